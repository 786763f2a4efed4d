/** A person reads the pictures of contacts and of alignment, by mouse and by keyboard, down to the words. */
import { beforeAll, expect, it } from 'vitest';
import { openDesk } from './in-browser.ts';
import { addDocument, makeStrait } from './strait.ts';

const { describeInBrowser, desk, newPage } = openDesk();

describeInBrowser('pictures of a dossier', () => {
  beforeAll(async () => {
    await makeStrait(desk);
    for (const number of [1, 2, 3] as const) await addDocument(desk, number);
  }, 180_000);

  it('leads from an actor of the network, and from a line, to the words', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait?section=contacts');
    await page.getByText('spoke by phone').waitFor();
    await page.getByRole('link', { name: 'Network' }).click();
    await page.waitForURL(/view=network/);
    await page.getByRole('button', { name: 'Norway: 2 contacts' }).click();
    await page.getByRole('status').getByText('Norway: 1 call, 1 meeting').waitFor();
    await page.getByText('spoke by phone').waitFor();
    await page.getByText('in Geneva on Tuesday').waitFor();
    await page.getByRole('button', { name: /^Japan 1/ }).click();
    await page.getByText('in Geneva on Tuesday').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show context' }).click();
    await page.locator('.around mark').getByText('spoke by phone').waitFor();
    // Brazil and Norway stand first among the lines.
    await page.locator('.line-target').first().click();
    await page.getByText('in Geneva on Tuesday').waitFor();
    expect(await page.getByText('spoke by phone').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is walked by arrow keys, and by name', async () => {
    const { page, faults } = await newPage({ viewport: { width: 390, height: 800 } });
    await page.goto('/c/strait?section=contacts&view=network');
    const nodes = page.locator('.graph [role=button]');
    await nodes.first().focus();
    expect(await page.locator('.graph [tabindex="0"]').count()).toBe(1);
    // Somebody stands on one side at least.
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.locator('.graph [aria-pressed=true]').waitFor();
    await page
      .getByText(/spoke by phone|in Geneva/)
      .first()
      .waitFor();
    await page.getByRole('combobox', { name: 'Actor' }).selectOption({ label: 'Japan' });
    await page.getByRole('status').getByText('Japan: 1 call').waitFor();
    await page.getByRole('combobox', { name: 'Actor' }).focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("data-node")')).not.toBeNull();
    expect(faults).toEqual([]);
  });

  it('says of an actor of the graph with whom it agrees, differs and has nothing in common, down to the words', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait?section=alignment&view=graph');
    await page.getByRole('button', { name: 'Brazil, Group 1' }).waitFor();
    const struck = page.locator('.graph-line [stroke-dasharray]');
    expect(await struck.count()).toBe(0);
    await page.getByRole('button', { name: 'Brazil, Group 1' }).click();
    await page.getByRole('heading', { name: 'Agrees with (1)' }).waitFor();
    await page.getByRole('heading', { name: 'Differs from (2)' }).waitFor();
    await page.getByRole('heading', { name: 'Nothing in common to compare with (0)' }).waitFor();
    await page.locator('.stands').getByText('agree on 0 of 2; κ -0.78').waitFor();
    expect(await struck.count()).toBe(2);
    await page.getByLabel('Draw lines').selectOption('2');
    await expect.poll(() => page.locator('.graph-line').count()).toBe(1);
    await page.locator('.stands').getByRole('button', { name: 'Chile' }).click();
    await page.getByRole('dialog', { name: 'Chile' }).getByText('closing of the strait').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('draws no graph where nobody can be compared', async () => {
    const { page, faults } = await newPage();
    await page.goto('/c/strait?section=alignment&view=graph&asOf=2025-03-09');
    await page.getByText('No two actors took a view on the same thing yet.').waitFor();
    expect(faults).toEqual([]);
  });
});
