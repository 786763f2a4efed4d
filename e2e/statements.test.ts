/** Statements are searched by words, actors, acts, positions, sources and days; the address has it all. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openDesk } from './in-browser.ts';
import { addDocument, makeStrait } from './strait.ts';

const TEXT = `Ghana on the strait

The Foreign Ministry of Ghana condemned the closing of the northern strait.`;

const { describeInBrowser, desk, newPage } = openDesk();

const facet = (page: Page, title: string, value: RegExp) =>
  page.getByRole('region', { name: title, exact: true }).getByRole('button', { name: value });
/** Who speaks, from the first to the last statement, once the list has so many. */
async function speakers(page: Page, count: number): Promise<string[]> {
  await page.getByRole('status').getByText(`${count} statement`).waitFor();
  return page.locator('.statement-who strong').allTextContents();
}

describeInBrowser('the search over statements', () => {
  beforeAll(async () => {
    await makeStrait(desk);
    // Coded before the others are, and so before anything waits for them.
    await fetch(`${desk.address}/api/crises/strait/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'text', text: TEXT, published: '2025-03-14', url: 'https://www.bbc.com/news/1' }),
    });
    await addDocument(desk, 1);
    await addDocument(desk, 2);
    await addDocument(desk, 3);
  }, 120_000);

  it('takes several actors and acts at once; each is let go where it is said', async () => {
    const { page, faults } = await newPage({ acceptDownloads: true });
    await page.goto('/c/strait/statements');
    await facet(page, 'Actor', /^Chile/).click();
    await facet(page, 'Actor', /^Ghana/).click();
    expect(await speakers(page, 2)).toEqual(['Chile', 'Ghana']);
    expect(new URL(page.url()).searchParams.get('actor')).toBe('CHL,GHA');
    await facet(page, 'Act', /^condemns/).click();
    expect(await speakers(page, 2)).toEqual(['Chile', 'Ghana']);
    await page.reload();
    expect(await speakers(page, 2)).toEqual(['Chile', 'Ghana']);
    await page.getByRole('button', { name: 'Remove Actor: Chile' }).click();
    expect(await speakers(page, 1)).toEqual(['Ghana']);
    await page.goBack();
    expect(await speakers(page, 2)).toEqual(['Chile', 'Ghana']);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.waitForURL(/statements$/);
    expect(faults).toEqual([]);
  });

  it('takes sources, and leaves by the same', async () => {
    const { page, faults } = await newPage({ acceptDownloads: true });
    await page.goto('/c/strait/statements');
    await facet(page, 'Source', /^BBC/).click();
    expect(await speakers(page, 1)).toEqual(['Ghana']);
    await page.getByText('Export').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Reports of statements' }).click(),
    ]);
    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(rows).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('finds phrases, and names of actors that the words do not have; a filter that nothing fits stays to be let go', async () => {
    const { page, faults } = await newPage({ acceptDownloads: true });
    await page.goto('/c/strait/statements');
    const box = page.getByRole('searchbox', { name: 'Search statements' });
    await box.fill('"violation of international law"');
    expect(await speakers(page, 1)).toEqual(['Brazil']);
    await page.goto('/c/strait/statements?actor=BRA,FRA&position=support');
    await page.getByText('Nothing fits this search').waitFor();
    await facet(page, 'Political', /^Supports/).click();
    await facet(page, 'Actor', /^France/).click();
    await page.waitForURL(/actor=BRA$/);
    await page.getByRole('status').getByText('statements').waitFor();
    expect(faults).toEqual([]);
  });

  it('lists the newest or the strongest first, as of a day that is said', async () => {
    const { page, faults } = await newPage({ acceptDownloads: true });
    await page.goto('/c/strait/statements?act=condemn');
    const oldest = await speakers(page, 4);
    await page.getByLabel('Order').selectOption('newest');
    await page.waitForURL(/order=newest/);
    await expect.poll(() => page.locator('.statement-who strong').first().textContent()).toBe('Ghana');
    expect(oldest.at(-1)).toBe('Ghana');
    await page.goto('/c/strait/statements?asOf=2025-03-09');
    await page.getByRole('button', { name: 'Remove Day: As of 9 Mar 2025' }).click();
    await page.waitForURL(/statements$/);
    expect(faults).toEqual([]);
  });
});
