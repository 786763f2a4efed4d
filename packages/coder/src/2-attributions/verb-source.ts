/** Invariant: the source of a verb is its own subject, or the subject of an earlier verb of the same sentence that it shares. */
import type { Clauses, VerbGroup } from './clause.ts';
import { subjectBefore, type Range, type Subject } from './noun-phrase.ts';

export interface Source {
  readonly range: Range | null;
  readonly kind: Subject['kind'] | 'shared' | 'none' | 'agent';
}

const NONE: Source = { range: null, kind: 'none' };

/** The subject of a group: its own, the one it shares with an earlier verb, or none. */
export function sourceOf(clauses: Clauses, group: VerbGroup, index: number): Source {
  const own = group.form === 'infinitive' ? null : subjectBefore(clauses, group.start);
  const afterText = own !== null && group.form === 'participle' && isText(clauses, own.range);
  if (own && !afterText) return own;
  const earlier = clauses.groups.slice(0, index);
  if (group.form === 'participle' && !earlier.some(({ form }) => form === 'finite')) return mainSubject(clauses, index);
  const linked = /^(?:and|but|or|,|then|;|—|–|--|also)$/.test(clauses.tokens[group.start - 1]?.lower ?? '');
  return linked || group.form === 'infinitive' || group.form === 'participle' ? shared(clauses, group, earlier) : NONE;
}

/** "Describing …, the ministry demanded": the subject of the verb that an opening participle belongs to. */
function mainSubject(clauses: Clauses, index: number): Source {
  for (const { form, start } of clauses.groups.slice(index + 1)) {
    const subject = form === 'finite' ? subjectBefore(clauses, start) : null;
    if (subject) return { range: subject.range, kind: 'shared' };
  }
  return NONE;
}

/** The subject of an earlier verb on the same level: of the same tense for a coordinated verb, the last one for others. */
function shared(clauses: Clauses, group: VerbGroup, earlier: readonly VerbGroup[]): Source {
  const subjects = earlier.flatMap((verb) => {
    const subject =
      verb.form === 'finite' && clauses.quote[verb.head] === -1 ? subjectBefore(clauses, verb.start) : null;
    if (!subject || isSubordinate(clauses, subject.range[0])) return [];
    return subject.kind === 'relative' && verb !== earlier.at(-1) ? [] : [{ verb, range: subject.range }];
  });
  const restart = subjects.findLastIndex(({ range }) => startsCoordinate(clauses, range[0]));
  const level = subjects.slice(Math.max(0, restart));
  const alike = level.find(({ verb }) => verb.past === group.past && verb.modal === group.modal);
  const conjoined = group.form === 'finite' || group.form === 'bare-participle';
  const chosen = conjoined ? (alike ?? level[0]) : level.at(-1);
  return chosen ? { range: chosen.range, kind: 'shared' } : NONE;
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
