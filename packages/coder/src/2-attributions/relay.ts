/** Invariant: a relay is an agency or outlet; who is quoted through it stays the source. */
import * as z from 'zod';
import data from './relays.json' with { type: 'json' };
import type { Clauses } from './clause.ts';
import type { Range } from './noun-phrase.ts';
import type { Scored } from './outermost.ts';

/** Names of agencies and outlets, and nouns for them; lower case. */
export const Relays = z.strictObject({ names: z.array(z.string().min(1)), nouns: z.array(z.string().min(1)) });

const relays = Relays.parse(data);
const NAMES = new Set([...relays.names, ...relays.nouns]);
/** What the outlet reports is taken as an attribution at a lower score than free-standing words: it is one already. */
const INNER = 0.12;

/** "Paris denounced the raid, Reuters reported": the denunciation, with the agency as relay, in place of the report. */
export function seeThroughRelays(
  clauses: Clauses,
  accepted: readonly Scored[],
  all: readonly Scored[],
): readonly Scored[] {
  const reports = new Map<Scored, Scored[]>();
  for (const outer of accepted) {
    const passedOn = reportedBy(clauses, outer, all);
    if (passedOn.length > 0) reports.set(outer, passedOn);
  }
  const relayed = new Set([...reports.values()].flat().map(({ head }) => head));
  return accepted.flatMap((one) => reports.get(one) ?? (relayed.has(one.head) ? [] : [one]));
}

/** The attributions whose subject opens what an agency reports, cut to what it reports. */
function reportedBy(clauses: Clauses, outer: Scored, all: readonly Scored[]): Scored[] {
  const [content] = outer.content;
  const { source } = outer;
  if (!source || !content || !isRelay(clauses, source)) return [];
  const opening = clauses.tokens[content[0]]!.lower === 'that' ? content[0] + 1 : content[0];
  return all
    .filter((one) => one.source?.[0] === opening && one.score >= INNER && one.head >= opening && one.head < content[1])
    .map((one) => {
      const held = one.content.map(([start, end]): Range => [start, Math.min(end, content[1])]);
      return Object.assign({}, one, { relay: source, content: held.filter(([start, end]) => start < end) });
    });
}

function isRelay({ tokens }: Clauses, [start, end]: Range): boolean {
  return end - start <= 6 && tokens.slice(start, end).some(({ lower }) => NAMES.has(lower));
}
