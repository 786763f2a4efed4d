/** Invariant: news leaves a webhook's pending list only when the address has taken it, or when it does not stand any more. */
import { createHmac, randomUUID } from 'node:crypto';
import type { Alert, CrisisId, Webhook, WebhookMessage } from '@demarche/contract';
import type { Ports } from '../ports.ts';
import { standingAlerts } from './alerts.ts';

/** Tells each webhook of every crisis what it was not told yet. */
export async function tellNews(ports: Ports): Promise<void> {
  const { news } = ports.store;
  const crises = new Set([...(await news.noted()), ...(await news.webhooks(null)).map(({ crisis }) => crisis)]);
  for (const crisis of crises) await tellNewsOf(ports, crisis);
}

/** The same for one crisis. */
export async function tellNewsOf(ports: Ports, crisis: CrisisId): Promise<void> {
  const standing = await standingAlerts(ports, crisis);
  if (standing.kind === 'problem') return;
  const { alerts, dossier } = standing.value;
  for (const webhook of await ports.store.news.webhooks(crisis))
    if (webhook.pending.length > 0) await deliver(ports, webhook, dossier.crisis.title, alerts);
}

/** News in one message; the rest goes with the next. */
const MOST = 200;

async function deliver(ports: Ports, webhook: Webhook, title: string, alerts: readonly Alert[]): Promise<void> {
  const { crisis, url, secret, pending } = webhook;
  const waiting = new Set(pending);
  // What does not stand any more is not told.
  const due = alerts.filter(({ news }) => waiting.has(news.key)).slice(0, MOST);
  const message: WebhookMessage = { crisis, title, alerts: due };
  const body = JSON.stringify(message);
  const sent =
    due.length === 0
      ? null
      : await ports.postUrl(url, body, {
          'x-demarche-delivery': randomUUID(),
          'x-demarche-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
        });
  // Read again: whoever changed or removed it meanwhile is heard.
  const now = (await ports.store.news.webhooks(crisis)).find(({ id }) => id === webhook.id);
  if (!now) return;
  const told = new Set(sent?.kind === 'problem' ? [] : due.map(({ news }) => news.key));
  const standing = new Set(alerts.map(({ news }) => news.key));
  await ports.store.news.putWebhook({
    ...now,
    pending: now.pending.filter((key) => standing.has(key) && !told.has(key)),
    last: sent && { at: ports.now().toISOString(), problem: sent.kind === 'problem' ? sent.problem.message : null },
  });
}
