/** Invariant: these lists are the whole vocabulary of coding; a category that is not here does not exist. */
import * as z from 'zod';

export const Mode = z.enum(['direct', 'indirect', 'mixed']);
export type Mode = z.infer<typeof Mode>;

export const Office = z.enum([
  'head-of-state',
  'head-of-government',
  'foreign-ministry',
  'ambassador/UN-mission',
  'legislature',
  'party',
  'opposition',
  'military',
  'io-head',
  'ngo',
  'expert',
  'media',
  'other',
]);
export type Office = z.infer<typeof Office>;

export const ActType = z.enum([
  'condemn',
  'demand',
  'appeal',
  'express-concern',
  'express-solidarity',
  'support',
  'welcome',
  'justify',
  'deny',
  'warn',
  'offer-mediation',
  'neutral-monitoring',
  'inform',
  'consult-by-phone',
  'meeting',
]);
export type ActType = z.infer<typeof ActType>;

/** The political axis. */
export const PositionLabel = z.enum(['support', 'neutral', 'concern', 'oppose-condemn']);
export type PositionLabel = z.infer<typeof PositionLabel>;

/** The legal axis: what the speaker says about the law, not what the law is. */
export const Legality = z.enum(['lawful', 'unlawful', 'refers', 'none']);
export type Legality = z.infer<typeof Legality>;

export const ContactType = z.enum(['phone', 'meeting', 'letter']);
export type ContactType = z.infer<typeof ContactType>;

/** What a date rests on: the text names the day, the text names it relative to another, or only the publication date is known. */
export const DateBasis = z.enum(['explicit', 'relative', 'published']);
export type DateBasis = z.infer<typeof DateBasis>;

/**
 * What a row's words carry beyond the type of its acts, for the codebook's rules to read: `undo`, it is asked that the event be ended, reversed
 * or punished; `blame`, words that presuppose a wrong; `even-handed`, addressed to all sides alike; `measure`, a step such as
 * breaking relations; `people` and `state`, whom support is for; `praise`, for conduct; `disowns`, a denial of having
 * had a part; `no-part`, a denial of facts or of
 * having had a part in them; `charge`, an accusation older than the event; `standing`, a
 * general stance held before it.
 */
export const Signal = z.enum([
  'undo',
  'blame',
  'even-handed',
  'measure',
  'people',
  'state',
  'praise',
  'disowns',
  'no-part',
  'charge',
  'standing',
]);
export type Signal = z.infer<typeof Signal>;

/** How words tie a person to an office: they hold it, held it before, are to hold it, or only call themselves so. */
export const Tenure = z.enum(['holds', 'held', 'coming', 'claimed']);
export type Tenure = z.infer<typeof Tenure>;
