/**
 * Invariant: news leaves a webhook's pending list only when the address has taken it, or when it does not stand any more; one crisis is told by one
 * round at a time, so that nothing is sent twice by the same process.
 */
import { createHash, createHmac } from 'node:crypto';
import type { Alert, CrisisId, Webhook, WebhookMessage } from '@demarche/contract';
import type { Ports } from '../ports.ts';
import { standingAlerts } from './alerts.ts';

/** Tells each webhook of every crisis what it was not told yet, until it is stopped. */
export async function tellNews(ports: Ports, signal?: AbortSignal): Promise<void> {
  const { news } = ports.store;
  const crises = new Set([...(await news.noted()), ...(await news.webhooks(null)).map(({ crisis }) => crisis)]);
  for (const crisis of crises) if (!signal?.aborted) await tellNewsOf(ports, crisis, null, signal);
}

/** The rounds that go on, or wait, by crisis. */
const rounds = new WeakMap<Ports['store'], Map<CrisisId, Promise<unknown>>>();

/** The same for one crisis, or for one of its webhooks. */
export function tellNewsOf(ports: Ports, crisis: CrisisId, only: string | null, signal?: AbortSignal): Promise<void> {
  const all = rounds.get(ports.store) ?? new Map<CrisisId, Promise<unknown>>();
  rounds.set(ports.store, all);
  const round = (all.get(crisis) ?? Promise.resolve()).then(() => tellNow(ports, crisis, only, signal));
  all.set(
    crisis,
    round.catch(() => null),
  );
  return round;
}

async function tellNow(ports: Ports, crisis: CrisisId, only: string | null, signal?: AbortSignal): Promise<void> {
  const standing = await standingAlerts(ports, crisis);
  if (standing.kind === 'problem') return;
  const { alerts, dossier } = standing.value;
  for (const webhook of await ports.store.news.webhooks(crisis)) {
    const isDue = webhook.pending.length > 0 && (only === null || webhook.id === only);
    if (isDue && !signal?.aborted) await deliver(ports, webhook, dossier.crisis.title, alerts, signal);
  }
}

/** News in one message; the rest goes with the next. */
const MOST = 200;

async function deliver(
  ports: Ports,
  webhook: Webhook,
  title: string,
  alerts: readonly Alert[],
  signal?: AbortSignal,
): Promise<void> {
  const { id, crisis, url, pending } = webhook;
  const waiting = new Set(pending);
  // What does not stand any more is not told.
  const due = alerts.filter(({ news }) => waiting.has(news.key)).slice(0, MOST);
  const message: WebhookMessage = { crisis, title, alerts: due };
  const body = JSON.stringify(message);
  const sent = due.length === 0 ? null : await ports.postUrl(url, body, headersOf(webhook, body, ports.now()), signal);
  // Stopped on the way: the next start tells it.
  if (signal?.aborted) return;
  const told = new Set(sent?.kind === 'problem' ? [] : due.map(({ news }) => news.key));
  const standing = new Set(alerts.map(({ news }) => news.key));
  await ports.store.news.changeWebhook(id, (now) => ({
    ...now,
    pending: now.pending.filter((key) => standing.has(key) && !told.has(key)),
    last: sent && { at: ports.now().toISOString(), problem: sent.kind === 'problem' ? sent.problem.message : null },
  }));
}

/** By which a receiver can tell that a message is from here and new: the same news has the same delivery, and the time stands under the signature. */
function headersOf({ id, secret }: Webhook, body: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    'x-demarche-delivery': createHash('sha256').update(`${id} ${body}`).digest('hex'),
    'x-demarche-timestamp': timestamp,
    'x-demarche-signature': `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`,
  };
}
