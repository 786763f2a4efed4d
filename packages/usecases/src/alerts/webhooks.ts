/** Invariant: a new webhook is told what comes after it, not what was known before. */
import { randomBytes, randomUUID } from 'node:crypto';
import { type CrisisId, type Outcome, type Webhook, type WebhookRequest, failed, ok } from '@demarche/contract';
import type { Ports } from '../ports.ts';
import { standingAlerts } from './alerts.ts';
import { tellNewsOf } from './tell-news.ts';

/** The webhooks of a crisis. */
export async function listWebhooks({ store }: Ports, crisis: CrisisId): Promise<Outcome<Webhook[]>> {
  if (!(await store.crisis(crisis))) return failed('store/not-found', crisis, 'crisis');
  return ok(await store.news.webhooks(crisis));
}

export async function createWebhook(
  ports: Ports,
  crisis: CrisisId,
  request: WebhookRequest,
  by: string,
): Promise<Outcome<Webhook>> {
  const known = await standingAlerts(ports, crisis);
  if (known.kind === 'problem') return known;
  const webhook: Webhook = {
    ...request,
    id: randomUUID(),
    crisis,
    secret: randomBytes(32).toString('base64url'),
    created: ports.now().toISOString(),
    by,
    pending: [],
    last: null,
  };
  await ports.store.news.addWebhook(webhook);
  return ok(webhook);
}

export async function removeWebhook(ports: Ports, crisis: CrisisId, id: string): Promise<Outcome<Webhook>> {
  const webhook = await found(ports, crisis, id);
  if (webhook.kind === 'ok') await ports.store.news.removeWebhook(id);
  return webhook;
}

/** Tells a webhook now what it was not told yet, for who has mended its address. */
export async function retryWebhook(ports: Ports, crisis: CrisisId, id: string): Promise<Outcome<Webhook>> {
  const webhook = await found(ports, crisis, id);
  if (webhook.kind === 'problem') return webhook;
  await tellNewsOf(ports, crisis, id);
  return found(ports, crisis, id);
}

async function found(ports: Ports, crisis: CrisisId, id: string): Promise<Outcome<Webhook>> {
  const webhook = (await ports.store.news.webhooks(crisis)).find((one) => one.id === id);
  return webhook ? ok(webhook) : failed('store/not-found', id, 'webhook');
}
