/** A person reviews by keyboard alone, corrects, takes back, and finds it all in the ledger; on the real product in a real browser. */
import { beforeAll, expect, it } from 'vitest';
import { Dossier } from '@demarche/contract';
import { openDesk } from './in-browser.ts';
import { addDocument, makeStrait } from './strait.ts';

const { describeInBrowser, desk, newPage } = openDesk();

const dossier = async (): Promise<Dossier> =>
  Dossier.parse(await (await fetch(`${desk.address}/api/crises/strait/dossier`)).json());

describeInBrowser('a review by keyboard', () => {
  beforeAll(async () => {
    await makeStrait(desk);
    await addDocument(desk, 1);
    await addDocument(desk, 2);
  }, 120_000);

  it('asks for a name once, then takes a decision a key, and takes it back', async () => {
    const { page, faults } = await newPage();
    const reports = (await dossier()).statements.reduce((sum, one) => sum + one.reports.length, 0);
    await page.goto('/c/strait/review');
    await page.getByLabel('Your name').fill('Ada');
    await page.keyboard.press('Enter');
    const status = page.getByText(/reports are not judged/);
    await status.waitFor();
    const first = await page.locator('.review-item').textContent();
    for (let done = 1; done <= reports; done += 1) {
      await page.keyboard.press(done % 2 === 0 ? '3' : 'a');
      await page.getByText(`${done} decided in this round`).waitFor();
    }
    await page.getByText('This round is done').waitFor();
    expect((await dossier()).ledger.filter(({ status: stands }) => stands === 'standing')).toHaveLength(reports);

    for (let left = reports - 1; left >= 0; left -= 1) {
      await page.keyboard.press('u');
      await page.getByText(`${left} decided in this round`).waitFor();
    }
    expect(await page.locator('.review-item').textContent()).toBe(first);
    expect((await dossier()).statements.some((one) => one.reports.some(({ judged }) => judged))).toBe(false);
    await page.keyboard.press('s');
    await page.keyboard.press('r');
    await page.getByText('1 decided in this round').waitFor();
    expect((await dossier()).statements.reduce((sum, one) => sum + one.reports.length, 0)).toBe(reports - 1);
    await page.goto('/c/strait?section=ledger');
    await page.getByText('Rejected').first().waitFor();
    await page.getByText('Ada').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('adds by hand what the coder missed, from the words in the text, and takes it back', async () => {
    const { page, faults } = await newPage();
    const { documents } = await dossier();
    await page.goto(`/d/${documents[0]!.id}?crisis=strait`);
    await page.getByText('Select its words in the text').waitFor();
    await page.evaluate(`(() => {
      const piece = document.querySelector('.reading [data-start]');
      getSelection().setBaseAndExtent(piece.firstChild, 0, piece.firstChild, 6);
    })()`);
    const form = page.getByRole('form', { name: 'Add what was said' });
    const picked = await form.locator('blockquote').textContent();
    await form.getByRole('button', { name: 'Add' }).click();
    await form.getByText('Give at least one code').waitFor();
    await form.getByLabel('Who speaks').fill('CHL');
    await form.getByLabel('Your name').fill('Ada');
    await form.getByLabel('Political').selectOption('support');
    await form.getByRole('button', { name: 'Add' }).click();
    await page.getByText('Added by hand').waitFor();
    const added = (await dossier()).statements.find(({ actors }) => actors.some((code) => code === 'CHL'));
    expect(added).toMatchObject({ position: 'support', reports: [{ quotes: [picked], judged: true }] });
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('Added by hand').waitFor({ state: 'detached' });
    expect((await dossier()).statements.some(({ actors }) => actors.some((code) => code === 'CHL'))).toBe(false);
    expect(faults).toEqual([]);
  });
});
