/** Every page, in both themes, wide and narrow, has no fault that axe knows of (WCAG 2.2 A and AA). */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openDesk } from './in-browser.ts';
import { SECTIONS, addDocument, makeStrait, shareStrait } from './strait.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Pages that show more to who has signed, and the button that opens a form there. */
const FORMS: readonly (readonly [path: string, opener: string | null])[] = [
  ['/c/strait/review', null],
  ['/c/strait/blind', null],
  ['/c/strait?section=demands', 'Judge'],
  ['/c/strait?section=positions&actor=BRA&axis=position', 'Same as another'],
  ['/c/strait?section=positions&actor=BRA&axis=legality', 'Cite'],
  ['/c/strait?section=stories', 'Cite'],
];

const { describeInBrowser, desk, browser } = openDesk();
let document = '';
let shared = '';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds on the page as it is, a line each. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations)`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.target.join(' ')} ${nodes[0]!.failureSummary}`);
}

describeInBrowser('accessibility', () => {
  beforeAll(async () => {
    await makeStrait(desk);
    document = (await addDocument(desk, 1)).id;
    shared = await shareStrait(desk);
    await addDocument(desk, 2);
    await addDocument(desk, 3);
  }, 120_000);

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)('has no fault in the %s theme at %s pixels', { timeout: 240_000 }, async (colorScheme, width) => {
    const context = await browser().newContext({
      baseURL: desk.address,
      bypassCSP: true,
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    const pages = [
      '/',
      ...SECTIONS.map((section) => `/c/strait?section=${section}`),
      '/c/strait?section=positions&asOf=2025-03-09',
      '/c/strait?section=positions&actor=BRA&axis=position',
      '/c/strait/statements',
      '/c/strait/statements?actor=BRA,JPN&act=condemn&from=2025-03-08&order=strongest&asOf=2025-03-11',
      '/c/strait/statements?actor=FRA&q=nothing',
      '/c/strait/documents',
      '/c/strait/review',
      '/c/strait/blind',
      '/c/strait/add',
      '/c/strait/add#url=https%3A%2F%2Fnews.example%2Fa&title=A&text=Brazil%20condemned%20it.',
      '/c/strait/share',
      '/c/strait/alerts',
      '/account',
      '/first',
      shared,
      `/d/${document}?crisis=strait`,
      `/d/${document}?crisis=strait&view=original`,
      `/d/${document}?crisis=strait&view=both`,
      '/nowhere',
    ];
    const faults: string[] = [];
    for (const path of pages) {
      await page.goto(path);
      await page.locator('main h1, main h2').first().waitFor();
      await expect.poll(() => page.locator('main .loading').count()).toBe(0);
      for (const fault of await faultsOf(page)) faults.push(`${path} ${fault}`);
    }
    for (const view of ['contacts&view=network', 'alignment&view=graph']) {
      await page.goto(`/c/strait?section=${view}`);
      await page.getByRole('button', { name: /^Norway/ }).click();
      await page.locator('.graph [aria-pressed=true]').waitFor();
      // What is scrolled half under the bar at the top is no small target: it is scrolled out.
      await page.evaluate(`window.scrollTo(0, 0)`);
      for (const fault of await faultsOf(page)) faults.push(`chosen in ${view} ${fault}`);
    }
    await page.goto('/c/strait');
    await page.locator('main h1').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    for (const fault of await faultsOf(page)) faults.push(`palette ${fault}`);
    await page.goto('/c/strait/statements?actor=BRA');
    await page.getByRole('button', { name: /^Saved views/ }).click();
    const views = page.getByRole('dialog', { name: 'Saved views' });
    await views.getByLabel('Name').fill(`Brazil ${colorScheme} ${width}`);
    await views.getByRole('button', { name: 'Save' }).click();
    await views.getByText('Saved: ').waitFor();
    for (const fault of await faultsOf(page)) faults.push(`saved views ${fault}`);
    await views
      .getByRole('button', { name: /^Change/ })
      .first()
      .click();
    for (const fault of await faultsOf(page)) faults.push(`a saved view changed ${fault}`);
    await page.goto('/c/strait/add');
    await page.getByLabel('URL').fill('http://127.0.0.1:9/a\nhttp://127.0.0.1:9/b\nno address');
    await page.getByRole('form', { name: 'From addresses' }).getByRole('button', { name: 'Add' }).click();
    await page.getByText(/2 with a failure/).waitFor();
    for (const fault of await faultsOf(page)) faults.push(`failures of adding ${fault}`);
    await page.evaluate("localStorage.setItem('demarche.name', 'Ada')");
    for (const [path, opener] of FORMS) {
      await page.goto(path);
      if (opener) await page.getByRole('button', { name: opener }).first().click();
      await page.locator('.judging-form, .review-item, .cite-body').first().waitFor();
      for (const fault of await faultsOf(page)) faults.push(`${path} ${opener} ${fault}`);
    }
    await context.close();
    expect(faults).toEqual([]);
  });
});
