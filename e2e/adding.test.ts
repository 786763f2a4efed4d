/** Coverage comes in as addresses, feeds, files, folders, pasted and from other pages; what fails is tried again. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { DossierSummary } from '@demarche/contract';
import { openDesk } from './in-browser.ts';
import { openNewsroom, type Newsroom } from './newsroom.ts';
import { startRealDesk } from './real-desk.ts';
import { makeStrait } from './strait.ts';
import { openPage } from './watched-page.ts';

const { describeInBrowser, desk, browser, newPage } = openDesk({ allowPrivate: true });
let news: Newsroom;

/** The entry of what was added under a label. */
const addition = (page: Page, label: string) => page.getByRole('article', { name: label, exact: true });

async function addAddresses(page: Page, ...lines: string[]): Promise<void> {
  await page.getByLabel('URL').fill(lines.join('\n'));
  await page.getByRole('form', { name: 'From addresses' }).getByRole('button', { name: 'Add' }).click();
}

/** Pastes a text, or a file of this name, outside of every field. */
const paste = (page: Page, text: string, file: string | null = null): Promise<void> =>
  page.evaluate(`{
    const clipboardData = new DataTransfer();
    const [text, file] = ${JSON.stringify([text, file])};
    if (file === null) clipboardData.setData('text/plain', text);
    else clipboardData.items.add(new File([text], file));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }`);

