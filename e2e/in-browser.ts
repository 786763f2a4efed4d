/** Invariant: the tests of a suite share one desk and one browser, which are there before any of them and gone after all. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findChromium, launchChromium } from './chromium.ts';
import { startRealDesk, type DeskOptions, type RealDesk } from './real-desk.ts';
import { openPage, type WatchedPage } from './watched-page.ts';

/**
 * A desk and a browser for the tests of a suite, which is left out where the machine has no browser. Neither is there before the suite runs.
 * @example const { describeInBrowser, desk, newPage } = openDesk();
 */
export function openDesk(options: DeskOptions = {}) {
  const chromium = findChromium();
  const desk = {} as RealDesk;
  let opened: Browser | null = null;

  const suite = chromium === null ? describe.skip : describe;
  const describeInBrowser = (title: string, tests: () => void): void => {
    suite(title, () => {
      beforeAll(async () => {
        Object.assign(desk, await startRealDesk(options));
        opened = await launchChromium(chromium!);
      }, 120_000);
      afterAll(async () => {
        await opened?.close();
        await desk.close?.();
      });
      tests();
    });
  };
  const browser = (): Browser => opened!;
  /** A page of its own context on the desk. */
  const newPage = (options: BrowserContextOptions = {}): Promise<WatchedPage> => openPage(browser(), desk, options);
  return { describeInBrowser, desk, browser, newPage };
}
