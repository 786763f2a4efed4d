/** Invariant: the head of a source is the phrase that the cue's verb belongs to, not one that only qualifies it. */
import type { Span } from '@demarche/contract';
import type { Token } from '../1-sentences/index.ts';
import type { Phrase } from './phrase.ts';

/** The phrase of the source that speaks, or undefined where it names nobody. */
export function headPhrase(
  phrases: readonly Phrase[],
  tokens: readonly Token[],
  source: readonly Span[],
): Phrase | undefined {
  const within = phrases.filter((phrase) => {
    const [start, end] = [tokens[phrase.first]!.start, tokens[phrase.last - 1]!.end];
    return source.some(([from, to]) => start < to && end > from);
  });
  const free = within.filter(({ after }) => after === null);
  return free.find((phrase) => phrase.kind !== 'demonym') ?? free[0] ?? within[0];
}
