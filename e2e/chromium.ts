/** Invariant: a browser is never fetched; the machine has one, or the tests that need it say that they were left out. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of a Chromium on this machine, or null. With DEMARCHE_REQUIRE_ALL=1 its absence is an error. */
export function findChromium(): string | null {
  const found = PLACES.find((path) => path !== undefined && existsSync(path)) ?? null;
  if (found) return found;
  const lack = 'No Chromium found: set CHROMIUM_PATH to one, or install the package chromium.';
  if (process.env['DEMARCHE_REQUIRE_ALL'] === '1') throw new Error(lack);
  console.warn(`Browser tests are left out. ${lack}`);
  return null;
}

/** Starts it without anything that would reach the network. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
