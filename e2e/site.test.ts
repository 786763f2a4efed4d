/** The example crisis published as a folder, opened from the file system in a real browser that reaches no network. */
import { mkdtempSync, rmSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDemarche } from '../apps/cli/src/run-demarche.ts';
import { findChromium, launchChromium } from './chromium.ts';

const EXAMPLE = join(import.meta.dirname, '../examples/venezuela-2026/documents');

const chromium = findChromium();

describe.skipIf(chromium === null)('the published example', () => {
  const work = mkdtempSync(join(tmpdir(), 'demarche-site-'));
  const site = join(work, 'site');
  let browser: Browser;

  beforeAll(async () => {
    const store = ['--folder', join(work, 'store')];
    const event = '2026-01-03 United States operation in Venezuela';
    const parties = ['--party', 'USA:perpetrator', '--party', 'VEN:affected'];
    const commands = [
      ['init', ...store, '--id', 'example', '--title', 'The example', '--event', event, ...parties],
      ['add', ...store, EXAMPLE],
      ['publish', ...store, '-o', site],
    ];
    for (const command of commands) {
      const { code, err } = await runDemarche(command);
      if (code !== 0) throw new Error(err);
    }
    browser = await launchChromium(chromium!);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(work, { recursive: true, force: true });
  });

  async function open(width: number) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => request.url().startsWith('file:') || faults.push(request.url()));
    await page.goto(pathToFileURL(join(site, 'index.html')).href);
    return { page, faults };
  }

  it('is under five megabytes', () => {
    const bytes = readdirSync(site).reduce((sum, name) => sum + statSync(join(site, name)).size, 0);
    expect(bytes).toBeLessThan(5_000_000);
  });

  it.each([1440, 390])('opens a cell to its words at %i pixels', async (width) => {
    const { page, faults } = await open(width);
    const cells = page.locator('tbody [data-shifts] a');
    expect(await cells.count()).toBeGreaterThan(20);
    await cells.first().click();
    await page.waitForURL(/actor-.*#i-/u);
    const shown = page.locator('article:target blockquote');
    expect((await shown.first().textContent())!.length).toBeGreaterThan(20);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(faults).toEqual([]);
  });

  it('goes back in time with the slider', async () => {
    const { page, faults } = await open(1440);
    const views = () => page.locator('tbody [data-shifts] a').count();
    const whole = await views();
    await page.locator('#day').press('Home');
    expect(await page.locator('output').textContent()).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(await views()).toBeLessThan(whole);
    await page.locator('#day').press('End');
    expect(await views()).toBe(whole);
    expect(faults).toEqual([]);
  });
});
