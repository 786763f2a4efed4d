/** A person reads a dossier: as of a day, since the last visit, in several pictures, in a real browser on the real product. */
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { openDesk } from './in-browser.ts';
import { addDocument, makeStrait } from './strait.ts';

const { describeInBrowser, desk, newPage } = openDesk();

describeInBrowser('a dossier in a browser', () => {
  beforeAll(async () => {
    await makeStrait(desk);
    await addDocument(desk, 1);
    await addDocument(desk, 2);
  }, 120_000);

  it('goes back in time as a whole, from page to page, and comes back', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait?section=positions');
    await page.getByRole('row', { name: /Japan/ }).waitFor();
    await page.getByLabel('As of').focus();
    await page.keyboard.press('Home');
    await page.waitForURL(/asOf=2025-03-09/);
    await page.getByRole('row', { name: /Japan/ }).waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Brazil/ }).waitFor();
    await page.getByRole('link', { name: /^Statements/ }).click();
    await page.waitForURL(/statements\?asOf=2025-03-09/);
    await page.getByText('Brazil').first().waitFor();
    expect(await page.getByText('deeply concerned').count()).toBe(0);
    await page.goBack();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.getByRole('row', { name: /Japan/ }).waitFor();
    await page.goto('/c/strait?asOf=2025-03-01');
    await page.getByText('Nothing had been published').waitFor();
    expect(faults).toEqual([]);
  });

  it('goes back a day for each press of a key, however fast', async () => {
    const { page } = await newPage();
    await page.goto('/c/strait?section=positions');
    await page.getByRole('row', { name: /Japan/ }).waitFor();
    const slider = page.getByLabel('As of');
    const [days, wanted] = [Number(await slider.inputValue()), 2];
    expect(days).toBeGreaterThanOrEqual(wanted);
    await slider.focus();
    for (let press = 0; press < wanted; press += 1) await page.keyboard.press('ArrowLeft');
    expect(Number(await slider.inputValue())).toBe(days - wanted);
    await page.getByRole('row', { name: /Japan/ }).waitFor({ state: 'detached' });
    expect(Number(await slider.inputValue())).toBe(days - wanted);
  });

  it('says on the overview who stands where, and on a second visit what has changed', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait');
    await page.getByText('This is your first visit').waitFor();
    await page.getByText('The strait is closed').first().waitFor();
    // Another session of the browser is another visit.
    await page.evaluate('sessionStorage.clear()');
    await page.reload();
    await page.getByText('Nothing has changed').waitFor();
    await page.getByRole('link', { name: 'Opposes' }).click();
    await page.getByRole('row', { name: /Brazil/ }).waitFor();
    expect(await page.getByRole('row', { name: /Japan/ }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('shows positions by region and on two axes, each opening to its words', async () => {
    const { page, faults } = await newPage();
    for (const view of ['regions', 'plot']) {
      await page.goto(`/c/strait?section=positions&view=${view}`);
      await page.getByRole('button', { name: /Brazil/ }).click();
      await page.getByRole('dialog', { name: 'Brazil' }).getByText('grave violation').first().waitFor();
      await page.keyboard.press('Escape');
    }
    await page.goto('/c/strait?section=positions&view=regions');
    await page.getByText('not searched').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('opens a demand at its permanent address, with what became of it', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait?section=demands');
    const answer = await fetch(`${desk.address}/api/crises/strait/dossier/parts?of=demands`);
    const { demands } = (await answer.json()) as { demands: { id: string }[] };
    await page.goto(`/c/strait?section=demands&demand=${encodeURIComponent(demands[0]!.id)}`);
    await page.locator('.asked-for').getByText('Refused').waitFor();
    expect(faults).toEqual([]);
  });

  it('says of two how far they agree, and of whom nothing can be said', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait?section=alignment');
    await page
      .getByRole('button', { name: /Brazil, Japan/ })
      .first()
      .click();
    await page
      .getByRole('status')
      .getByText(/agree on|no item in common/)
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('exports what is shown: the same filter and the same day', async () => {
    const { page, faults } = await newPage({ acceptDownloads: true });
    await page.goto('/c/strait/statements?actor=JPN');
    await page.getByText('Export').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Reports of statements' }).click(),
    ]);
    const rows = await readFile(await download.path(), 'utf8');
    expect(rows).toContain('deeply concerned');
    expect(rows).not.toContain('grave violation');
    await page.goto('/c/strait?section=positions&asOf=2025-03-09');
    await page.getByText('Export').click();
    const href = await page.getByRole('link', { name: 'Positions (CSV)' }).getAttribute('href');
    const positions = await (await fetch(`${desk.address}${href}`)).text();
    expect(positions).toContain('BRA');
    expect(positions).not.toContain('JPN');
    expect(faults).toEqual([]);
  });

  it('narrows statements to days', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait/statements');
    await page.getByText('deeply concerned').waitFor();
    await page.getByLabel('To', { exact: true }).fill('2025-03-09');
    await page.getByText('deeply concerned').waitFor({ state: 'detached' });
    await page.getByText('grave violation').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('goes anywhere by a few letters', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait');
    await page.getByText('The strait is closed').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('braz');
    await page.getByRole('option', { name: /Brazil/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Brazil' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('align');
    await page.keyboard.press('Enter');
    await page.waitForURL(/section=alignment/);
    expect(faults).toEqual([]);
  });
});