describeInBrowser('adding in a browser', () => {
  beforeAll(async () => {
    news = await openNewsroom();
    await makeStrait(desk);
  }, 120_000);
  beforeEach(() => {
    for (const path of ['/feed', '/brazil', '/japan', '/chile', '/peru']) news.fail(path, false);
  });
  afterAll(async () => {
    await news?.close();
  });

  it('takes several addresses and a feed at once; the progress is there after a reload, and what failed is tried again', async () => {
    const { page, faults } = await newPage();
    news.fail('/japan', true);
    news.fail('/peru', true);
    await page.goto('/c/strait/add');
    await addAddresses(page, `${news.address}/feed`, `${news.address}/peru`, `${news.address}/nothing`, 'no address');
    expect(await page.getByLabel('URL').inputValue()).toBe('no address');
    await page.getByText('3 of 3 done, 3 with a failure').waitFor();
    const feed = addition(page, `${news.address}/feed`);
    expect(await feed.getByRole('link').allTextContents()).toEqual(['News of brazil', 'News of chile']);
    expect(await feed.textContent()).toContain('503');

    await page.reload();
    await page.getByText('3 of 3 done, 3 with a failure').waitFor();
    news.fail('/japan', false);
    await feed.getByRole('button', { name: `Try again: ${news.address}/japan` }).click();
    await addition(page, `${news.address}/japan`).getByRole('link', { name: 'News of japan' }).waitFor();
    await page.getByText('4 of 4 done, 2 with a failure').waitFor();

    news.fail('/peru', false);
    await page.getByRole('button', { name: 'Try again what failed' }).click();
    await addition(page, `${news.address}/peru`).getByRole('link', { name: 'News of peru' }).waitFor();
    await page.getByText('4 of 4 done, 1 with a failure').waitFor();
    await page.getByRole('button', { name: 'Clear what is done' }).click();
    await page.getByText('1 of 1 done, 1 with a failure').waitFor();
    await page.reload();
    await page.getByText('1 of 1 done, 1 with a failure').waitFor();
    expect(faults).toEqual([]);
  });

  it('goes on while the user is elsewhere', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait/add');
    await addAddresses(page, ...['brazil', 'japan', 'chile', 'peru'].map((name) => `${news.address}/${name}`));
    await page.getByRole('link', { name: 'Documents' }).click();
    await page.getByRole('searchbox').waitFor();
    await page.getByRole('link', { name: 'Add', exact: true }).click();
    await page.getByText('4 of 4 done').waitFor();
    expect(await page.getByText('already there').count()).toBe(4);
    expect(faults).toEqual([]);
  });

  it('takes a folder, and names what it leaves out', async () => {
    const { page, faults } = await newPage();
    const folder = mkdtempSync(join(tmpdir(), 'demarche-folder-'));
    mkdirSync(join(folder, 'more'));
    for (let n = 0; n < 7; n += 1) {
      writeFileSync(join(folder, `note-${n}.txt`), `Note ${n}\n\nThe Foreign Ministry of Ghana condemned attack ${n}.`);
    }
    writeFileSync(join(folder, 'more', 'map.png'), 'x');
    writeFileSync(join(folder, 'more', 'empty.txt'), '');
    await page.goto('/c/strait/add');
    await page.getByLabel('Choose a folder').setInputFiles(folder);
    await page.getByText('8 of 8 done, 1 with a failure').waitFor();
    await page.getByText(/1 left out, being of another kind: .*map\.png/).waitFor();
    expect(await page.locator('.addition').getByText('1 statement').count()).toBe(7);
    await page.reload();
    const empty = page.locator('.addition', { hasText: 'choose the file again' });
    await empty.getByRole('button', { name: /Put away/ }).click();
    await page.getByText('7 of 7 done', { exact: true }).waitFor();
    rmSync(folder, { recursive: true });
    expect(faults).toEqual([]);
  });

  it('fills pasted addresses and texts into their forms, and adds pasted files', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait/add');
    await page.getByLabel('URL').waitFor();
    await paste(page, `${news.address}/peru\n${news.address}/chile`);
    expect(await page.getByLabel('URL').inputValue()).toBe(`${news.address}/peru\n${news.address}/chile`);
    await page.locator('h1').click();
    await paste(page, 'Ghana on the strait\n\nGhana condemned it.');
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toContain('Ghana condemned it.');
    await page.getByText('Pasted into the text').waitFor();
    expect(await page.locator('.addition').count()).toBe(0);
    await paste(page, 'Togo speaks\n\nTogo condemned the closing of the strait.', 'togo.txt');
    await addition(page, 'togo.txt').getByRole('link', { name: 'Togo speaks' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('gives a bookmark that hands over any page, with its selected words; they are added when Add is pressed', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait/add');
    const link = page.getByRole('link', { name: 'Add to Closing of the northern strait' });
    await link.click();
    await page.getByText('drag it there').waitFor();
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).toMatch(/^javascript:/);
    expect(await page.getByLabel('Address of the bookmark').inputValue()).toBe(href);
    expect(faults).toEqual([]);

    const documents = async (): Promise<number> =>
      DossierSummary.parse(await (await fetch(`${desk.address}/api/crises/strait/dossier/summary`)).json()).counts
        .documents;
    const before = await documents();
    const article = await page.context().newPage();
    await article.goto(`${news.address}/brazil`);
    await article.evaluate("getSelection().selectAllChildren(document.getElementById('words'))");
    const [form] = await Promise.all([
      page.context().waitForEvent('page'),
      article.evaluate(decodeURIComponent(href.slice('javascript:'.length))),
    ]);
    await form.getByText('Filled in from another page').waitFor();
    expect(await form.getByLabel('Text', { exact: true }).inputValue()).toContain('Brazil condemned');
    expect(await form.getByLabel('Title').inputValue()).toBe('News of brazil');
    expect(await form.getByLabel('Address of the original').inputValue()).toBe(`${news.address}/brazil`);
    expect(await form.getByLabel('URL').inputValue()).toBe(`${news.address}/brazil`);
    expect(new URL(form.url()).hash).toBe('');
    expect(await documents()).toBe(before);
    await form.getByRole('form', { name: 'Paste text' }).getByRole('button', { name: 'Add' }).click();
    await form.getByText('1 of 1 done', { exact: true }).waitFor();
    expect(await documents()).toBe(before + 1);
  });

  it('asks who is not signed in to sign in first, and tells who may only read', async () => {
    const team = await startRealDesk({ alone: false, setupCode: 'a code' });
    const password = 'a sentence that nobody guesses';
    const post = (path: string, body: object, cookie = '') =>
      fetch(`${team.address}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: team.address, cookie },
        body: JSON.stringify(body),
      });
    const first = await post('/accounts/first', { name: 'Ada', password, code: 'a code' });
    const cookie = first.headers.getSetCookie()[0]!.split(';', 1)[0]!;
    await post('/accounts', { name: 'Rea', password, role: 'reader' }, cookie);
    await post(
      '/crises',
      {
        id: 'strait',
        title: 'Closing of the northern strait',
        summary: '',
        events: [{ title: 'The strait is closed', day: '2025-03-08' }],
        parties: [],
        window: { from: '2025-03-08', to: null },
      },
      cookie,
    );
    const brought = new URLSearchParams({ url: 'https://news.example/a', title: 'A', text: '' });
    const filled: (string | null)[] = [];
    for (const [name, found] of [
      ['Ada', 'Filled in from another page'],
      ['Rea', 'You may read here, not add'],
    ] as const) {
      const { page } = await openPage(browser(), team);
      await page.goto(`/c/strait/add#${brought.toString()}`);
      await page.getByText('Sign in, and what you brought from news.example is filled in').waitFor();
      await page.getByLabel('Name').fill(name);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText(found).waitFor();
      const url = page.getByLabel('URL');
      filled.push((await url.count()) === 0 ? null : await url.inputValue());
      await page.context().close();
    }
    await team.close();
    expect(filled).toEqual(['https://news.example/a', null]);
  });
});
