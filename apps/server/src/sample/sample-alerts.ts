/** Invariant: the sample's alerts are the news of a dossier, known since one moment. */
import { failed, type Alert, type CrisisId, type Dossier, type Outcome, type Webhook } from '@demarche/contract';
import { alertFeed, newsOf } from '@demarche/usecases';
import type { AlertsDesk } from '../alerts-desk.ts';

type Known = <T>(crisis: CrisisId, value: () => T) => Outcome<T>;

export function sampleAlerts(known: Known, dossier: Dossier): AlertsDesk {
  const webhooks: Webhook[] = [];
  const all = newsOf(dossier).map((news): Alert => ({ at: '2025-03-10T00:00:00Z', news }));
  const found = (id: string): Outcome<Webhook> => {
    const webhook = webhooks.find((one) => one.id === id);
    return webhook ? { kind: 'ok', value: webhook } : failed('store/not-found', id, 'webhook');
  };
  return {
    revision: async () => 1,
    list: async (crisis, { kinds }, limit) =>
      known(crisis, () => all.filter(({ news }) => !kinds || kinds.includes(news.kind)).slice(0, limit)),
    feed: async (crisis, _filter, options) => known(crisis, () => alertFeed(dossier, all, options)),
    tell: async () => {},
    webhooks: async (crisis) => known(crisis, () => webhooks),
    createWebhook: async (crisis, request, by) =>
      known(crisis, () => {
        const id = `w${webhooks.length + 1}`;
        const created = '2025-03-10T00:00:00Z';
        const webhook = { ...request, id, crisis, secret: 'secret', created, by, pending: [], last: null };
        webhooks.push(webhook);
        return webhook;
      }),
    removeWebhook: async (_crisis, id) => {
      const webhook = found(id);
      if (webhook.kind === 'ok') webhooks.splice(webhooks.indexOf(webhook.value), 1);
      return webhook;
    },
    retryWebhook: async (_crisis, id) => found(id),
  };
}
