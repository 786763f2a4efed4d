/** Invariant: two people's labels of one document are compared as a record is with gold, by the same definitions. */
import type { Span } from '@demarche/contract';
import type { CrisisGold } from './crisis-gold.ts';
import { anchorTokens, scoreCrisis, type CrisisScores, type ScoredRecord } from './crisis-score.ts';

/**
 * How far a second coder agrees with the first, whose labels stand as gold. Documents that only one of them labelled are left out.
 */
export function agreement(
  texts: ReadonlyMap<string, string>,
  first: readonly CrisisGold[],
  second: readonly CrisisGold[],
): CrisisScores {
  const others = new Map(second.map((one) => [one.id, recordOf(one, texts.get(one.id) ?? '')]));
  return scoreCrisis(
    texts,
    first.filter(({ id }) => others.has(id)),
    others,
  );
}

/** Labels as a record: each row reaches to the next one of the same paragraph, or to the paragraph's end. */
function recordOf({ statements, contacts, positions }: CrisisGold, text: string): ScoredRecord {
  const starts = statements.map(({ quoteStart }) => anchorTokens(text, quoteStart)[0]?.[0] ?? 0);
  const hull = (start: number): Span => {
    const paragraph = text.indexOf('\n', start);
    const end = paragraph < 0 ? text.length : paragraph;
    return [start, Math.min(end, ...starts.filter((other) => other > start))];
  };
  return {
    attributions: statements.map((row, i) => ({
      source: [],
      cue: [],
      content: [hull(starts[i]!)],
      mode: row.mode,
      speaker: { actors: row.actors, office: row.office },
      acts: row.acts.map((type) => ({ type, targets: row.targets })),
      legality: row.legality,
      hedged: row.hedged,
    })),
    contacts,
    positions: [...positions].map(([actor, position]) => ({ actor, position })),
  };
}
