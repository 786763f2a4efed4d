/** What is shown is cited, dated from the event, published, and shown in its own direction: in a real browser on the real product. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { openDesk } from './in-browser.ts';
import { addDocument, makeStrait, shareStrait } from './strait.ts';

const HEBREW = {
  title: 'ברזיל על סגירת המצר (Strait)',
  text: `ברזיל על סגירת המצר (Strait)

משרד החוץ של ברזיל גינה את סגירת המצר. הוא קרא לנורווגיה (Norway) לפתוח אותו מיד.`,
};

const { describeInBrowser, desk, newPage } = openDesk();
let statement = '';

interface Listed {
  readonly documents: readonly { readonly id: string; readonly title: string | null }[];
  readonly statements: readonly { readonly id: string; readonly legality: string }[];
}

async function dossier(): Promise<Listed> {
  const answer = await fetch(`${desk.address}/api/crises/strait/dossier`);
  return (await answer.json()) as Listed;
}

/** Adds a text as it was published at an address, and gives its id. */
async function addPublished(text: string, published: string, url: string): Promise<string> {
  await fetch(`${desk.address}/api/crises/strait/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'text', text, published, url }),
  });
  return vi.waitFor(
    async () => {
      const found = (await dossier()).documents.find(({ title }) => title !== null && text.startsWith(title));
      expect(found).toBeDefined();
      return found!.id;
    },
    { timeout: 60_000, interval: 200 },
  );
}

/** The citation that is open, in a style. */
async function citedAs(page: Page, style: string): Promise<string> {
  await page.getByLabel('Style').selectOption(style);
  return page.getByLabel('Citation').inputValue();
}

describeInBrowser('a dossier that is used elsewhere', () => {
  beforeAll(async () => {
    await makeStrait(desk);
    await addDocument(desk, 1);
    await addDocument(desk, 2);
    await addDocument(desk, 3);
    statement = (await dossier()).statements.find(({ legality }) => legality === 'unlawful')!.id;
  }, 120_000);

  it('gives a cell its rule, its address and its citations', async () => {
    const { page, faults } = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto('/c/strait?section=positions');
    await page
      .getByRole('row', { name: /Brazil/ })
      .getByRole('button')
      .first()
      .click();
    const drawer = page.getByRole('dialog', { name: 'Brazil' });
    await drawer.getByText('condemns-event').waitFor();
    await drawer.getByText('The event or the side that did it is condemned.').waitFor();
    await drawer.getByText('Codebook two-axis').waitFor();
    await drawer.getByRole('button', { name: 'Cite' }).first().click();
    const address = await page.getByLabel('Permanent address').inputValue();
    expect(address).toBe(`${desk.address}/c/strait?actor=BRA&axis=position`);
    await drawer.getByText('It opens on this machine only.').waitFor();
    expect(await citedAs(page, 'plain')).toMatch(
      /^Brazil: political position\. In: Closing of the northern strait \(dossier\), as of 13 March 2025, http.*, accessed \d+ \w+ \d{4}\. Reported in: “Brazil condemns/,
    );
    expect(await citedAs(page, 'wikipedia')).toContain('{{cite news |title=Brazil condemns');
    expect(await citedAs(page, 'bibtex')).toContain(`url = {${address}}`);
    expect(JSON.parse(await citedAs(page, 'csl'))).toMatchObject([{ type: 'entry', URL: address }, {}]);
    await drawer.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await drawer.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(address);
    await page.goto(address);
    await page.getByRole('dialog', { name: 'Brazil' }).getByText('condemns-event').waitFor();
    await page.goto('/c/strait?actor=BRA&axis=legality&asOf=2025-03-10');
    const law = page.getByRole('dialog', { name: 'Brazil' });
    await law.getByText('Finds a breach of law').waitFor();
    await law.getByText('violation of international law').first().waitFor();
    await law.getByRole('button', { name: 'Cite' }).first().click();
    expect(await page.getByLabel('Permanent address').inputValue()).toMatch(/axis=legality&asOf=2025-03-10$/);
    expect(faults).toEqual([]);
  });

  it('keeps the address of a statement when another report of it comes', async () => {
    const { page, faults } = await newPage();
    const address = `/c/strait?statement=${encodeURIComponent(statement)}`;
    await page.goto(`/c/strait/statements?ids=${encodeURIComponent(statement)}`);
    const card = page.locator('article.statement');
    await card.getByRole('button', { name: 'Cite' }).click();
    expect(await page.getByLabel('Permanent address').inputValue()).toBe(`${desk.address}${address}`);
    expect(await card.count()).toBe(1);
    await addDocument(desk, 4);
    await page.goto(address);
    const drawer = page.getByRole('dialog', { name: 'Statements' });
    await drawer.locator('article.statement').waitFor();
    expect(await drawer.locator('article.statement').count()).toBe(1);
    expect(await drawer.locator('figure.quotation').count()).toBe(2);
    expect(faults).toEqual([]);
  });

  it('gives demands, contacts, what is expected, stories and affiliations addresses that lead to them', async () => {
    const { page, faults } = await newPage();
    await addDocument(desk, 5);
    for (const section of ['demands', 'contacts', 'expectations', 'stories']) {
      await page.goto(`/c/strait?section=${section}`);
      await page.getByRole('button', { name: 'Cite' }).last().click();
      const address = await page.getByLabel('Permanent address').inputValue();
      const entry = page.locator('.entry', { has: page.getByLabel('Permanent address') });
      const head = await entry.locator('.entry-head').textContent();
      await page.goto(address);
      await page.locator('.asked-for').waitFor();
      expect(await page.locator('.asked-for').count()).toBe(1);
      expect(await page.locator('.asked-for .entry-head').textContent()).toBe(head);
    }
    await page.goto('/c/strait?section=affiliations');
    await page.locator('.affiliations button').first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cite' }).click();
    const person = await page.getByRole('dialog').getByRole('heading', { level: 2 }).innerText();
    await page.goto(await page.getByLabel('Permanent address').inputValue());
    await page.getByRole('dialog', { name: person }).waitFor();
    expect(faults).toEqual([]);
  });

  it('tells days from the event or from today, from page to page, and keeps the date', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait?section=timeline');
    const japan = page.locator('time[datetime="2025-03-11"]').first();
    expect(await japan.textContent()).toBe('11 Mar 2025');
    expect(await japan.getAttribute('title')).toMatch(/^3 days after the event; [\d,]+ days ago/);
    await page.getByLabel('Days', { exact: true }).selectOption('since');
    await page.getByText('3 days after the event').first().waitFor();
    expect(await japan.getAttribute('title')).toMatch(/^11 Mar 2025; /);
    await page.getByRole('link', { name: 'By actor' }).click();
    await page.locator('.axis').getByText('+3').waitFor();
    await page.getByRole('link', { name: /^Statements/ }).click();
    await page.getByText('1 day after the event').first().waitFor();
    await page.reload();
    await page.getByText('1 day after the event').first().waitFor();
    await page.getByLabel('Days', { exact: true }).selectOption('ago');
    await page
      .getByText(/\d days ago/)
      .first()
      .waitFor();
    await page.goto('/c/strait/statements?asOf=2025-03-10');
    await page.getByText('1 day before').first().waitFor();
    expect(await page.getByLabel('Days', { exact: true }).locator('option:checked').innerText()).toBe(
      'from 10 Mar 2025',
    );
    expect(faults).toEqual([]);
  });

  it('shows text that runs from right to left in its direction, and nothing beside it turned', async () => {
    const id = await addPublished(HEBREW.text, '2025-03-12', 'https://news.example/he');
    const { page, faults } = await newPage();
    const directionOf = (selector: string): Promise<string> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`);

    await page.goto('/c/strait/documents');
    const row = page.locator('.row', { hasText: HEBREW.title });
    await row.waitFor();
    // The row runs as the page does; the title within it runs its own way, from its place at the left.
    expect(await directionOf('.row:has([lang=he])')).toBe('ltr');
    const title = row.locator('bdi').first();
    expect(await title.getAttribute('lang')).toBe('he');
    expect(await directionOf('.row [lang=he]')).toBe('rtl');
    const [rowBox, titleBox] = [await row.boundingBox(), await title.boundingBox()];
    expect(Math.abs(titleBox!.x - rowBox!.x)).toBeLessThan(2);

    await page.getByRole('searchbox').fill('משרד');
    await page.locator('.snippet').waitFor();
    expect(await directionOf('.snippet')).toBe('rtl');
    await page.locator('.row a').first().click();
    await page.locator('.reading .block').waitFor();
    expect(await directionOf('.reading h1')).toBe('rtl');
    expect(await directionOf('.reading .block')).toBe('rtl');
    expect(await directionOf('.reading .legend')).toBe('ltr');
    expect(await page.locator('.reading [lang=he]').count()).toBe(1);

    // What is pointed at is marked where it stands: its beginning is at its right.
    const words = 'משרד החוץ';
    const start = HEBREW.text.indexOf(words);
    await page.goto(`/d/${id}?crisis=strait&at=${start}-${start + words.length}`);
    const mark = page.locator('.reading mark');
    await mark.waitFor();
    expect(await mark.innerText()).toBe(words);
    const [markBox, blockBox] = [await mark.boundingBox(), await page.locator('.reading .block').boundingBox()];
    expect(Math.abs(markBox!.x + markBox!.width - (blockBox!.x + blockBox!.width))).toBeLessThan(2);

    // Words added by hand stand in a drawer as they stand in their text.
    const said = 'סגירת המצר';
    const at = HEBREW.text.indexOf(said, start);
    const added = await fetch(`${desk.address}/api/documents/${id}/attributions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        span: [at, at + said.length],
        by: 'Ada',
        why: '',
        coding: {
          actors: ['ISL'],
          person: null,
          office: 'foreign-ministry',
          stateVoice: true,
          acts: ['condemn'],
          position: 'oppose-condemn',
          legality: 'none',
          mode: 'direct',
          hedged: false,
          negated: false,
          said: null,
        },
      }),
    });
    expect(added.status).toBeLessThan(300);
    await page.goto('/c/strait?section=positions&actor=ISL&axis=position');
    await page.getByRole('dialog').getByText('Set by a person.').waitFor();
    await page.locator('.quotation .around mark').waitFor();
    expect(await page.locator('.quotation .around mark').textContent()).toBe(said);
    expect(await directionOf('.quotation .around p')).toBe('rtl');
    await page.getByRole('button', { name: 'Hide context' }).click();
    expect(await directionOf('.quotation blockquote')).toBe('rtl');
    expect(await directionOf('.quotation figcaption')).toBe('ltr');
    await page.goto('/c/strait?section=timeline');
    await page.locator('.timeline-words[lang=he]').waitFor();
    expect(await directionOf('.timeline-words[lang=he]')).toBe('rtl');
    expect(faults).toEqual([]);
  });

  it('is published from the page as it is shown, also by a share', async () => {
    const { page, faults } = await newPage({ acceptDownloads: true });
    const archive = async (): Promise<string> => {
      await page.getByText('Export', { exact: true }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Web pages to publish' }).click();
      expect((await download).suggestedFilename()).toBe('strait-site.zip');
      return readFile(await (await download).path(), 'latin1');
    };
    await page.goto('/c/strait?section=positions');
    const whole = await archive();
    expect(whole.startsWith('PK')).toBe(true);
    for (const name of ['index.html', 'actor-BRA.html', 'actor-JPN.html']) expect(whole).toContain(`strait/${name}`);
    await page.goto('/c/strait?section=positions&asOf=2025-03-09');
    const early = await archive();
    expect(early).toContain('strait/actor-BRA.html');
    expect(early).not.toContain('strait/actor-JPN.html');
    await page.goto('/c/strait/statements?actor=JPN');
    expect(await archive()).not.toContain('strait/actor-CHL.html');

    await page.goto('/c/strait/share?asOf=2025-03-09');
    await page.getByLabel('Quotes in full length').check();
    const link = await page.getByRole('link', { name: 'Download the pages' }).getAttribute('href');
    expect(link).toBe('/api/crises/strait/site?asOf=2025-03-09&fullQuotes=true');
    expect((await fetch(`${desk.address}${link}`)).status).toBe(200);

    const shared = await shareStrait(desk);
    await page.goto(`${shared}?section=demands`);
    await page.getByRole('button', { name: 'Cite' }).first().click();
    expect(await page.getByLabel('Permanent address').inputValue()).toContain(shared);
    await page.getByText('whoever has it can read this dossier').waitFor();
    expect((await archive()).startsWith('PK')).toBe(true);
    expect(faults).toEqual([]);
  });
});
