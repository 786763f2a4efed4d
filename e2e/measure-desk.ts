/**
 * `npm run bench:desk -- [statements]`: a large planted crisis in a store of its own, served as the product is, its pages opened in Chromium. For each page:
 * milliseconds until it shows its content, from an empty browser; for each interaction: until the next frame is painted, and until what was asked for is there,
 * from a click that the pointer has been over for a fifth of a second, as hands do;
 * for each list: how many elements the page has at its end, and how long frames take while it is scrolled.
 * Compare runs only with runs made beside them; the machine's load decides the rest.
 */
import type { Browser, Page } from 'playwright-core';
import { findChromium, launchChromium } from './chromium.ts';
import { plantDesk } from './planted-desk.ts';
import { startRealDesk } from './real-desk.ts';

const STATEMENTS = 20_000;
/** Of so many planted statements the compiler makes one. */
const PLANTED = 0.82;

/** Milliseconds for which somebody looks, or has a hand on something, before they decide. */
const AT_REST = 1000;

/** Reports of one round of review that are decided; each has a next. */
const DECISIONS = 20;

/** Called in the page: milliseconds from now until the next frame is painted, and until something is so. */
const UNTIL = `(isSo) => {
  const since = performance.now();
  let frame = null;
  return new Promise((resolve) => {
    const look = () => {
      frame ??= performance.now() - since;
      if (isSo()) resolve([frame, performance.now() - since]);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(() => requestAnimationFrame(look));
  });
}`;

const chromium = findChromium();
if (chromium === null) process.exit(1);
const desk = await startRealDesk();
const { crisis, documents } = await plantDesk(desk, Math.round(Number(process.argv[2] ?? STATEMENTS) * PLANTED));
const started = performance.now();
const summary: unknown = await (await fetch(`${desk.address}/api/crises/${crisis.id}/dossier/summary`)).json();
console.log(`${documents.length} documents; compiled and asked for in ${(performance.now() - started).toFixed(0)} ms`);
console.log(JSON.stringify((summary as { counts: object }).counts));

const browser = await launchChromium(chromium);
const home = `/c/${crisis.id}`;
console.log('\npage                                          shown after ms');
for (const [query, content] of [
  ['', '.panel .bars'],
  ['?section=positions', '.positions tbody tr'],
  ['?section=positions&view=regions', '.legend'],
  ['?section=positions&view=plot', '.plot-place li'],
  ['?section=positions&view=map', 'path.land'],
  ['?section=timeline', '.timeline-entry'],
  ['?section=timeline&view=lanes', '.lane-dot'],
  ['?section=alignment', '.matrix td button'],
  ['?section=alignment&view=graph', '.graph .node'],
  ['?section=contacts&view=network', '.graph .node'],
  ['?section=demands', '.entry'],
  ['?section=stories', '.entry'],
  ['/statements', '.statement'],
  ['/documents', '.row'],
] as const)
  console.log(`${(home + query).padEnd(46)} ${(await shownAfter(browser, home + query, content)).toFixed(0)}`);

const page = await open(browser);
await page.goto(`${desk.address}${home}?section=positions`);
await page.locator('.positions tbody tr').first().waitFor();
console.log('\ninteraction                                   frame ms  content ms');
await act('sort by the latest statement', '.positions thead th:nth-child(4) button', '.positions [aria-sort]');
await act('open a cell', '.positions tbody tr:nth-child(3) .cell', 'dialog .statement');
await page.keyboard.press('Escape');
await act('only who opposes', '.distribution button:last-child', '.distribution [aria-pressed=true]');
await act('to the timeline', 'a.chip[href*="timeline"]', '.timeline-entry');
await act('to the demands', 'a.chip[href*="demands"]', '.entry');
await act('to the alignment', 'a.chip[href*="alignment"]', '.matrix td button');
await act('choose a pair', '.matrix tbody tr:nth-child(2) td:nth-child(5) button', '.matrix [aria-pressed=true]');
await act('to the graph', 'a.chip[href*="graph"]', '.graph .node');
await act('choose an actor of the graph', '.graph .node:nth-of-type(3)', '.stands');
await act('to the contacts', 'a.chip[href*="contacts"]', '.entry');
await act('to the network', 'a.chip[href*="network"]', '.graph .node');
await act('choose an actor of the network', '.graph .node:nth-of-type(3)', '.entry');
await page.goto(`${desk.address}${home}?section=positions`);
await page.locator('.positions tbody tr').first().waitFor();
// The first step is to the last day, which has all that is known now.
await page.getByLabel('As of').press('ArrowLeft');
await page.waitForURL(/asOf=/);
await moved('the whole dossier a day back', AT_REST);
await moved('a further day back at once', 0);

console.log(
  `\nreview: ${(await reviewed(DECISIONS)).toFixed(0)} ms from a key until the decision is stored and the next is shown with its words (mean of ${DECISIONS})`,
);

