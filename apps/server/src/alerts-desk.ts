/** Invariant: what the server knows of news comes through here, as all else comes through `Desk`. */
import type { Alert, AlertFilter, CrisisId, Outcome, Webhook, WebhookRequest } from '@demarche/contract';
import * as usecases from '@demarche/usecases';
import type { FeedOptions, Ports } from '@demarche/usecases';

export interface AlertsDesk {
  /** Grows with every change to any crisis. */
  revision(): Promise<number>;
  list(crisis: CrisisId, filter: AlertFilter, limit: number): Promise<Outcome<Alert[]>>;
  feed(crisis: CrisisId, filter: AlertFilter, options: FeedOptions): Promise<Outcome<string>>;
  tell(signal: AbortSignal): Promise<void>;
  webhooks(crisis: CrisisId): Promise<Outcome<Webhook[]>>;
  createWebhook(crisis: CrisisId, request: WebhookRequest, by: string): Promise<Outcome<Webhook>>;
  removeWebhook(crisis: CrisisId, id: string): Promise<Outcome<Webhook>>;
  retryWebhook(crisis: CrisisId, id: string): Promise<Outcome<Webhook>>;
}

export function alertsOver(ports: Ports): AlertsDesk {
  return {
    revision: () => ports.store.revision(),
    list: (crisis, filter, limit) => usecases.listAlerts(ports, crisis, filter, limit),
    feed: (crisis, filter, options) => usecases.feedOfAlerts(ports, crisis, filter, options),
    tell: (signal) => usecases.tellNews(ports, signal),
    webhooks: (crisis) => usecases.listWebhooks(ports, crisis),
    createWebhook: (crisis, request, by) => usecases.createWebhook(ports, crisis, request, by),
    removeWebhook: (crisis, id) => usecases.removeWebhook(ports, crisis, id),
    retryWebhook: (crisis, id) => usecases.retryWebhook(ports, crisis, id),
  };
}
