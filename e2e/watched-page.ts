/** Invariant: a page of its own context; whatever goes wrong in it, or is asked of another server, is in `faults`. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { RealDesk } from './real-desk.ts';

export interface WatchedPage {
  readonly page: Page;
  readonly faults: string[];
}

/** A fresh page on the desk. */
export async function openPage(
  browser: Browser,
  { address }: RealDesk,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const page = await (await browser.newContext({ baseURL: address, ...options })).newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) faults.push(`asked another server: ${request.url()}`);
  });
  page.setDefaultTimeout(15_000);
  return { page, faults };
}