console.log('\nlist, scrolled to its end                     elements  to the end ms  frame ms, median  95 %  longest');
for (const [query, content] of [
  ['?section=positions', '.positions tbody tr'],
  ['?section=positions&view=regions', '.cells li'],
  ['?section=timeline', '.timeline-entry'],
  ['?section=timeline&view=lanes', '.lane-dot'],
  ['?section=demands', '.entry'],
  ['?section=contacts', '.entry'],
  ['?section=wordings', '.entry'],
  ['?section=affiliations', '.affiliations tbody tr'],
  ['?section=stories', '.entry'],
  ['/statements', '.statement'],
  ['/documents', '.row'],
] as const)
  await scrolled(home + query, content);
await browser.close();
await desk.close();

async function open(from: Browser): Promise<Page> {
  const opened = await (await from.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  opened.setDefaultTimeout(30_000);
  return opened;
}

/** Milliseconds from the request of a page, by a browser that has nothing of it, until its content is there. */
async function shownAfter(from: Browser, path: string, content: string): Promise<number> {
  const fresh = await open(from);
  const since = performance.now();
  await fresh.goto(`${desk.address}${path}`);
  await fresh.locator(content).first().waitFor({ state: 'attached' });
  const took = performance.now() - since;
  await fresh.context().close();
  return took;
}

/** Decides so many reports by a key each, after a look at each; the mean of what each took, in milliseconds. */
async function reviewed(decisions: number): Promise<number> {
  await page.goto(`${desk.address}${home}/review`);
  await page.getByLabel('Your name').fill('A reader');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('.review-item').waitFor();
  let took = 0;
  for (let done = 1; done <= decisions; done += 1) {
    await page.waitForTimeout(AT_REST);
    took += (await fromKey('a', '.review-item:has(.around)', 'innerHTML'))[1];
  }
  return took / decisions;
}

/** Clicks, and measures in the page until the next frame and until the content is there. */
async function act(name: string, target: string, content: string): Promise<void> {
  await page.locator(target).first().hover({ force: true });
  await page.waitForTimeout(200);
  const took = await page.evaluate<[number, number]>(`(() => {
    const took = (${UNTIL})(() => document.querySelector(${JSON.stringify(content)}));
    document.querySelector(${JSON.stringify(target)}).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    return took;
  })()`);
  tell(name, took);
}

function tell(name: string, [frame, there]: readonly [number, number]): void {
  console.log(`${name.padEnd(46)} ${frame.toFixed(0).padStart(7)} ${there.toFixed(0).padStart(11)}`);
}

/** Moves the slider a day by keyboard, and measures until the positions of that day are there. */
async function moved(name: string, rest: number): Promise<void> {
  await page.getByLabel('As of').focus();
  await page.waitForTimeout(rest);
  tell(name, await fromKey('ArrowLeft', '.positions tbody', 'textContent'));
}

/** Presses a key; milliseconds until the next frame is painted, and until something is there in another form, or with other words, than before. */
async function fromKey(key: string, content: string, form: 'innerHTML' | 'textContent'): Promise<[number, number]> {
  await page.evaluate(`(() => {
    const now = () => document.querySelector(${JSON.stringify(content)})?.${form};
    const before = now();
    const begin = (resolve) => () => resolve((${UNTIL})(() => now() && now() !== before));
    window.took = new Promise((resolve) => addEventListener('keydown', begin(resolve), { once: true, capture: true }));
  })()`);
  await page.keyboard.press(key);
  return page.evaluate<[number, number]>('window.took');
}

interface Scrolling {
  readonly elements: number;
  readonly end: number;
  readonly frames: readonly number[];
}

/** Goes to the end of a page, frame by frame until nothing is added there, and from there back up, so far a frame as a quick hand goes. */
async function scrolled(path: string, content: string): Promise<void> {
  const fresh = await open(browser);
  await fresh.goto(`${desk.address}${path}`);
  await fresh.locator(content).first().waitFor({ state: 'attached' });
  const { elements, end, frames } = await fresh.evaluate<Scrolling>(`(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const root = document.scrollingElement;
    const since = performance.now();
    let [height, still] = [0, 0];
    while (still < 20) {
      scrollTo(0, root.scrollHeight);
      await frame();
      still = root.scrollHeight === height ? still + 1 : 0;
      height = root.scrollHeight;
    }
    const end = performance.now() - since;
    const elements = document.querySelectorAll('*').length;
    const frames = [];
    for (let i = 0; i < 180; i += 1) {
      const before = performance.now();
      scrollBy(0, -240);
      await frame();
      frames.push(performance.now() - before);
    }
    return { elements, end, frames };
  })()`);
  await fresh.context().close();
  const sorted = frames.toSorted((a, b) => a - b);
  const figures = [0.5, 0.95, 1].map((part) => sorted[Math.ceil(part * sorted.length) - 1]!.toFixed(0));
  const [median, most, longest] = figures as [string, string, string];
  console.log(
    `${path.padEnd(46)} ${String(elements).padStart(7)} ${end.toFixed(0).padStart(14)} ${median.padStart(17)} ${most.padStart(5)} ${longest.padStart(8)}`,
  );
}
