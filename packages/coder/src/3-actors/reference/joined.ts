/** Invariant: a group is said to be names that stand joined in the text: `Anna Holm and Peter Lund`, `the Harbour Ministry, Rhine Lines and Peter Lund`. */
import type { Entity, NamedMention, TaggedSentence } from './named.ts';
import { PERSON_NOUNS, SAME_OFFICE } from './reference-words.ts';

export interface Named {
  readonly entity: Entity;
  readonly mention: NamedMention;
}

/** What a group's noun asks of its members. */
export interface GroupNoun {
  /** How many they are, or null where that is not said. */
  readonly size: number | null;
  /** Words of which the document uses one for at least one of them; null for any. */
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
  if (one === noun || !PERSON_NOUNS.has(one)) return null;
  return {
    size,
    said: [one, noun, ...(SAME_OFFICE.get(one) ?? []).flatMap((word) => [word, `${word}s`])],
    people: true,
  };
}

/**
 * The last names that stand joined before a place and are what is asked for; of a group whose size is said, also all people
 * whom a sentence names where they are as many (`Anna Holm met Peter Lund. The two leaders …`). Null where there are none.
 */
export function joinedBefore(
  sentence: TaggedSentence,
  named: readonly Named[],
  at: number,
  asked: GroupNoun,
): readonly NamedMention[] | null {
  const before = named.filter(({ mention }, i) => mention.span[1] <= at && !isOf(sentence, named[i - 1], mention));
  const runs: Named[][] = [];
  for (const one of before) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.mention;
    const between =
      last && sentence.tokens.slice(endOf(sentence, named, last), one.mention.first).map(({ lower }) => lower);
    if (run && between && isJoin(between, one.mention.before) && run.every(({ entity }) => entity !== one.entity))
      run.push(one);
    else runs.push([one]);
  }
  const found = runs.findLast((run) => run.length > 1 && endsInAnd(sentence, run) && fits(run, asked));
  if (found) return found.map(({ mention }) => mention);
  if (asked.size === null || asked.people !== true) return null;
  const all = before.filter(
    ({ entity }, i) => entity.kind === 'person' && before.findIndex((one) => one.entity === entity) === i,
  );
  return fits(all, asked) ? all.map(({ mention }) => mention) : null;
}

const fits = (group: readonly Named[], { size, people, said }: GroupNoun): boolean =>
  (size === null || group.length === size) &&
  group.every(({ entity: { kind } }) => people === null || (people ? kind === 'person' : kind !== 'person')) &&
  (said === null || group.some(({ entity }) => said.some((word) => entity.said.has(word))));

/** Whether a name only says where the one before it is from: `Anna Holm of Norway`. */
const isOf = ({ tokens }: TaggedSentence, before: Named | undefined, { first }: NamedMention): boolean =>
  before !== undefined && before.mention.last === first - 1 && /^(?:of|from)$/.test(tokens[first - 1]!.lower);

/** The token after a name and after what says where it is from. */
function endOf(sentence: TaggedSentence, named: readonly Named[], mention: NamedMention): number {
  const i = named.findIndex((one) => one.mention === mention);
  const next = named[i + 1]?.mention;
  return next && isOf(sentence, named[i], next) ? next.last : mention.last;
}

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
