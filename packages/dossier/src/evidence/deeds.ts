/** Invariant: a deed is one of `deeds.json`, found where the words ask for it or tell that it was done; two deeds are never one. */
import deeds from '../../data/deeds.json' with { type: 'json' };

/** A deed where the words name it, in UTF-16 code units. */
export interface NamedDeed {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const anyOf = (patterns: readonly string[], flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags);

const ASKED = deeds.map(({ id, asked }) => ({ id, pattern: anyOf(asked, 'giu') }));
const ANY_DEED = anyOf(deeds.flatMap(({ asked }) => asked));
const DONE = deeds.flatMap(({ id, done }) => (done.length === 0 ? [] : [{ id, pattern: anyOf(done, 'giu') }]));
const ANY_DONE = anyOf(deeds.flatMap(({ done }) => done));

/** Deeds that say all by themselves: `restraint`. */
export const ALONE: ReadonlySet<string> = new Set(deeds.filter(({ alone }) => alone).map(({ id }) => id));

/** Deeds that two parties do by meeting. */
export const BY_MEETING: ReadonlySet<string> = new Set(
  deeds.filter(({ contact }) => contact === 'meeting').map(({ id }) => id),
);

/** The deeds that a text names, in its order. */
export const deedsNamed = (text: string): NamedDeed[] => (ANY_DEED.test(text) ? found(text, ASKED) : []);

/** Whether a text says of any deed that it was done. */
export const tellsDone = (text: string): boolean => ANY_DONE.test(text);

/** The deeds that a text says were done, wherever its tense says so; what stands before the words may undo it. */
export const deedsDone = (text: string): NamedDeed[] => (tellsDone(text) ? found(text, DONE) : []);

function found(text: string, among: typeof ASKED): NamedDeed[] {
  return among
    .flatMap(({ id, pattern }) =>
      [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ id, start: index, end: index + words.length })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}
