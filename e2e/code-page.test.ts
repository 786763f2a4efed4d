/** A person pastes a text and sees it coded in the browser: the same as on the server, and nothing of it is sent. */
import { expect, it } from 'vitest';
import { atlas } from '@demarche/atlas';
import { code } from '@demarche/coder';
import { DocumentId, quote } from '@demarche/contract';
import { openClassifier } from '@demarche/model';
import { readText } from '@demarche/reader';
import { shippedCodebook } from '../apps/cli/src/compose.ts';
import { openDesk } from './in-browser.ts';

const TEXT = `Norway condemns the closing of the strait

Norwegian Foreign Minister Kari Dahl condemned the closing of the strait on Saturday. “This is a grave violation of international law,” she told reporters in Oslo.

Chile, which chairs the council, said that it was deeply concerned and called on all sides to show restraint.`;

const { describeInBrowser, newPage } = openDesk();

describeInBrowser('the coder in a browser', () => {
  it('codes a pasted text as the server does, and sends nothing of it', async () => {
    const { page, faults } = await newPage();
    page.on('request', (request) => {
      if (request.method() !== 'GET') faults.push(`sent something: ${request.url()}`);
    });

    await page.goto('/');
    await page.getByRole('link', { name: 'Code a text' }).click();
    await page.getByLabel('Text').fill(TEXT);
    await page.getByLabel('Published').fill('2031-05-12');
    await page.getByRole('button', { name: 'Code it' }).click();
    await page.locator('.outline button').first().waitFor({ timeout: 60_000 });

    const document = readText(TEXT, { id: DocumentId.parse('pasted'), published: '2031-05-12' });
    const classifier = await openClassifier({ workers: 1 });
    const { attributions } = await code(document, { atlas, codebook: await shippedCodebook(), classifier });
    await classifier.close();
    expect(attributions.length).toBeGreaterThan(2);
    expect(await page.locator('ol.outline button').count()).toBe(attributions.length);
    const cues = (await page.locator('.said.cue').allTextContents()).join(' ');
    for (const { cue } of attributions) expect(cues).toContain(quote(TEXT, cue));

    await page.locator('.outline button').first().click();
    expect(await page.locator('#record').textContent()).toContain('Norway');
    await page.locator('.outline button').nth(2).click();
    expect(await page.locator('#record').textContent()).toContain('Means“Kari Dahl”');
    expect(faults).toEqual([]);
  });
});
