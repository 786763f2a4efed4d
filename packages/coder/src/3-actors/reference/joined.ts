/** Invariant: a group is said to be names that stand joined in the text: `Anna Holm and Peter Lund`, `the Harbour Ministry, Rhine Lines and Peter Lund`. */
import type { Entity, NamedMention, TaggedSentence } from './named.ts';
import { PERSON_NOUNS, SAME_OFFICE, TITLES } from './reference-words.ts';

export interface Named {
  readonly entity: Entity;
  readonly mention: NamedMention;
}

/** What a group's noun asks of its members. */
export interface GroupNoun {
  /** How many they are, or null where that is not said. */
  readonly size: number | null;
  /** Words of which the document uses one for the first of them; null for any. */
  readonly said: readonly string[] | null;
  /** Whether they are people; null for either. */
  readonly people: boolean | null;
}

const SIZES: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);
/** Nouns for members of any office, and for those that are no persons. */
const ANY_PEOPLE = new Set(['leaders', 'men', 'women', 'candidates', 'officials']);
const ANY_BODIES = new Set([
  'countries',
  'nations',
  'states',
  'governments',
  'groups',
  'organisations',
  'organizations',
]);
const ANYBODY = new Set(['sides', 'parties', 'neighbours', 'neighbors', 'allies', 'rivals']);

/** What `the two leaders`, `both sides` and `the senators` ask for, or null where the words are no such group. */
export function groupNoun(words: readonly string[]): GroupNoun | null {
  if (!/^(?:the|both|these)$/.test(words[0] ?? '') || words.length > 4) return null;
  const sizes = words.slice(0, -1).flatMap((word) => SIZES.get(word) ?? []);
  const noun = words.at(-1)!;
  const size = sizes[0] ?? null;
  if (ANYBODY.has(noun)) return size === null ? null : { size, said: null, people: null };
  if (ANY_BODIES.has(noun)) return size === null ? null : { size, said: null, people: false };
  if (ANY_PEOPLE.has(noun) && size !== null) return { size, said: null, people: true };
  const one = noun.replace(/s$/, '');
  if (one === noun || !(PERSON_NOUNS.has(one) || TITLES.has(one))) return null;
  return {
    size,
    said: [one, noun, ...(SAME_OFFICE.get(one) ?? []).flatMap((word) => [word, `${word}s`])],
    people: true,
  };
}

/**
 * The last names that stand joined before a place and are what is asked for; of a group whose size is said, also all whom a
 * sentence names where they are as many (`Anna Holm met Peter Lund. The two leaders …`). Null where there are none.
 */
export function joinedBefore(
  sentence: TaggedSentence,
  named: readonly Named[],
  at: number,
  asked: GroupNoun,
): readonly NamedMention[] | null {
  const before = named.filter(({ mention }) => mention.span[1] <= at);
  const runs: Named[][] = [];
  for (const one of before) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.mention;
    const between = last && sentence.tokens.slice(last.last, one.mention.first).map(({ lower }) => lower);
    if (run && between && isJoin(between, one.mention.before) && run.every(({ entity }) => entity !== one.entity))
      run.push(one);
    else runs.push([one]);
  }
  const found = runs.findLast((run) => run.length > 1 && endsInAnd(sentence, run) && fits(run, asked));
  if (found) return found.map(({ mention }) => mention);
  const all = before.filter(
    ({ entity }, i) =>
      (asked.people === true) === (entity.kind === 'person') && before.findIndex((one) => one.entity === entity) === i,
  );
  return asked.size !== null && fits(all, asked) ? all.map(({ mention }) => mention) : null;
}

const fits = (group: readonly Named[], { size, people, said }: GroupNoun): boolean =>
  (size === null || group.length === size) &&
  group.every(({ entity: { kind } }) => kind === 'unknown' || people === null || (kind === 'person') === people) &&
  (said === null || group.some(({ entity }) => said.some((word) => entity.said.has(word))));

/** Words that may stand between two joined names: a comma, `and`, an article, the next one's title. */
function isJoin(between: readonly string[], title: readonly string[]): boolean {
  const [first, ...rest] = between;
  if (first !== ',' && first !== 'and') return false;
  const more = rest[0] === 'and' ? rest.slice(1) : rest;
  return more.every((word) => word === 'the' || title.includes(word.replace(/\.$/, '')));
}

const endsInAnd = ({ tokens }: TaggedSentence, run: readonly Named[]): boolean => {
  const [before, last] = run.slice(-2);
  return tokens.slice(before!.mention.last, last!.mention.first).some(({ lower }) => lower === 'and');
};
