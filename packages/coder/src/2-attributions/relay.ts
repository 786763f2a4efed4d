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
const INNER = 0.2;

/** "Paris denounced the raid, Reuters reported": the denunciation, with the agency as relay, in place of the report. */
export function seeThroughRelays(clauses: Clauses, accepted: readonly Scored[], all: readonly Scored[]): Scored[] {
  return accepted.flatMap((outer) => {
    const [content] = outer.content;
    if (!outer.source || !content || !isRelay(clauses, outer.source)) return [outer];
    const starts = clauses.tokens[content[0]]!.lower === 'that' ? content[0] + 1 : content[0];
    const inner = all.filter(
      ({ source, score, head }) => source?.[0] === starts && score >= INNER && head >= content[0] && head < content[1],
    );
    if (inner.length === 0) return [outer];
    return inner.map((one) => {
      const held = one.content.map(([start, end]): Range => [start, Math.min(end, content[1])]);
      return Object.assign({}, one, { relay: outer.source!, content: held });
    });
  });
}

function isRelay({ tokens }: Clauses, [start, end]: Range): boolean {
  return end - start <= 6 && tokens.slice(start, end).some(({ lower }) => NAMES.has(lower));
}
