/** Invariant: what is kept does not nest: no kept candidate's cue lies in the content of another kept one. */
import type { Candidate } from './candidate.ts';
import type { Clauses } from './clause.ts';
import type { Range } from './noun-phrase.ts';

export interface Scored extends Candidate {
  readonly score: number;
  /** The document's publisher speaks. */
  readonly issuer?: boolean;
}

/** The outermost of one sentence's accepted candidates, in text order; coordinated verbs of one source share the words between them. */
export function outermost(clauses: Clauses, accepted: readonly Scored[]): Scored[] {
  const trimmed = accepted
    .filter(
      (one) =>
        !accepted.some(
          (other) => onlyIntroduces(clauses, one, other) || namesSource(one, other) || sharesCue(one, other),
        ),
    )
    .map((one) => accepted.reduce((cut, other) => cutBefore(clauses, cut, other), one));
  return trimmed
    .filter((one) => one.content.length > 0)
    .filter(
      (one, _, all) =>
        !all.some(
          (other) => other !== one && holds(other, one.head) && !(holds(one, other.head) && one.score > other.score),
        ),
    )
    .toSorted((a, b) => a.cue[0] - b.cue[0]);
}

/** Whether the other cue has words of this one's and is the likelier: "expressed its concern that" is said once, by verb or noun. */
function sharesCue(one: Scored, other: Scored): boolean {
  const shared = one.cue[0] < other.cue[1] && other.cue[0] < one.cue[1];
  return other.head !== one.head && shared && (other.score - one.score || one.head - other.head) > 0;
}

/** Whether the first one's cue is a word of the other's source, for the same content: `confirmation from officials that …`. */
function namesSource(one: Candidate, { source, content }: Candidate): boolean {
  const inside = source !== null && source[0] <= one.head && one.head < source[1];
  return inside && one.content[0]?.[0] === content[0]?.[0];
}

function holds({ content }: Candidate, head: number): boolean {
  return content.some(([start, end]) => start <= head && head < end);
}

/** "said X and called for Y": the second verb has the first one's source, so X ends before it. */
function cutBefore({ tokens }: Clauses, one: Scored, other: Scored): Scored {
  if (other === one || other.head <= one.head || !holds(one, other.head)) return one;
  const [first] = other.cue;
  const linked = /^(?:and|but|or|,|;|—|–|--|then)$/.test(tokens[first - 1]?.lower ?? '');
  if (!linked || !sameRange(one.source, other.source) || first <= one.content[0]![0] + 1) return one;
  const content = one.content.flatMap(([start, end]): Range[] => {
    let stop = Math.min(end, first - 1);
    while (stop > start && tokens[stop - 1]!.text === ',') stop--;
    return stop > start ? [[start, stop]] : [];
  });
  return { ...one, content };
}

/** "issued a statement condemning X": what is said is X, so the first verb adds nothing. */
function onlyIntroduces({ tokens, groups }: Clauses, one: Scored, other: Scored): boolean {
  if (
    other === one ||
    !INTRODUCES.has(one.lemma.split(' ')[0]!) ||
    !holds(one, other.head) ||
    !sameRange(one.source, other.source)
  )
    return false;
  const participle = groups.some(({ head, form }) => head === other.head && form === 'participle');
  return participle && tokens[other.cue[0] - 1]!.kind === 'word';
}

const INTRODUCES = new Set([
  'issue',
  'release',
  'make',
  'publish',
  'send',
  'post',
  'deliver',
  'give',
  'put out',
  'write',
  'sign',
]);

function sameRange(a: Range | null, b: Range | null): boolean {
  return a !== null && b !== null && a[0] === b[0] && a[1] === b[1];
}
