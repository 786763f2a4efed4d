/** Invariant: an alert is news of a dossier as it stands: what no longer stands in it is no alert any more. */
import * as z from 'zod';
import { commas } from './commas.ts';
import { Fate } from './dossier.ts';
import { ActorCode, CrisisId, Day, Moment, StatementId } from './ids.ts';
import { Shift } from './position.ts';
import { Evidence } from './statement.ts';

/** `position`: an actor's first view on an axis; `shift`: another or a stronger one; `demand`: something new is asked for; `fate`: what became of it. */
export const NewsKind = z.enum(['position', 'shift', 'demand', 'fate']);
export type NewsKind = z.infer<typeof NewsKind>;

const news = {
  /** The same news has the same key however often the dossier is compiled. */
  key: z.string().min(1),
  /** On which it was said, where that is known. */
  day: Day.nullable(),
  /** Whose news it is: who takes the view, or who asks. */
  actors: z.array(ActorCode).min(1),
  statement: StatementId,
  /** The words that it rests on. */
  evidence: Evidence,
};

export const News = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['position', 'shift']), ...news, shift: Shift }),
  z.object({
    kind: z.literal(['demand', 'fate']),
    ...news,
    demand: z.string(),
    what: z.string(),
    of: z.array(ActorCode),
    state: Fate.shape.state,
  }),
]);
export type News = z.infer<typeof News>;

/** News, and when this desk first knew it. */
export const Alert = z.object({ at: Moment, news: News });
export type Alert = z.infer<typeof Alert>;

/** Which alerts: of these kinds, of these actors, known after a moment; all where nothing is said. */
export const AlertFilter = z.object({
  kinds: commas(NewsKind).optional(),
  actors: commas(ActorCode).optional(),
  since: Moment.optional(),
});
export type AlertFilter = z.infer<typeof AlertFilter>;

/** An address that is told of news as it comes. */
export const Webhook = z.object({
  id: z.string().min(1),
  crisis: CrisisId,
  url: z
    .url({ protocol: /^https?$/u })
    .refine(
      (url) => !/^https?:\/\/[^/?#]*@/iu.test(url),
      'give it without a name and password; the secret says who sends',
    ),
  kinds: z.array(NewsKind),
  actors: z.array(ActorCode),
  /** With which the receiver can tell that a message is from here: `X-Demarche-Signature` is the HMAC-SHA256 of `<X-Demarche-Timestamp>.<body>` under it. */
  secret: z.string().min(1),
  created: Moment,
  by: z.string(),
  /** Keys of news that it was not told yet. */
  pending: z.array(z.string()),
  /** How the last message went; null before the first. */
  last: z.object({ at: Moment, problem: z.string().nullable() }).nullable(),
});
export type Webhook = z.infer<typeof Webhook>;

export const WebhookRequest = Webhook.pick({ url: true }).extend({
  kinds: z.array(NewsKind).default([]),
  actors: z.array(ActorCode).default([]),
});
export type WebhookRequest = z.infer<typeof WebhookRequest>;

/** What a webhook is sent, as JSON. */
export const WebhookMessage = z.object({ crisis: CrisisId, title: z.string(), alerts: z.array(Alert) });
export type WebhookMessage = z.infer<typeof WebhookMessage>;
