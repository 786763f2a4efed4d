/** A document that carries scripts, handlers, tricks of direction and a huge table is shown as text and does nothing. */
import { beforeAll, expect, it, vi } from 'vitest';
import { DocumentView, Dossier } from '@demarche/contract';
import { openDesk } from './in-browser.ts';
import { makeStrait } from './strait.ts';

const cells = '<td>cell</td>'.repeat(40);
const HTML = `<!doctype html><html><head><title>Brazil condemns <script>window.hacked = 1</script></title>
<script>window.hacked = 1; fetch('https://example.org/steal')</script></head>
<body onload="window.hacked = 1"><article><h1>Brazil condemns the closing <img src=x onerror="window.hacked = 1"></h1>
<p>The Foreign Ministry of Brazil condemned the closing of the strait and called it “a grave violation of law”. <a href="javascript:window.hacked=1">More</a>
&lt;script&gt;window.hacked = 1&lt;/script&gt; \u202Eesrever\u202C and \u2066isolated\u2069 words were said there by many others, at length, on that very day.</p>
<iframe src="javascript:parent.hacked=1"></iframe><svg onload="window.hacked = 1"></svg>
<table>${`<tr>${cells}</tr>`.repeat(400)}</table></article></body></html>`;

const { describeInBrowser, desk, newPage } = openDesk();

describeInBrowser('a hostile document', () => {
  beforeAll(async () => {
    await makeStrait(desk);
  }, 120_000);

  it('is read, coded and shown, and nothing in it runs', async () => {
    const base64 = Buffer.from(HTML).toString('base64');
    await fetch(`${desk.address}/api/crises/strait/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'file', name: 'hostile.html', base64 }),
    });
    const { documents } = await vi.waitFor(
      async () => {
        const dossier = Dossier.parse(await (await fetch(`${desk.address}/api/crises/strait/dossier`)).json());
        expect(dossier.statements.length).toBeGreaterThan(0);
        return dossier;
      },
      { timeout: 60_000, interval: 200 },
    );
    const id = documents[0]!.id;
    const { document } = DocumentView.parse(await (await fetch(`${desk.address}/api/documents/${id}`)).json());

    const { page, faults } = await newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const path of [
      `/d/${id}?crisis=strait`,
      '/c/strait',
      '/c/strait/statements',
      '/c/strait/documents',
      '/c/strait/review',
      '/c/strait?section=stories',
    ]) {
      await page.goto(path);
      await page.locator('main h1').first().waitFor();
      await expect.poll(() => page.locator('main .loading').count()).toBe(0);
      expect(await page.evaluate('window.hacked')).toBeUndefined();
      expect(
        await page
          .locator('main script, main iframe, main [onerror], main [onload], main a[href^="javascript"]')
          .count(),
      ).toBe(0);
    }
    await page.goto(`/d/${id}?crisis=strait`);
    await page.getByText('grave violation').first().waitFor();
    const shown = await page.locator('.reading [data-start]').allTextContents();
    expect(document.text.includes(shown.find((words) => words.includes('grave violation'))!)).toBe(true);
    expect([dialogs, faults]).toEqual([[], []]);
  });
});
