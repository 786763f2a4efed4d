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
