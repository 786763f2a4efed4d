/** A person adds a document and opens the evidence behind what it says, in a real browser on the real product. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DocumentView, Dossier } from '@demarche/contract';
import { openDesk } from './in-browser.ts';
import { SECTIONS } from './strait.ts';

const TEXT = `Brazil condemns the closing of the northern strait

The Foreign Ministry of Brazil condemned the closing of the strait on Saturday and called it “a grave violation of international law”.

Japanese Prime Minister Hana Mori said that her government was deeply concerned and called on all sides to show restraint.`;

const { describeInBrowser, desk, newPage } = openDesk();

const focused = (page: Page): Promise<string | null> => page.locator(':focus').textContent();

async function dossier(): Promise<Dossier> {
  return Dossier.parse(await (await fetch(`${desk.address}/api/crises/strait/dossier`)).json());
}

/** The pasted document, as the server has it. */
async function firstDocument(): Promise<DocumentView> {
  const document = (await dossier()).documents.find(({ title }) => title?.startsWith('Brazil'));
  return DocumentView.parse(await (await fetch(`${desk.address}/api/documents/${document?.id}`)).json());
}

describeInBrowser('the desk in a browser', () => {
  it('takes a crisis and a pasted document, and shows its statement in the table', async () => {
    const { page, faults } = await newPage();
    await page.goto('/');
    await page.getByLabel('Title').fill('Closing of the northern strait');
    await page.getByLabel('What states react to').fill('The strait is closed');
    await page.getByLabel('Day').fill('2025-03-08');
    await page.getByLabel('Side that acted').fill('NOR');
    await page.getByLabel('Short name').fill('strait');
    await page.getByRole('button', { name: 'Create' }).click();

    await page.getByLabel('Text', { exact: true }).fill(TEXT);
    await page.getByLabel('Published').fill('2025-03-09');
    await page.locator('form', { hasText: 'Paste text' }).getByRole('button', { name: 'Add' }).click();
    const addition = page.locator('.addition');
    await addition.getByRole('link', { name: /Brazil condemns/ }).waitFor();
    await addition.getByText('done').waitFor();

    await page.getByRole('link', { name: 'Open the dossier' }).click();
    await page.getByRole('link', { name: 'Opposes' }).click();
    const row = page.getByRole('row', { name: /Brazil/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('Opposes');
    expect(await row.textContent()).toContain('Calls it unlawful');
    expect(faults).toEqual([]);
  });

  it('shows who is said to be of whom, with the words and what the atlas has instead', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait?section=affiliations');
    const row = page.getByRole('row', { name: /Hana Mori/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('Prime Minister of Japan; the atlas has in that office:');
    await row.getByRole('button', { name: 'Prime Minister' }).click();
    const drawer = page.getByRole('dialog', { name: 'Hana Mori' });
    await drawer.locator('mark', { hasText: 'Japanese Prime Minister Hana Mori' }).waitFor();
    expect(faults).toEqual([]);
    await page.reload();
    await drawer.waitFor();
  });

  it('shows the same positions by another codebook, each opening to its words', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait?section=positions');
    await page.getByLabel('Codebook').selectOption('ten-way');
    await page.waitForURL(/codebook=ten-way/);
    const row = page.getByRole('row', { name: /condemned as unlawful/ });
    await row.getByRole('button', { name: 'Brazil' }).click();
    await page.getByText('grave violation of international law').first().waitFor();
    await page.goBack();
    await page.getByLabel('Codebook').selectOption('');
    await page
      .getByRole('row', { name: /Brazil/ })
      .getByText('Opposes')
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('tells an address that is refused, with its mend', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait/add');
    await page.getByLabel('URL').fill(`${desk.address}/`);
    await page.getByRole('form', { name: 'From addresses' }).getByRole('button', { name: 'Add' }).click();
    const failure = page.locator('.addition .failed');
    await failure.waitFor();
    expect(await failure.textContent()).toContain('not public');
    expect(await failure.textContent()).toContain('--allow-private');
    expect(faults).toEqual([]);
  });

  it('takes files, and nothing twice', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait/add');
    const note = 'Chile calls for talks\n\nThe president of Chile called on both sides to resume talks.';
    const files = [
      { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from(note) },
      { name: 'copy.txt', mimeType: 'text/plain', buffer: Buffer.from(note) },
    ];
    await page.getByLabel('Drop files or a folder here').setInputFiles(files);
    await page
      .locator('.addition', { hasText: 'note.txt' })
      .getByRole('link', { name: 'Chile calls for talks' })
      .waitFor();
    await page.locator('.addition', { hasText: 'copy.txt' }).getByText('already there').waitFor();
    expect((await dossier()).documents).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('opens the evidence at words that are the slice of the stored text', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait?section=positions');
    await page
      .getByRole('row', { name: /Brazil/ })
      .getByRole('button', { name: 'Opposes' })
      .click();
    const drawer = page.getByRole('dialog', { name: 'Brazil' });
    const shown = await drawer.locator('mark').first().textContent();
    const { document } = await firstDocument();
    expect(shown?.length).toBeGreaterThan(0);
    expect(document.text).toContain(shown);

    await drawer.getByRole('link', { name: 'Read in place' }).first().click();
    await page.locator('.said.chosen').first().waitFor();
    const chosen = new URL(page.url()).searchParams.get('a');
    const attribution = (await firstDocument()).record?.attributions.find(({ id }) => id === chosen);
    const words = await page.locator(`[data-marks*="${chosen} content"]`).allTextContents();
    const slices = attribution?.content.map(([start, end]) => document.text.slice(start, end)) ?? [];
    expect(slices.length).toBeGreaterThan(0);
    expect(words.join('')).toBe(slices.join(''));
    expect(faults).toEqual([]);
  });

  it('shows the whole text, every marked part at its place', async () => {
    const { page } = await newPage();
    const { document, record } = await firstDocument();
    await page.goto(`/d/${encodeURIComponent(document.id)}`);
    await page.locator('.said[data-marks]').first().waitFor();
    const body = (await page.locator('.reading h1, .reading .block').allTextContents()).join(' ');
    expect(body.replace(/\s+/g, ' ')).toBe(document.text.replace(/\s+/g, ' ').trim());
    for (const { id, source, cue, content } of record?.attributions ?? []) {
      for (const [part, spans] of Object.entries({ source, cue, content })) {
        const words = await page.locator(`[data-marks*="${id} ${part}"]`).allTextContents();
        expect(words.join('')).toBe(spans.map(([start, end]) => document.text.slice(start, end)).join(''));
      }
    }
  });

  it('is used by keyboard alone', async () => {
    const { page } = await newPage();
    await page.goto('/c/strait?section=positions');
    await page.getByRole('row', { name: /Brazil/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await page.keyboard.press('j');
    const cell = await focused(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe(cell);

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByRole('searchbox', { name: 'Search statements' }).waitFor();
    await page.keyboard.type('restraint');
    await page.getByText('1 statement', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('restraint');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.said.chosen', { hasText: 'restraint' }).waitFor();
  });

  it('walks through the marked text, to the record and back', async () => {
    const { page } = await newPage();
    const { document } = await firstDocument();
    await page.goto(`/d/${encodeURIComponent(document.id)}`);
    await page.locator('.said[data-marks]').first().waitFor();
    const chosen = () => new URL(page.url()).searchParams.get('a');
    await page.keyboard.press('j');
    await page.locator('.said.chosen').first().waitFor();
    const first = chosen();
    await page.keyboard.press('j');
    await expect.poll(chosen).not.toBe(first);
    await page.keyboard.press('Enter');
    expect(await page.locator('#record:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(chosen).toBeNull();
    await page.keyboard.press('k');
    await expect.poll(chosen).toBe(first);
  });

  it('keeps a signed judgement, and withdraws it', async () => {
    const { page } = await newPage();
    const { document, record } = await firstDocument();
    const attribution = record?.attributions[0]?.id ?? '';
    await page.goto(`/d/${encodeURIComponent(document.id)}?a=${encodeURIComponent(attribution)}`);
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('write your name first').waitFor();
    await page.getByLabel('Your name').fill('A. Reader');
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('Rejected').waitFor();
    expect((await firstDocument()).judgements).toMatchObject([{ attribution, by: 'A. Reader' }]);
    const without = (await dossier()).statements.flatMap(({ reports }) => reports.map((one) => one.attribution));
    expect(without).not.toContain(attribution);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('nobody has judged it').waitFor();
    const again = (await dossier()).statements.flatMap(({ reports }) => reports.map((one) => one.attribution));
    expect(again).toContain(attribution);
  });

  it('has a dark theme, which stays when it is chosen', async () => {
    const { page } = await newPage({ colorScheme: 'dark' });
    const paper = () => page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
    const lightness = async () => Number(/\d+/.exec(await paper())?.[0]);
    await page.goto('/');
    expect(await lightness()).toBeLessThan(60);
    await page.getByRole('button', { name: 'Theme: as the system' }).click();
    expect(await lightness()).toBeGreaterThan(200);
    await page.reload();
    expect(await lightness()).toBeGreaterThan(200);
  });

  it('fits a phone: nothing is wider than 390 px', async () => {
    const { page } = await newPage({ viewport: { width: 390, height: 800 } });
    const { document, record } = await firstDocument();
    const chosen = encodeURIComponent(record?.attributions[0]?.id ?? '');
    const pages = [
      '/',
      '/c/strait',
      ...SECTIONS.map((section) => `/c/strait?section=${section}`),
      '/c/strait?actor=BRA&axis=position',
      '/c/strait/statements',
      '/c/strait/statements?actor=BRA,JPN&act=condemn&sourceKind=unknown&from=2025-03-08&asOf=2025-03-11',
      '/c/strait/review',
      '/c/strait/blind',
      '/c/strait/documents?q=strait',
      '/c/strait/add',
      `/d/${encodeURIComponent(document.id)}?a=${chosen}`,
    ];
    for (const path of pages) {
      await page.goto(path);
      await page.locator('main h1').first().waitFor();
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([path, width]).toEqual([path, 390]);
    }
  });
});
