/** A desk becomes a team's, and a dossier is shared to be read: in a real browser. */
import { beforeAll, expect, it } from 'vitest';
import { openDesk } from './in-browser.ts';
import { addDocument, makeStrait } from './strait.ts';

const PASSWORD = 'a sentence that nobody guesses';

const { describeInBrowser, desk, newPage } = openDesk();

describeInBrowser('accounts and shares', () => {
  beforeAll(async () => {
    await makeStrait(desk);
    await addDocument(desk, 1);
  }, 120_000);

  it('share a dossier to be read, and end it', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait');
    await page.getByRole('link', { name: 'Share' }).click();
    await page.getByLabel('For whom').fill('the press');
    await page.getByRole('button', { name: 'Make an address' }).click();
    const address = await page.getByRole('textbox', { name: 'the press' }).inputValue();
    expect(address).toMatch(/\/shared\/dmx_[\w-]{43}\/c\/strait$/);

    const { page: reader, faults: readerFaults } = await newPage();
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await reader.goto(address);
    await reader.getByText('Shared, to be read').waitFor();
    expect(await reader.getByRole('navigation', { name: 'Closing of the northern strait' }).innerText()).toMatch(
      /^Dossier\s+Statements\d\s+Documents1\s+Alerts$/,
    );
    await reader
      .getByRole('link', { name: /^Positions/ })
      .first()
      .click();
    await reader
      .getByRole('row', { name: /Brazil/ })
      .getByRole('button')
      .first()
      .click();
    const drawer = reader.getByRole('dialog');
    await drawer.getByText('a grave violation of international law').first().waitFor();
    expect(await drawer.getByRole('link', { name: 'Read in place' }).count()).toBe(0);
    expect(await drawer.getByRole('button', { name: 'Show context' }).count()).toBe(0);
    await reader.keyboard.press('Escape');

    await reader.getByText('Export', { exact: true }).click();
    const download = reader.waitForEvent('download');
    await reader.getByRole('link', { name: /CSV/ }).first().click();
    expect((await download).suggestedFilename()).toMatch(/^strait/);
    // Everything is asked for under the shared address, so that it is the only key.
    expect(asked.filter((one) => one.startsWith('/api/'))).toEqual([]);
    expect(readerFaults).toEqual([]);

    await page.getByRole('button', { name: /^End: the press/ }).click();
    await page.getByText('Nothing is shared of this crisis.').waitFor();
    await reader.goto(address);
    await reader.getByRole('heading', { name: 'This address opens nothing any more' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('are made in the page: the first user is the editor, and with a second everybody signs in', async () => {
    const { page } = await newPage();
    await page.goto('/account');
    const first = page.getByRole('form', { name: 'The first account' });
    await first.getByLabel('Name').fill('Ada');
    await first.getByLabel('Password').fill('too short');
    await first.getByRole('button').click();
    await page.getByRole('alert').getByText('give at least 15 characters').waitFor();
    await first.getByLabel('Password').fill(PASSWORD);
    await first.getByRole('button').click();
    await page.getByRole('link', { name: 'Ada' }).waitFor();

    const other = page.getByRole('form', { name: 'Make the account' });
    await other.getByLabel('Name').fill('Bo');
    await other.getByLabel('Password').fill(PASSWORD);
    await other.getByRole('button').click();
    await page.getByText('Bo has an account now.').waitFor();
    await page.getByText(/^Signed in as Ada/).waitFor();

    // Another browser is at the door, and after signing in where it wanted to be.
    const { page: reader } = await newPage();
    await reader.goto('/c/strait?section=demands');
    await reader.getByRole('heading', { name: 'Sign in' }).waitFor();
    await reader.getByLabel('Name').fill('Bo');
    await reader.getByLabel('Password').fill('not the password');
    await reader.getByRole('button', { name: 'Sign in' }).click();
    await reader.getByText('no such name with this password').waitFor();
    await reader.getByLabel('Password').fill(PASSWORD);
    await reader.getByRole('button', { name: 'Sign in' }).click();
    await reader
      .getByText(/reopen the strait/)
      .first()
      .waitFor();
    expect(await reader.getByRole('link', { name: 'Review' }).count()).toBe(0);
    await reader.goto('/');
    expect(await reader.getByText('Begin a crisis').count()).toBe(0);

    // What is taken from Bo is taken at once; a session that ended leads to the door.
    await page.getByRole('button', { name: 'Close: Bo' }).click();
    await page.getByText(/^closed/).waitFor();
    await reader.goto('/c/strait');
    await reader.getByRole('heading', { name: 'Sign in' }).waitFor();

    await page.reload();
    await page.getByRole('cell', { name: /POST \/api\/accounts Bo/ }).waitFor();
    await page.getByLabel('What it is for').fill('nightly export');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const secret = await page.getByLabel(/The new token/).inputValue();
    const answer = await fetch(`${desk.address}/api/crises`, { headers: { authorization: `Bearer ${secret}` } });
    expect(answer.status).toBe(200);
    await page.getByRole('button', { name: 'Take back: nightly export' }).click();
    await page.getByText('You have none.').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect.poll(() => page.getByRole('link', { name: 'Ada' }).count()).toBe(0);
  });
});
