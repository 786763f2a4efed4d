/** Invariant: the lexicons of this stage are data; each is parsed here once, and a lexicon that does not fit its schema stops the program. */
import { ActType, Signal } from '@demarche/contract';
import * as z from 'zod';
import acts from './lexicon/acts.json' with { type: 'json' };
import eventWords from './lexicon/event-words.json' with { type: 'json' };
import patterns from './lexicon/patterns.json' with { type: 'json' };
import signals from './lexicon/signals.json' with { type: 'json' };
import interchange from './lexicon/interchange.json' with { type: 'json' };

const Phrases = z.array(z.string().min(1)).min(1);

/**
 * Phrases that perform an act. `where` says what makes them count: `verb`, where the speaker is their subject; `words`, anywhere
 * in the row; `judgement`, unless the cue asks, denies or approves; `modal`, a demand where an actor is told, else an appeal.
 */
export const ActEntry = z.object({
  id: z.string().min(1),
  act: ActType,
  where: z.enum(['verb', 'words', 'judgement', 'modal']),
  /** The words judge an actor, not a deed. */
  about: z.literal('side').optional(),
  strength: z.int().min(1).max(3),
  phrases: Phrases,
});
export type ActEntry = z.infer<typeof ActEntry>;

const SignalEntry = z.object({ signal: Signal, phrases: Phrases });

/**
 * Words for what happened. `acts-on`: somebody does it to somebody; `at-home`: within one state; `on-home`: to a state, by its own people; `between`: parties agree on it. `takes: person`: a person named before it is its object. `alone: at-home`: told without a doer, the state did it to its own.
 * `weight` is below 1 for words that as often name a reaction.
 */
const EventEntry = z.object({
  id: z.string().min(1),
  shape: z.enum(['acts-on', 'at-home', 'on-home', 'between']),
  takes: z.literal('person').optional(),
  alone: z.literal('at-home').optional(),
  weight: z.number().positive().max(1).default(1),
  phrases: Phrases,
});

export type EventEntry = z.infer<typeof EventEntry>;

/** Phrases of the smaller extractors, by the role they play there. */
const Patterns = z.record(z.string(), Phrases);

/** What an act becomes in CAMEO and PLOVER, and what the mapping loses. */
const Interchange = z.record(
  ActType,
  z.object({ cameo: z.string().nullable(), plover: z.string().nullable(), loses: z.string().nullable() }),
);

export const ACTS = z.array(ActEntry).parse(acts);
export const SIGNALS = z.array(SignalEntry).parse(signals);
export const EVENT_WORDS = z.array(EventEntry).parse(eventWords);
export const INTERCHANGE = Interchange.parse(interchange);

const PATTERNS = Patterns.parse(patterns);

/** The phrases of a role; a role that the data file lacks is a bug. */
export function pattern(role: string): string[] {
  const phrases = PATTERNS[role];
  if (!phrases) throw new Error(`patterns.json has no role "${role}"`);
  return phrases;
}
