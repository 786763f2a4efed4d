/** Pages are saved under a name and found again: by the one who saved them, by the desk, by nobody with a shared address. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openDesk } from './in-browser.ts';
import { addDocument, makeStrait, shareStrait } from './strait.ts';

const PASSWORD = 'a sentence that nobody guesses';

const { describeInBrowser, desk, newPage } = openDesk();
let shared = '';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Saved views' });
const openViews = (page: Page): Promise<void> => page.getByRole('button', { name: /^Saved views/ }).click();

async function save(page: Page, name: string, forAll = false): Promise<void> {
  await openViews(page);
  await sheet(page).getByLabel('Name').fill(name);
  if (forAll) await sheet(page).getByLabel('For everybody at the desk').check();
  await sheet(page).getByRole('button', { name: 'Save' }).click();
}

async function signedIn(name: string): Promise<Page> {
  const { page } = await newPage();
  await page.goto('/c/strait');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /^Saved views/ }).waitFor();
  return page;
}

describeInBrowser('saved views in a browser', () => {
  beforeAll(async () => {
    await makeStrait(desk);
    await addDocument(desk, 1);
    shared = await shareStrait(desk);
  }, 120_000);

  it('keep a page with its filters and day; it is opened from the menu and the palette, renamed and removed', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait/statements?position=oppose-condemn&asOf=2025-03-09&actor=BRA');
    await save(page, 'Brazil so far');
    await sheet(page).getByText('Saved: Brazil so far').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('This page is saved as Brazil so far').waitFor();

    await page.goto('/c/strait?section=demands');
    await openViews(page);
    await sheet(page).getByRole('link', { name: 'Brazil so far' }).click();
    await page.waitForURL(/\/statements\?/);
    const query = new URL(page.url()).searchParams;
    expect([query.get('position'), query.get('asOf'), query.get('actor')]).toEqual([
      'oppose-condemn',
      '2025-03-09',
      'BRA',
    ]);
    await sheet(page).waitFor({ state: 'detached' });

    await page.goto('/c/strait');
    await save(page, 'brazil SO far');
    await sheet(page).getByText('there is a saved view of this name already').waitFor();
    await sheet(page).getByRole('button', { name: 'Change: Brazil so far' }).click();
    const form = sheet(page).getByRole('form', { name: 'Change: Brazil so far' });
    await form.getByLabel('Name').fill('Brazil until the ninth');
    await form.getByRole('button', { name: 'Save' }).click();
    await sheet(page).getByRole('link', { name: 'Brazil until the ninth' }).waitFor();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('until');
    await page.getByRole('option', { name: 'Brazil until the ninth View' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/position=oppose-condemn/);

    await openViews(page);
    await sheet(page).getByRole('button', { name: 'Remove: Brazil until the ninth' }).click();
    await sheet(page).getByText('None yet.').waitFor();
    // The name that was taken is said by the server with a status that the browser tells of.
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  });

  it('are nobody’s who came by a shared address', async () => {
    const { page, faults } = await newPage();
    await page.goto(shared);
    await page.getByText('The strait is closed').first().waitFor();
    expect(await page.getByRole('button', { name: /^Saved views/ }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('are one’s own, or everybody’s at the desk, where whose it is or an editor removes them', async () => {
    const send = (path: string, body: object, cookie = ''): Promise<Response> =>
      fetch(`${desk.address}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: desk.address, cookie },
        body: JSON.stringify(body),
      });
    await send('/accounts/first', { name: 'Ada', password: PASSWORD });
    const session = await send('/session', { name: 'Ada', password: PASSWORD });
    const cookie = session.headers.getSetCookie()[0]!.split(';', 1)[0]!;
    for (const name of ['Rea', 'Cas']) await send('/accounts', { name, password: PASSWORD, role: 'reader' }, cookie);

    const rea = await signedIn('Rea');
    await save(rea, 'Mine');
    await sheet(rea).getByText('Saved: Mine').waitFor();
    await rea.keyboard.press('Escape');
    await rea.goto('/c/strait?section=positions');
    await save(rea, 'Ours', true);
    await sheet(rea).getByText('Saved: Ours').waitFor();

    const cas = await signedIn('Cas');
    await openViews(cas);
    await sheet(cas).getByRole('link', { name: 'Ours' }).waitFor();
    await sheet(cas).getByText('for everybody, by Rea').waitFor();
    expect(await sheet(cas).getByRole('link', { name: 'Mine' }).count()).toBe(0);
    expect(
      await sheet(cas)
        .getByRole('button', { name: /^Remove/ })
        .count(),
    ).toBe(0);

    const ada = await signedIn('Ada');
    await openViews(ada);
    await sheet(ada).getByRole('button', { name: 'Remove: Ours' }).click();
    await sheet(ada).getByText('None yet.').waitFor();
  });
});
