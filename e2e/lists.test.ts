/** Lists of thousands in a real browser: only what is near the window is in the page, and nothing that a whole list gives is lost by it. */
import { beforeAll, expect, it } from 'vitest';
import { openDesk } from './in-browser.ts';
import { plantDesk } from './planted-desk.ts';

const { describeInBrowser, desk, newPage } = openDesk();

const HOME = '/c/planted';
const toTheEnd = `(async () => {
  for (let still = 0, height = 0; still < 5; ) {
    scrollTo(0, document.scrollingElement.scrollHeight);
    await new Promise(requestAnimationFrame);
    still = height === document.scrollingElement.scrollHeight ? still + 1 : 0;
    height = document.scrollingElement.scrollHeight;
  }
})()`;

describeInBrowser('a long list', () => {
  beforeAll(async () => {
    await plantDesk(desk, 1500);
  }, 120_000);

  it.each([
    ['?section=timeline', '.timeline-entry'],
    ['?section=demands', '.entry'],
    ['?section=contacts', '.entry'],
    ['?section=wordings', '.entry'],
    ['?section=stories', '.entry'],
    ['/documents', '.row'],
  ])('%s holds only what is near the window, and says of each entry which it is', async (query, entry) => {
    const { page, faults } = await newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(HOME + query);
    const first = page.locator(entry).first();
    await first.waitFor();
    const all = Number(await first.getAttribute('aria-setsize'));
    expect(all).toBeGreaterThan(250);
    expect(await first.getAttribute('aria-posinset')).toBe('1');
    await page.evaluate(toTheEnd);
    await page.locator(`${entry}[aria-posinset="${all}"]`).waitFor();
    expect(await first.getAttribute('aria-posinset')).not.toBe('1');
    expect(await page.locator(entry).count()).toBeLessThan(80);
    expect(faults).toEqual([]);
  });

  it('is a table that says of each row which it is, where it is a table', async () => {
    const { page, faults } = await newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${HOME}?section=affiliations`);
    const rows = page.locator('.affiliations tbody tr:not(.gap)');
    await rows.first().waitFor();
    const all = Number(await page.locator('.affiliations').getAttribute('aria-rowcount'));
    expect(all).toBeGreaterThan(250);
    expect(await rows.first().getAttribute('aria-rowindex')).toBe('2');
    await page.evaluate(toTheEnd);
    await page.locator(`.affiliations [aria-rowindex="${all}"]`).waitFor();
    expect(await rows.count()).toBeLessThan(80);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(faults).toEqual([]);
  });

  it('keeps what has the focus, and the way on from there', async () => {
    const { page, faults } = await newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${HOME}?section=demands`);
    const entries = page.locator('.entry');
    await entries.first().waitFor();
    for (const _ of [1, 2, 3]) await page.keyboard.press('j');
    const focused = await page.evaluate<string>('document.activeElement.getAttribute("aria-posinset")');
    expect(focused).toBe('3');
    await page.evaluate('scrollTo(0, 9000)');
    await expect.poll(() => page.locator('.entry[aria-posinset="1"]').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-posinset")')).toBe('3');
    await page.keyboard.press('j');
    await page.locator('.entry[aria-posinset="12"]').waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("aria-posinset")')).toBe('4');
    expect(await page.evaluate('scrollY')).toBeLessThan(3000);
    expect(faults).toEqual([]);
  });

  it('is opened at the entry that an address leads to, in its own place', async () => {
    const { page, faults } = await newPage({ viewport: { width: 1440, height: 900 } });
    const answer = await fetch(`${desk.address}/api/crises/planted/dossier/parts?of=demands,stories`);
    const { demands, stories } = (await answer.json()) as Record<'demands' | 'stories', { id: string }[]>;
    for (const [section, name, list] of [
      ['demands', 'demand', demands],
      ['stories', 'story', stories],
    ] as const) {
      const at = Math.floor(list.length * 0.7);
      await page.goto(`${HOME}?section=${section}&${name}=${encodeURIComponent(list[at]!.id)}`);
      const asked = page.locator('.asked-for');
      await asked.waitFor();
      expect(await asked.getAttribute('aria-posinset')).toBe(String(at + 1));
      await expect
        .poll(async () => {
          const box = await asked.boundingBox();
          return box !== null && box.y > 48 && box.y + box.height < 900;
        })
        .toBe(true);
    }
    expect(faults).toEqual([]);
  });

  it('is found as it was left by whoever comes back to it', async () => {
    const { page, faults } = await newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${HOME}?section=demands`);
    await page.locator('.entry').first().waitFor();
    for (let i = 0; i < 40; i += 1) {
      await page.evaluate('scrollBy(0, 500)');
      await page.evaluate('new Promise(requestAnimationFrame)');
    }
    const link = page.locator('.entry').nth(10).getByRole('link', { name: 'Read in place' }).first();
    const seen = `[...document.querySelectorAll('.entry')].find((one) => one.getBoundingClientRect().top > 60).ariaPosInSet`;
    await link.scrollIntoViewIfNeeded();
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 300))');
    const left = await page.evaluate<string>(seen);
    await link.click();
    await page.waitForURL(/\/d\//);
    await page.goBack();
    await page.locator('.entry').first().waitFor();
    await expect.poll(async () => Math.abs(Number(await page.evaluate(seen)) - Number(left))).toBeLessThan(2);
    expect(faults).toEqual([]);
  });

  it('is printed whole', async () => {
    const { page, faults } = await newPage();
    await page.goto(`${HOME}?section=contacts`);
    const entries = page.locator('.entry');
    await entries.first().waitFor();
    const all = Number(await entries.first().getAttribute('aria-setsize'));
    await page.evaluate(
      `addEventListener('beforeprint', () => { window.printed = document.querySelectorAll('.entry').length; })`,
    );
    const short = await page.pdf();
    expect(await page.evaluate('window.printed')).toBe(all);
    expect(short.length).toBeGreaterThan(100_000);
    await expect.poll(() => entries.count()).toBeLessThan(80);
    expect(faults).toEqual([]);
  });

  it('is one list of one column where the window is narrow, and of two where it is wide', async () => {
    const { page, faults } = await newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${HOME}?section=wordings`);
    await page.locator('.entry').first().waitFor();
    const tops = `[...document.querySelectorAll('.entry')].slice(0, 2).map((one) => one.getBoundingClientRect().top)`;
    const [one, two] = await page.evaluate<[number, number]>(tops);
    expect(two).toBe(one);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => new Set(await page.evaluate<number[]>(tops)).size).toBe(2);
    expect(faults).toEqual([]);
  });
});
