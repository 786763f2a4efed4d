/** Invariant: the head of a source is the phrase that the cue's verb belongs to, not one that only qualifies it. */
import type { Span } from '@demarche/contract';
import type { Token } from '../1-sentences/index.ts';
import type { Phrase } from './phrase.ts';

const LISTING = new Set(['including', 'namely', 'such', 'like', '—', '–', '-', ':', '(']);

/** The phrase of the source that speaks, or undefined where it names nobody. */
export function headPhrase(
  phrases: readonly Phrase[],
  tokens: readonly Token[],
  source: readonly Span[],
): Phrase | undefined {
  const inside = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && source.some(([from, to]) => token.start < to && token.end > from);
  };
  const qualifying = (phrase: Phrase): boolean =>
    phrase.qualifies && (tokens[phrase.last]?.text.startsWith("'") ? inside(phrase.last + 1) : inside(phrase.last));
  const within = phrases.filter(({ first, last, head }) =>
    head === 'group'
      ? inside(last - 1) && (inside(first) || endsWithList(tokens, last, inside))
      : inside(first) || inside(last - 1),
  );
  const listed = within.find((phrase) => phrase.head === 'group' && spellsOut(phrase, tokens, inside));
  if (listed) return listed;
  const owners = new Set(within.map(({ ownerPerson }) => ownerPerson));
  const owning = ({ person, last }: Phrase): boolean =>
    owners.has(person) && /^['’]s?$/u.test(tokens[last]?.text ?? '');
  const plain = within.filter(
    (phrase) => !qualifying(phrase) && !(phrase.person && owning(phrase)) && phrase.after !== 'prefix',
  );
  const free = plain.filter(({ after }) => after === null);
  return free.find(({ first }) => !inRelativeClause(tokens, first, inside)) ?? free[0] ?? plain[0];
}

/** `critics, including A, B and C`; `members — A and B among them`: the list says who the noun before it means. */
function spellsOut(group: Phrase, tokens: readonly Token[], inside: (at: number) => boolean): boolean {
  if (!inside(group.first - 1)) return false;
  const before = tokens[group.first - 1]!.lower;
  return (
    LISTING.has(before) ||
    (before === 'as' && tokens[group.first - 2]?.lower === 'such') ||
    tokens[group.last]?.lower === 'among'
  );
}

/** Whether `who`, `which` or `whose` stands in the source before this token. */
function inRelativeClause(tokens: readonly Token[], at: number, inside: (at: number) => boolean): boolean {
  for (let i = at - 1; i >= 0 && inside(i); i--) {
    if (['who', 'which', 'whose', 'whom', 'where'].includes(tokens[i]!.lower)) return true;
  }
  return false;
}

/** Whether the source holds the end of a list, `and` and all: `the UAE and Egypt` of `Oman, the UAE and Egypt`. */
function endsWithList(tokens: readonly Token[], last: number, inside: (at: number) => boolean): boolean {
  for (let i = last - 1; i >= 0 && inside(i); i--) if (tokens[i]!.lower === 'and') return true;
  return false;
}
