/**
 * Invariant: what documents tell of one institution or group stands together, the latest word first; each telling keeps its words. `The
 * embassy` is the one that is told of with more words, where only one can be meant.
 */
import type { ActorCode, DossierSituation, Evidence } from '@demarche/contract';
import type { Coded } from '../compile-input.ts';
import { compare, evidence, sortedUnique } from '../evidence/evidence.ts';
import { contentWords, hasShare } from '../evidence/words.ts';

interface Telling {
  readonly of: string;
  readonly actors: readonly ActorCode[];
  readonly words: ReadonlySet<string>;
  readonly evidence: Evidence;
}

/** Tellings of the same words for whom they are of, in order of publication. */
interface Named {
  readonly words: ReadonlySet<string>;
  readonly tellings: Telling[];
}

type NameOf = (code: ActorCode) => string;

/** Status reports: an embassy works, nobody is hurt. Documents come by time of publication. */
export function collectSituations(coded: readonly Coded[], nameOf: NameOf): DossierSituation[] {
  const tellings = coded.flatMap(({ document, record }) =>
    record.situations.flatMap((situation): Telling[] => {
      const found = evidence(document, situation.what);
      if (found === null) return [];
      const actors = sortedUnique(situation.actors);
      const own = contentWords(actors.map(nameOf).join(' '));
      return [{ of: situation.of, actors, words: contentWords(situation.of, own), evidence: found }];
    }),
  );
  const rank = new Map(tellings.map((telling, i) => [telling, i]));
  const groups = [...Map.groupBy(tellings, ({ actors }) => actors.join(' ')).values()].flatMap(together);
  return groups
    .map((group) => group.toSorted((a, b) => rank.get(b)! - rank.get(a)!))
    .toSorted((a, b) => rank.get(a.at(-1)!)! - rank.get(b.at(-1)!)!)
    .map((group) => ({
      of: fullest(group).of,
      actors: [...group[0]!.actors],
      evidence: group.map((telling) => telling.evidence),
    }));
}

/** Tellings of the same actors, those together that are of one institution or group. */
function together(tellings: readonly Telling[]): Telling[][] {
  const named = new Map<string, Named>();
  for (const telling of tellings) {
    const key = sortedUnique(telling.words).join(' ');
    const there = named.get(key);
    if (there) there.tellings.push(telling);
    else named.set(key, { words: telling.words, tellings: [telling] });
  }
  const holding = new Map<string, Named[]>();
  for (const name of named.values()) {
    for (const word of name.words) holding.set(word, [...(holding.get(word) ?? []), name]);
  }
  const groups = new Map<Named, Telling[]>();
  for (const name of named.values()) {
    const whole = wholeOf(name, holding) ?? name;
    groups.set(whole, [...(groups.get(whole) ?? []), ...name.tellings]);
  }
  return [...groups.values()];
}

/** The one fuller name that can be meant by this one; null where there is none, or several. */
function wholeOf({ words }: Named, holding: ReadonlyMap<string, readonly Named[]>): Named | null {
  const [rarest] = [...words].map((word) => holding.get(word)!).toSorted((a, b) => a.length - b.length);
  const fuller = (rarest ?? []).filter((other) => other.words.size > words.size && hasShare(words, other.words, 1));
  const fullestOnes = fuller.filter(
    (one) => !fuller.some((other) => other.words.size > one.words.size && hasShare(one.words, other.words, 1)),
  );
  return fullestOnes.length === 1 ? fullestOnes[0]! : null;
}

/** The telling that says most of whom it is of; among equals the latest. */
const fullest = (group: readonly Telling[]): Telling =>
  group.toSorted((a, b) => b.words.size - a.words.size || b.of.length - a.of.length || compare(a.of, b.of))[0]!;
