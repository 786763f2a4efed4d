/** Invariant: the tests of a file share one desk and one browser, which are gone after them. */
import type { Browser } from 'playwright-core';
import { afterAll, describe } from 'vitest';
import { findChromium, launchChromium } from './chromium.ts';
import { startRealDesk, type DeskOptions } from './real-desk.ts';

/**
 * A desk and a browser for the tests of a file. Where the machine has no browser, `describeInBrowser` leaves them out.
 * @example const { describeInBrowser, desk, browser } = await openDesk();
 */
export async function openDesk(options: DeskOptions = {}) {
  const chromium = findChromium();
  const desk = await startRealDesk(options);
  afterAll(() => desk.close());
  return {
    describeInBrowser: chromium === null ? describe.skip : describe,
    desk,
    browser: await openBrowser(chromium),
  };
}

async function openBrowser(chromium: string | null): Promise<Browser> {
  if (chromium === null) return NONE;
  const browser = await launchChromium(chromium);
  afterAll(() => browser.close());
  return browser;
}

/** For tests that are left out. */
const NONE = {} as Browser;
