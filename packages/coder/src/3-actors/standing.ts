/** Invariant: where a phrase stands is read from its own sentence alone. */
import type { ActorCode } from '@demarche/contract';
import type { Token } from '../1-sentences/index.ts';
import type { Phrase } from './phrase.ts';

const CLAUSE_OPENERS = new Set([
  'what',
  'that',
  'when',
  'while',
  'as',
  'and',
  'but',
  'because',
  'if',
  'which',
  'where',
  'whom',
  'though',
]);

/**
 * The phrases that may be the sentence's subject: the first that nothing governs, the first such person, and after a
 * fronted adjunct (`Following talks in Vienna, Ankara …`) the first behind a comma.
 */
export function subjectsOf(phrases: readonly Phrase[], tokens: readonly Token[]): ReadonlySet<Phrase | undefined> {
  const free = phrases.filter(({ after, head, qualifies }) => after === null && head !== 'group' && !qualifies);
  const fronted =
    /^(?:in|on|at|after|before|following|despite|amid|with|under|for|from|by|during|as|while|since|\p{L}+ing)$/u;
  const main = fronted.test(tokens[0]?.lower ?? '')
    ? free.find(({ first }) => tokens[first - 1]?.lower === ',')
    : undefined;
  return new Set(main ? [main] : [free[0], free.find(({ person }) => person !== null)]);
}

/** Whether the phrase stands where a clause's subject does, and not as an object or behind a preposition. */
export function beginsClause({ first, after, qualifies }: Phrase, tokens: readonly Token[]): boolean {
  if (after !== null || qualifies) return false;
  const before = tokens[tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1];
  return before === undefined || before.kind === 'mark' || CLAUSE_OPENERS.has(before.lower);
}

/** `In Quito, …`, `In Quito the foreign ministry`, `Ecuador: The foreign ministry`: the state whose capital or label the sentence opens with. */
export function localeOf([opening, next]: readonly Phrase[], tokens: readonly Token[]): ActorCode | null {
  if (opening?.first === 0 && opening.actors.length === 1 && tokens[opening.last]?.text === ':')
    return opening.actors[0]!;
  if (opening?.first !== 1 || !opening.place) return null;
  const after = tokens[opening.last]?.lower;
  const office = next?.head === 'office' && next.first === opening.last + 1 && after === 'the';
  return after === ',' || office ? (opening.actors[0] ?? null) : null;
}

/** What `who` or `which` alone as a source takes up: the phrase right before it, a comma aside. */
export function antecedentOf(
  [word, ...more]: readonly Token[],
  tokens: readonly Token[],
  phrases: readonly Phrase[],
): Phrase | undefined {
  if (!word || more.length > 0 || !/^(?:who|which)$/u.test(word.lower)) return undefined;
  const at = tokens.indexOf(word);
  const end = tokens[at - 1]?.lower === ',' ? at - 1 : at;
  return phrases.find((phrase) => phrase.last === end && phrase.head !== 'group');
}
