/** The original of a document beside its text: hostile bytes in the frame run nothing and reach nobody, neither there nor alone in a tab. */
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Dossier, SnapshotAbout } from '@demarche/contract';
import { openDesk } from './in-browser.ts';
import { addDocument, makeStrait } from './strait.ts';

const { describeInBrowser, desk, newPage } = openDesk();
/** Another server, which counts whoever connects to it. */
let other: Server;
let connections = 0;
let hostile = '';
let pasted = '';

/** A page that tries whatever a page can do, against another server and against the one that it comes from. */
function hostilePage(away: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Brazil condemns</title>
<link rel="preconnect" href="${away}"><link rel="dns-prefetch" href="${away}"><link rel="prefetch" href="${away}/prefetch"><link rel="preload" as="image" href="${away}/preload">
<link rel="stylesheet" href="${away}/style.css"><link rel="icon" href="${away}/icon.png"><base href="${away}/">
<meta http-equiv="refresh" content="1;url=${away}/refresh"><style>@import url(${away}/import.css); body { background: url(${away}/background.png) }
@font-face { font-family: far; src: url(${away}/font.woff2) } p { font-family: far, serif; color: rgb(1, 2, 3) }</style>
<script>parent.hacked = top.hacked = window.hacked = 1; fetch('/api/crises'); alert(1); top.location = '${away}/top'</script><script src="${away}/script.js"></script></head>
<body onload="parent.hacked = 1; alert(2); document.forms[0].submit()"><article><h1>Brazil condemns the closing</h1>
<p>The Foreign Ministry of Brazil condemned the closing of the strait and called it “a grave violation of law”, in words that others repeated at length on that very day.</p>
<img src="${away}/image.png" onerror="parent.hacked = 1"><img src="/api/crises" onerror="parent.hacked = 1"><video autoplay src="${away}/video.mp4"></video><audio src="${away}/audio.mp3"></audio>
<iframe src="${away}/frame"></iframe><iframe srcdoc="<script>top.hacked = 1</script>"></iframe><object data="${away}/object"></object><embed src="${away}/embed">
<svg onload="parent.hacked = 1"><image href="${away}/svg.png"/></svg>
<form action="${away}/form" method="post"><button id="send">Send</button></form><form action="/api/crises" method="post" target="_top"><button id="change">Change</button></form>
<a id="top" href="${away}/link" target="_top">Top</a> <a id="blank" href="${away}/link" target="_blank" ping="${away}/ping">New</a> <a id="own" href="${away}/link">Here</a> <a id="script" href="javascript:parent.hacked=1">Run</a></article></body></html>`;
}

describeInBrowser('the original of a document', () => {
  beforeAll(async () => {
    other = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    await makeStrait(desk);
    const away = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    await fetch(`${desk.address}/api/crises/strait/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        kind: 'file',
        name: 'hostile.html',
        base64: Buffer.from(hostilePage(away)).toString('base64'),
      }),
    });
    hostile = await vi.waitFor(
      async () => {
        const dossier = Dossier.parse(await (await fetch(`${desk.address}/api/crises/strait/dossier`)).json());
        return dossier.documents[0]!.id;
      },
      { timeout: 60_000, interval: 200 },
    );
    pasted = (await addDocument(desk, 2)).id;
  }, 120_000);
  afterAll(async () => {
    other?.close();
  });

  it('runs nothing, sends nothing and leads nowhere, in its frame and alone in a tab', async () => {
    for (const [path, framed] of [
      [`/d/${hostile}?crisis=strait&view=both`, true],
      [`/api/documents/${hostile}/snapshot`, false],
    ] as const) {
      const { page } = await newPage();
      const seen: string[] = [];
      page.on('dialog', (dialog) => {
        seen.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('popup', () => seen.push('a window'));
      await page.goto(path);
      const inside = framed ? page.frameLocator('iframe') : page;
      await inside.getByText('grave violation').waitFor();
      // Longer than its refresh waits.
      await page.waitForTimeout(1500);
      const asked: string[] = [];
      page.on('requestfinished', (request) => asked.push(request.url()));
      for (const id of ['send', 'change', 'top', 'blank', 'own', 'script'])
        await inside.locator(`#${id}`).click({ noWaitAfter: true });
      await page.waitForTimeout(500);
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
      expect(await page.evaluate('window.hacked')).toBeUndefined();
      expect([seen, asked]).toEqual([[], []]);
      expect(connections).toBe(0);
      await page.context().close();
    }
  });

  it('stands beside the text, with what is known of it', async () => {
    const { page } = await newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`/d/${hostile}?crisis=strait`);
    await page.getByRole('link', { name: 'Side by side' }).click();
    await page.waitForURL(/view=both/);
    await page.locator('.reading').getByText('grave violation').first().waitFor();
    await page.frameLocator('iframe').getByText('grave violation').waitFor();
    const about = SnapshotAbout.parse(
      await (await fetch(`${desk.address}/api/documents/${hostile}/snapshot/about`)).json(),
    );
    expect(Math.abs(Date.parse(about.keptSince!) - Date.now())).toBeLessThan(300_000);
    await page.locator('.fetched').getByText(about.sha256).waitFor();
    await page
      .locator('.fetched')
      .getByText(`Web page, ${about.size.toLocaleString('en')} bytes`)
      .waitFor();
    const [text, frame] = [await page.locator('.reading').boundingBox(), await page.locator('iframe').boundingBox()];
    expect(frame!.x).toBeGreaterThanOrEqual(text!.x + text!.width);
    // Choosing a passage keeps the view.
    await page.locator('.said.content[data-marks]').first().click();
    await page.waitForURL(/view=both.*a=|a=.*view=both/);
    await page.getByRole('link', { name: 'Original', exact: true }).click();
    await page.locator('.reading').waitFor({ state: 'detached' });
    await page.frameLocator('iframe').getByText('grave violation').waitFor();
  });

  it('of a pasted text is that text', async () => {
    const { page, faults } = await newPage();
    await page.goto(`/d/${pasted}?crisis=strait&view=original`);
    await page.frameLocator('iframe').getByText('deeply concerned').waitFor();
    await page.getByText('no address: pasted').waitFor();
    await page.getByText(/Plain text, \d+ bytes/).waitFor();
    expect(faults).toEqual([]);
  });
});
