/** News in the page, in a feed and at a webhook that a test listens at, from the product as it is shipped. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebhookMessage } from '@demarche/contract';
import { openDesk } from './in-browser.ts';
import { addDocument, makeStrait } from './strait.ts';

const { describeInBrowser, desk, newPage } = openDesk({ allowPrivate: true });
let receiver: Server;
let accepting = false;
const received: { readonly body: string; readonly signature: string; readonly timestamp: string }[] = [];

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  if (accepting)
    received.push({
      body,
      signature: String(request.headers['x-demarche-signature']),
      timestamp: String(request.headers['x-demarche-timestamp']),
    });
  response.writeHead(accepting ? 204 : 503).end();
}

describeInBrowser('alerts', () => {
  beforeAll(async () => {
    receiver = createServer((request, response) => void take(request, response)).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    await makeStrait(desk);
    await addDocument(desk, 1);
  }, 120_000);
  afterAll(async () => {
    receiver?.close();
  });

  it(
    'come with a document: counted in the page, told to a webhook, listed in the feed',
    { timeout: 90_000 },
    async () => {
      const { page, faults } = await newPage();
      await page.goto('/c/strait/alerts');
      await page.getByRole('link', { name: /Brazil: Opposes/ }).waitFor();
      const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
      await page.getByLabel('Address', { exact: true }).fill(url);
      await page.getByRole('button', { name: 'Add the webhook' }).click();
      const secret = await page.getByLabel('Secret').inputValue();

      await addDocument(desk, 2);
      // Nobody answers at first, which loses nothing.
      await vi.waitFor(
        async () => {
          await page.goto('/c/strait/alerts');
          await page.getByText(/the server answered 503/).waitFor({ timeout: 1000 });
        },
        { timeout: 30_000, interval: 500 },
      );
      await page.getByText(/the server answered 503/).waitFor();
      accepting = true;
      await page.getByRole('button', { name: 'Send now' }).click();
      await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 15_000 });
      const [{ body, signature, timestamp }] = received as [(typeof received)[number]];
      expect(signature).toBe(`sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`);
      const { alerts } = WebhookMessage.parse(JSON.parse(body));
      expect(alerts.map(({ news }) => `${news.kind} ${news.actors.join()}`)).toEqual(
        expect.arrayContaining(['position JPN', 'fate BRA']),
      );

      const feed = await (await fetch(await page.getByLabel('Address of the feed').inputValue())).text();
      expect(feed).toContain('Japan: concern');

      // Somebody who was here before is told how much is new, until they have looked.
      await page.evaluate(() => localStorage.setItem('demarche.alerts.strait', '2000-01-01T00:00:00.000Z'));
      await page.goto('/c/strait');
      await page.getByRole('link', { name: /Alerts\s*\d+ new/ }).click();
      await page.getByText('new', { exact: true }).first().waitFor();
      await page.getByRole('link', { name: 'Fates' }).click();
      await page.getByRole('link', { name: /Demand by Brazil to Norway \(refused\)/ }).click();
      await page.locator('.entry.asked-for').getByText('rejected the demand to reopen it').waitFor();
      await page.goto('/c/strait');
      await expect.poll(() => page.getByRole('link', { name: /^Alerts$/ }).count()).toBe(1);
      expect(faults).toEqual([]);
    },
  );
});
