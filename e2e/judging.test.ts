/** A person joins statements and sets them apart, says what became of demands and expectations, and codes blind; on the real product in a real browser. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { BlindRound, Dossier } from '@demarche/contract';
import { openDesk } from './in-browser.ts';
import { addDocument, makeStrait } from './strait.ts';
import { type WatchedPage } from './watched-page.ts';

const { describeInBrowser, desk, newPage } = openDesk();

const get = async (path: string): Promise<unknown> => (await fetch(`${desk.address}/api/crises/strait${path}`)).json();
const dossier = async (): Promise<Dossier> => Dossier.parse(await get('/dossier'));
const standing = async (): Promise<string[]> =>
  (await dossier()).ledger.filter(({ status }) => status === 'standing').map(({ kind }) => kind);

/** A page on which somebody has signed before. */
async function signedPage(by = 'Ada'): Promise<WatchedPage> {
  const opened = await newPage();
  await opened.page.addInitScript(`localStorage.setItem('demarche.name', '${by}')`);
  return opened;
}

const notice = (page: Page) => page.locator('.judged-note');

describeInBrowser('judging', () => {
  beforeAll(async () => {
    await makeStrait(desk);
    for (const number of [1, 2, 4, 5] as const) await addDocument(desk, number);
  }, 240_000);

  const byWords = async (words: string) => {
    const { statements } = await dossier();
    return statements.find(({ reports }) => reports.some(({ quotes }) => quotes.join(' ').includes(words)))!;
  };

  it('joins two statements in the drawer, and takes it back', async () => {
    const { page, faults } = await newPage();
    const before = (await dossier()).statements.length;
    const { id } = await byWords('urged Norway to open');
    await page.goto(`/c/strait?statement=${encodeURIComponent(id)}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Same as another' }).click();
    const form = drawer.getByRole('form', { name: 'Join with another statement' });
    await form.getByRole('searchbox').fill('reopen');
    await form.getByRole('button', { name: 'Join', exact: true }).click();
    await form.getByText('write your name first').waitFor();
    await form.getByLabel('Your name').fill('Ada');
    await form.getByRole('button', { name: 'Join', exact: true }).click();
    await form.getByText('Choose the statement first').waitFor();
    // Only what the same speakers said can be joined.
    await expect.poll(() => form.locator('.found button').count()).toBe(1);
    await form.locator('.found button', { hasText: 'demanded that Norway reopen' }).click();
    await form.getByRole('button', { name: 'Join', exact: true }).click();
    await notice(page).getByText('Joined into one statement').waitFor();
    expect((await dossier()).statements).toHaveLength(before - 1);
    expect((await byWords('urged Norway to open')).reports).toHaveLength(2);
    await expect.poll(() => drawer.locator('.quotation').count()).toBe(2);
    await notice(page).getByRole('button', { name: 'Undo' }).click();
    await notice(page).getByText('Taken back').waitFor();
    expect((await dossier()).statements).toHaveLength(before);
    expect(await standing()).toEqual(['withdraw']);
    expect(faults).toEqual([]);
  });

  it('sets a report apart as another statement', async () => {
    const { page, faults } = await signedPage();
    const before = await byWords('calling it “a grave');
    expect(before.reports).toHaveLength(2);
    await page.goto('/c/strait/statements?q=grave');
    const cards = page.locator('.statements > li');
    await page.getByRole('button', { name: 'Another statement' }).click();
    const form = page.getByRole('form', { name: 'This report tells another statement' });
    await form.getByLabel('Reason').fill('Said twice');
    await form.getByRole('button', { name: 'Set apart' }).click();
    await notice(page).getByText('Set apart').waitFor();
    await expect.poll(() => cards.count()).toBe(2);
    expect((await byWords('calling it “a grave')).reports).toHaveLength(1);
    expect((await dossier()).ledger[0]).toMatchObject({ kind: 'split', by: 'Ada', why: 'Said twice' });
    await notice(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => cards.count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('tells a join that has no effect, since another judgement stands against it', async () => {
    const { page, faults } = await signedPage();
    const { reports } = await byWords('condemns the closing');
    const [first, ...others] = reports.map(({ document, attribution }) => ({ document, attribution }));
    for (const report of others)
      await fetch(`${desk.address}/api/judgements`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...report,
          verdict: { kind: 'split', other: { ...first, quote: '', spans: [] } },
          by: 'Ada',
          why: '',
        }),
      });
    const { statements } = await dossier();
    const alone = statements.find((one) => one.reports.some(({ attribution }) => attribution === first!.attribution))!;
    expect(alone.reports).toHaveLength(1);
    await page.goto(`/c/strait?statement=${encodeURIComponent(alone.id)}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Same as another' }).click();
    await drawer.getByRole('searchbox').fill('condemn');
    await drawer.locator('.found button', { hasText: 'closing' }).first().click();
    await drawer.getByRole('button', { name: 'Join', exact: true }).click();
    await notice(page).getByText('It has no effect').waitFor();
    await notice(page).getByRole('button', { name: 'Undo' }).click();
    await notice(page).getByText('Taken back').waitFor();
    expect(faults).toEqual([]);
  });

  it('judges a demand met by the statement that tells it, and withdraws it', async () => {
    const { page, faults } = await signedPage();
    await page.goto('/c/strait?section=demands');
    const entry = page.locator('.entry', { hasText: 'urged Norway to open' });
    await entry.getByText('Open', { exact: true }).waitFor();
    await entry.getByRole('button', { name: 'Judge' }).click();
    const form = entry.getByRole('form', { name: 'What became of it' });
    await form.getByLabel('Met', { exact: true }).check();
    await form.getByRole('button', { name: 'Judge' }).click();
    await form.getByText('Give a reason, or choose').waitFor();
    await form.getByLabel('Since').fill('2025-03-13');
    await form.getByRole('searchbox').fill('rejected');
    await form.locator('.found button', { hasText: 'rejected the demand' }).click();
    await form.getByRole('button', { name: 'Judge' }).click();
    await notice(page).getByText('Judged: met.').waitFor();
    await entry.getByText('Met', { exact: true }).waitFor();
    await entry.getByText('Words that say so, judged by a person').waitFor();
    const { demands } = await dossier();
    expect(demands.find(({ what }) => what.includes('waterway'))?.fate).toMatchObject({
      state: 'met',
      basis: 'judged',
      day: '2025-03-13',
      evidence: [{ quotes: [expect.stringContaining('rejected the demand')] }],
    });
    await entry.getByRole('button', { name: 'Judge' }).click();
    await entry.getByText('Judged by Ada').waitFor();
    await entry.getByRole('button', { name: 'Withdraw' }).click();
    const withdrawing = entry.getByRole('form', { name: 'Withdraw this judgement' });
    await withdrawing.getByRole('button', { name: 'Withdraw' }).click();
    // The form, which has a choice of that name, stands until the withdrawal is shown.
    await form.waitFor({ state: 'detached' });
    await entry.getByText('Open', { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it('judges what is expected, and withdraws it in the ledger', async () => {
    const { page, faults } = await signedPage();
    await page.goto('/c/strait?section=expectations');
    const entry = page.locator('.entry', { hasText: 'expected to meet' });
    await entry.getByRole('button', { name: 'Judge' }).click();
    const form = entry.getByRole('form', { name: 'Whether it came about' });
    await form.getByLabel('Lapsed').check();
    await form.getByLabel('Reason').fill('Called off');
    await form.getByRole('button', { name: 'Judge' }).click();
    await entry.getByText('Lapsed', { exact: true }).waitFor();
    expect((await dossier()).expectations[0]).toMatchObject({ status: 'lapsed', basis: 'judged' });
    await page.goto('/c/strait?section=ledger');
    const line = page.locator('.entry', { hasText: 'Called off' });
    await line.getByRole('button', { name: 'Withdraw' }).click();
    await line.getByRole('form').getByRole('button', { name: 'Withdraw' }).click();
    await notice(page).getByText('Taken back').waitFor();
    expect((await dossier()).expectations[0]).toMatchObject({ status: 'awaited', basis: 'none' });
    expect(faults).toEqual([]);
  });

  it('says what is wrong where a judgement cannot be kept', async () => {
    const { page } = await signedPage();
    await page.route('**/api/judgements', (route) => route.abort());
    await page.goto('/c/strait?section=expectations');
    await page.getByRole('button', { name: 'Judge' }).first().click();
    await page.getByLabel('Happened').check();
    await page.getByLabel('Reason').fill('It met');
    await page.getByRole('form').getByRole('button', { name: 'Judge' }).click();
    await page.getByRole('alert').getByText('does not answer').waitFor();
    await page.getByText('Check that Demarche is still running').waitFor();
    // What was filled in is still there.
    expect(await page.getByLabel('Reason').inputValue()).toBe('It met');
    expect(await notice(page).count()).toBe(0);
  });

  it('codes blind by keys, with undo, and shows how far two coders agree', async () => {
    for (const by of ['Ada', 'Ben']) {
      const { page, faults } = await newPage();
      const { left } = BlindRound.parse(await get(`/blind?coder=${by}`));
      await page.goto('/c/strait/review');
      await page.getByRole('link', { name: 'Code words blind' }).click();
      await page.getByLabel('Your name').fill(by);
      await page.keyboard.press('Enter');
      await page.getByText(`0 coded by you, ${left} left`).waitFor();
      const words = page.locator('.review-item');
      const first = await words.textContent();
      await page.keyboard.press('n');
      await page.getByText('Choose a stand').waitFor();
      await page.keyboard.press('w');
      await page.keyboard.type('Brazil');
      await page.keyboard.press('Enter');
      for (const key of ['4', '8', 'c', 'h']) await page.keyboard.press(key);
      await page.keyboard.press('n');
      await page.getByText(`1 coded by you, ${left - 1} left`).waitFor();
      await expect.poll(() => words.textContent()).not.toBe(first);
      await page.keyboard.press('u');
      await page.getByText(`0 coded by you, ${left} left`).waitFor();
      expect(await words.textContent()).toBe(first);
      expect(await page.getByLabel('Who speaks', { exact: true }).inputValue()).toBe('Brazil');
      // Ben takes the first one for milder.
      if (by === 'Ben') await page.keyboard.press('3');
      await page.keyboard.press('n');
      await page.getByText(`1 coded by you`).waitFor();
      for (const key of ['2', '8', 'i', 'n']) await page.keyboard.press(key);
      await page.getByText(`2 coded by you, ${left - 2} left`).waitFor();
      expect(faults).toEqual([]);
      if (by === 'Ada') continue;
      await page.getByText('Agreement so far').click();
      const between = page.getByRole('table', { name: /Between people: Ada, Ben/ });
      expect(await between.getByRole('row', { name: /^Political/ }).textContent()).toContain('50 %');
      expect(await between.getByRole('row', { name: /^Legal/ }).textContent()).toContain('100 %');
      await page.getByRole('table', { name: /With the program: Ada, Ben/ }).waitFor();
      await page.goto('/c/strait?section=ledger');
      await page.getByText('Coded blind by two: Ada, Ben').waitFor();
    }
  });
});
