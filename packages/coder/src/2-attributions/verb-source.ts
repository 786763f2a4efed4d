/** Invariant: the source of a verb is its own subject, or the subject of an earlier verb of the same sentence that it shares. */
import type { Clauses, VerbGroup } from './clause.ts';
import { subjectBefore, type Range, type Subject } from './noun-phrase.ts';

export interface Source {
  readonly range: Range | null;
  readonly kind: Subject['kind'] | 'shared' | 'none' | 'agent';
}

/** The subject of a group: its own, the one it shares with an earlier verb, or none. */
export function sourceOf(clauses: Clauses, group: VerbGroup, index: number): Source {
  const { tokens, tags } = clauses;
  const own = group.form === 'infinitive' ? null : subjectBefore(clauses, group.start);
  if (own && !(group.form === 'participle' && isText(clauses, own.range))) return own;
  const previous = tokens[group.start - 1]?.lower;
  if (
    group.form === 'participle' &&
    (group.start === 0 || !clauses.groups.slice(0, index).some(({ form }) => form === 'finite'))
  ) {
    const main = clauses.groups
      .slice(index + 1)
      .find(({ form, start }) => form === 'finite' && subjectBefore(clauses, start));
    const subject = main && subjectBefore(clauses, main.start);
    return subject ? { range: subject.range, kind: 'shared' } : { range: null, kind: 'none' };
  }
  const earlier = clauses.groups.slice(0, index);
  const candidates = earlier.filter((other) => {
    const subject =
      other.form === 'finite' && clauses.quote[other.head] === -1 ? subjectBefore(clauses, other.start) : null;
    return (
      subject !== null &&
      (subject.kind !== 'relative' || other === earlier.at(-1)) &&
      !isSubordinate(clauses, subject.range[0])
    );
  });
  const restart = candidates.findLast(({ start }) =>
    startsCoordinate(clauses, subjectBefore(clauses, start)!.range[0]),
  );
  const level = restart ? candidates.slice(candidates.indexOf(restart)) : candidates;
  const alike = level.find(({ past, modal }) => past === group.past && modal === group.modal);
  const closest =
    group.form === 'finite' || group.form === 'bare-participle' ? (alike ?? level[0]) : (level.at(-1) ?? level[0]);
  const linked =
    group.form === 'infinitive' ||
    /^(?:and|but|or|,|then|;|—|–|--|also)$/.test(previous ?? '') ||
    isTextBefore() ||
    group.form === 'participle';
  if (!closest || !linked) return { range: null, kind: 'none' };
  return { range: subjectBefore(clauses, closest.start)!.range, kind: 'shared' };

  function isTextBefore(): boolean {
    return own !== null && tags[group.start] === 'VBG';
  }
}

/** Whether the clause whose subject starts at `at` is introduced by a conjunction such as "after" or "that". */
function isSubordinate({ tags, tokens }: Clauses, at: number): boolean {
  return tags[at - 1] === 'WRB' || (tags[at - 1] === 'IN' && !/^(?:for|in|on|at)$/.test(tokens[at - 1]!.lower));
}

/** Whether a clause of its own starts at `at` after "; " or ", and". */
function startsCoordinate({ tokens }: Clauses, at: number): boolean {
  return /^(?:and|but|;|while)$/.test(tokens[at - 1]?.lower ?? '');
}

/** A text that says something: its maker is the source. */
function isText({ tokens }: Clauses, [, end]: Range): boolean {
  return /^(?:statements?|letters?|messages?|tweets?|speech|speeches|posts?|remarks|communiqu[eé]s?|notes?|releases?|resolutions?|declarations?|emails?|ads?|comments?)$/.test(
    tokens[end - 1]!.lower,
  );
}
