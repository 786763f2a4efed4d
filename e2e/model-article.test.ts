/**
 * What the model article teaches, in the browser: on our own retelling in the example crisis, and on the article itself where the
 * data packs are. Every item must open to its words in the document.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CrisisSummary, Dossier } from '@demarche/contract';
import { findChromium, launchChromium } from './chromium.ts';
import { startRealDesk, type RealDesk } from './real-desk.ts';

const root = path.resolve(import.meta.dirname, '..');
const RETELLING = path.join(root, 'examples/venezuela-2026/documents/01-russia-three-communications.md');
const ARTICLE = path.resolve(root, '../shared/seed/article.txt');
const CRISIS = readFileSync(path.join(root, 'examples/venezuela-2026/crisis.json'), 'utf8');

interface Case {
  readonly name: string;
  readonly file: string;
  /** The communications in their order, each by words of its own. */
  readonly communications: readonly RegExp[];
  readonly demands: readonly RegExp[];
  /** Each post's author and words of it. */
  readonly posts: readonly (readonly [author: string, words: string])[];
}

const CASES: readonly Case[] = [
  {
    name: 'our retelling',
    file: RETELLING,
    communications: [/armed aggression/, /flagrant violation/, /think again/],
    demands: [/released/, /meet without delay/, /legal ground/],
    posts: [
      ['Kamala Harris', 'We’ve seen this movie before.'],
      ['The White House', 'on board the USS Iwo Jima'],
      ['Dmitry Medvedev', 'only oil'],
    ],
  },
  {
    name: 'the article itself',
    file: ARTICLE,
    communications: [/armed aggression/, /flagrant violation/, /reconsider its position/],
    demands: [/release/, /Security Council/, /clarification/],
    posts: [
      ['Kamala Harris', 'We’ve seen this movie before.'],
      ['The White House', 'on board the USS Iwo Jima'],
      ['Dmitry Medvedev', 'only oil'],
    ],
  },
];

const chromium = findChromium();
if (!existsSync(ARTICLE)) {
  console.warn(`the article itself is not tested in the browser: ${ARTICLE} missing`);
  if (process.env['DEMARCHE_REQUIRE_ALL'] === '1') throw new Error(`${ARTICLE} is required`);
}

describe.skipIf(chromium === null)('what the model article teaches', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(chromium ?? '');
  }, 60_000);
  afterAll(() => browser?.close());

  describe.each(CASES.filter(({ file }) => existsSync(file)))('$name', ({ file, communications, demands, posts }) => {
    let desk: RealDesk;
    let page: Page;
    let crisis: string;

    beforeAll(async () => {
      desk = await startRealDesk();
      ({ id: crisis } = CrisisSummary.omit({ counts: true }).parse(await sent('/api/crises', JSON.parse(CRISIS))));
      const base64 = readFileSync(file).toString('base64');
      await sent(`/api/crises/${crisis}/documents`, { kind: 'file', name: path.basename(file), base64 });
      page = await browser.newPage({ baseURL: desk.address });
      page.setDefaultTimeout(15_000);
      await vi.waitUntil(async () => (await dossier()).statements.length > 0, { timeout: 20_000, interval: 200 });
    }, 90_000);
    afterAll(() => desk?.close());

    const sent = async (to: string, body: unknown): Promise<unknown> => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(desk.address + to, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    };
    const dossier = async (): Promise<Dossier> =>
      Dossier.parse(await (await fetch(`${desk.address}/api/crises/${crisis}/dossier`)).json());

    /** The entries of a section, each as its text. */
    const entries = async (section: string): Promise<string[]> => {
      await page.goto(`/c/${crisis}?section=${section}`);
      const found = page.locator('main [data-item]');
      await found.first().waitFor();
      return found.allTextContents();
    };

    it("shows Russia's communications in their order", async () => {
      const told = (await entries('timeline')).filter((text) => text.includes('Russia'));
      const places = communications.map((words) => told.findIndex((text) => words.test(text)));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });

    it('shows its demands', async () => {
      const asked = (await entries('demands')).filter((text) => text.includes('Russia'));
      for (const words of demands) expect(asked.some((text) => words.test(text))).toBe(true);
    });

    it('shows the call once', async () => {
      const calls = (await entries('contacts')).filter((text) => /Lavrov/.test(text));
      expect(calls).toHaveLength(1);
      expect(calls[0]).toMatch(/Rodríguez/);
    });

    it('shows the claim of lawfulness with its sides', async () => {
      await page.goto(`/c/${crisis}?section=contested`);
      await page.locator('main [data-item]').first().waitFor();
      const [claim] = (await dossier()).contested;
      expect(claim?.asserted.map(({ actor }) => actor)).toEqual(['USA']);
      expect(claim?.denied.map(({ actor }) => actor).toSorted()).toEqual(['COL', 'CUB', 'MEX', 'RUS']);
      const text = (await page.locator('main').textContent()) ?? '';
      for (const name of ['United States', 'Russia', 'Cuba', 'Colombia', 'Mexico']) expect(text).toContain(name);
    });

    it("shows the embassy's status and what is expected of the Security Council", async () => {
      expect((await entries('situations')).some((text) => /embassy/i.test(text))).toBe(true);
      expect((await entries('expectations')).some((text) => /Russia.*formal debate/s.test(text))).toBe(true);
    });

    it('shows each post under its own author', async () => {
      const document = (await dossier()).documents[0]!;
      await page.goto(`/d/${document.id}`);
      for (const [author, words] of posts) {
        const post = page.locator('.post-frame', { hasText: words });
        await post.waitFor();
        expect(await post.locator('strong').first().textContent()).toBe(author);
      }
    });

    it('opens every item to its words', async () => {
      const places = new Set<string>();
      for (const section of [
        'timeline',
        'demands',
        'contacts',
        'contested',
        'situations',
        'expectations',
        'wordings',
      ]) {
        await entries(section);
        const links = page.locator('main a[href^="/d/"]');
        for (const link of await links.all()) places.add((await link.getAttribute('href')) ?? '');
      }
      expect(places.size).toBeGreaterThan(12);
      for (const place of places) {
        await page.goto(place);
        await page.locator('.chosen, .pointed').first().waitFor();
      }
    }, 120_000);
  });
});
