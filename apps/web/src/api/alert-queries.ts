/** Invariant: alerts are asked for anew with the rest of a crisis, and now and then by themselves. */
import { Alert, Webhook, type NewsKind, type WebhookRequest } from '@demarche/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { BASE } from './base.ts';
import { path } from './path.ts';
import { ask, change } from './request.ts';

/** Milliseconds until a page that stays open looks for news. */
const EVERY = 60_000;

/** The most alerts that are asked for at once. */
export const MOST_ALERTS = 1000;

interface Asked {
  readonly kind?: NewsKind | null;
  /** Known after that moment only. */
  readonly since?: string;
  readonly most?: number;
}

/** The latest alerts, of one kind or of all. */
export const useAlerts = (crisis: string, { kind = null, since = '', most = MOST_ALERTS }: Asked = {}) =>
  useQuery({
    queryKey: ['crisis', crisis, 'alerts', kind, since, most],
    queryFn: () => {
      const query = new URLSearchParams({
        limit: String(most),
        ...(kind && { kinds: kind }),
        ...(since && { since }),
      });
      return ask(z.array(Alert), `${path`/api/crises/${crisis}/alerts`}?${query}`);
    },
    refetchInterval: EVERY,
    placeholderData: (before, query) => (query?.queryKey[1] === crisis ? before : undefined),
  });

/** Where the feed of alerts is, of one kind or of all. */
export const feedAddress = (crisis: string, kind: NewsKind | null): string =>
  `${window.location.origin}${BASE}${path`/api/crises/${crisis}/alerts.atom`}${kind === null ? '' : `?kinds=${kind}`}`;

export const useWebhooks = (crisis: string) =>
  useQuery({
    queryKey: ['webhooks', crisis],
    queryFn: () => ask(z.array(Webhook), path`/api/crises/${crisis}/webhooks`),
  });

function useHookChange<Request>(send: (request: Request) => Promise<Webhook>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }) });
}

export const useCreateWebhook = (crisis: string) =>
  useHookChange((request: WebhookRequest) => ask(Webhook, path`/api/crises/${crisis}/webhooks`, request));
export const useRemoveWebhook = (crisis: string) =>
  useHookChange((id: string) => change(Webhook, 'DELETE', path`/api/crises/${crisis}/webhooks/${id}`));
export const useRetryWebhook = (crisis: string) =>
  useHookChange((id: string) => ask(Webhook, path`/api/crises/${crisis}/webhooks/${id}/retry`, {}));
