/** The words of the alerts page. */
import type { NewsKind } from '@demarche/contract';

export const ALERTS = {
  title: 'Alerts',
  lead: 'What is new: first stands, shifts, demands and what became of them; the latest known first. Each opens to its words.',
  all: 'All',
  kinds: { position: 'First stands', shift: 'Shifts', demand: 'Demands', fate: 'Fates' } satisfies Record<
    NewsKind,
    string
  >,
  kind: { position: 'first stand', shift: 'shift', demand: 'demand', fate: 'fate' } satisfies Record<NewsKind, string>,
  unread: 'new',
  unreadOf: (count: number) => `${count} new`,
  none: 'Nothing of this kind yet',
  noneMend: 'Alerts come with the documents that you add.',
  since: 'known since',
  demandBy: 'Demand by',
  to: 'to',
  latest: (count: number) => `The latest ${count.toLocaleString('en')} are listed.`,
  which: 'Which alerts (none ticked: all)',
  before: 'before',
  feed: 'Feed',
  feedLead: 'An Atom feed of what is listed here, for any feed reader.',
  feedShare:
    'A feed reader cannot sign in. Make a shared address, and put it before the rest: whoever has it may follow the feed.',
  address: 'Address of the feed',
  hooks: 'Webhooks',
  hooksLead:
    'An address that is told of news within seconds, by POST, as JSON. The header X-Demarche-Signature is the HMAC-SHA256, under its secret, of X-Demarche-Timestamp, a full stop and the body. What it could not take is sent again with the next news, or after five minutes.',
  noHooks: 'None yet.',
  url: 'Address',
  secret: 'Secret',
  make: 'Add the webhook',
  remove: 'Remove',
  retry: 'Send now',
  told: 'told last',
  neverTold: 'not told anything yet',
  pending: (count: number) => `${count} waiting`,
  everything: 'everything',
} as const;
