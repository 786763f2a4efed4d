/**
 * Invariant: a conflict names affiliations that do not go together as they are told, for somebody to look at. Of two offices
 * or two persons in one post, one that a later document tells otherwise is a change, and what one document tells together goes together.
 */
import type { AffiliationConflict, DossierAffiliation } from '@demarche/contract';
import type { CompileInput } from '../compile-input.ts';
import { compare, sortedUnique } from '../evidence/evidence.ts';
import { fold, nameParts, samePerson } from '../evidence/words.ts';

/** An affiliation with what decides whether it goes together with others. */
export interface Held {
  readonly affiliation: DossierAffiliation;
  /** A title that one person holds at a time. */
  readonly post: boolean;
  readonly ofState: boolean;
  /** Every document that tells it has a day. */
  readonly dated: boolean;
  /** Whom the atlas has in the office on the day of a document that tells it. */
  readonly otherHolders: readonly string[];
}

interface Person {
  readonly key: string;
  readonly person: string;
  readonly held: readonly Held[];
}

type Kind = AffiliationConflict['kind'];
type Names = CompileInput['nameOf'];

/** The conflicts of each person that has any, by key; `between` are indices into what is held. */
export function conflictsOf(persons: readonly Person[], nameOf: Names): Map<string, AffiliationConflict[]> {
  const inPosts = Map.groupBy(
    persons.flatMap((person) => person.held.filter(isInPost).map((held) => ({ person, held }))),
    ({ held }) => postOf(held),
  );
  const all = new Map<string, AffiliationConflict[]>();
  for (const { key, person, held } of persons) {
    const found: AffiliationConflict[] = [];
    const add = (kind: Kind, [i, j = i]: readonly [number, number?], others: readonly string[] = []): void => {
      const because = inWords(kind, held[i]!.affiliation, held[j]!.affiliation, others, nameOf);
      found.push({ kind, between: i === j ? [i] : [i, j], others: [...others], because });
    };
    for (const [i, one] of held.entries()) {
      for (let j = i + 1; j < held.length; j++) {
        const kind = between(one, held[j]!);
        if (kind) add(kind, [i, j]);
      }
      const inPost = (isInPost(one) && inPosts.get(postOf(one))) || [];
      const others = inPost.filter((other) => other.person.key !== key && share(one, person, other));
      if (others.length > 0) add('shared', [i], sortedUnique(others.map((other) => other.person.person)));
      if (one.otherHolders.length > 0) add('atlas', [i], one.otherHolders);
    }
    if (found.length > 0) all.set(key, found);
  }
  return all;
}

function inWords(
  kind: Kind,
  one: DossierAffiliation,
  other: DossierAffiliation,
  others: readonly string[],
  nameOf: Names,
): string {
  const [actor, title] = [nameOf(one.actor), one.titles[0] ?? ''];
  switch (kind) {
    case 'states':
      return `Said to be of ${actor} and of ${nameOf(other.actor)}.`;
    case 'offices':
      return `Said to be ${title} and ${other.titles[0] ?? ''} of ${actor} at the same time.`;
    case 'left':
      return `Said to be ${title} of ${actor} after the post was said to be left.`;
    case 'claimed':
      return `Said to be ${title} of ${actor}, and elsewhere only to claim the post.`;
    case 'shared':
      return `Said to be ${title} of ${actor} at the same time as ${others.join(', ')}.`;
    case 'atlas':
      return `Said to be ${title} of ${actor}; the atlas has in that office: ${others.join(', ')}.`;
  }
}

const postOf = ({ affiliation: { actor, office } }: Held): string => `${actor} ${office}`;

const isInPost = ({ post, affiliation }: Held): boolean => post && affiliation.tenure === 'holds';

/** What does not go together in two affiliations of one person, or null. */
function between(a: Held, b: Held): Kind | null {
  const [one, other] = [a.affiliation, b.affiliation];
  const tenures = sortedUnique([one.tenure, other.tenure]);
  if (one.actor !== other.actor) return a.ofState && b.ofState && tenures.join() === 'holds' ? 'states' : null;
  if (!a.post || !b.post) return null;
  if (one.office === other.office && one.tenure !== other.tenure) {
    if (tenures.join() === 'claimed,holds') return 'claimed';
    if (tenures.join() !== 'held,holds') return null;
    const [left, holds] = one.tenure === 'held' ? [a, b] : [b, a];
    return isBefore(holds, left) ? null : 'left';
  }
  const together = one.evidence.some(({ document }) => other.evidence.some((said) => said.document === document));
  if (tenures.join() !== 'holds' || one.office === other.office || together) return null;
  return isBefore(a, b) || isBefore(b, a) ? null : 'offices';
}

/** Whether every document that tells the one came out before any that tells the other. */
function isBefore(a: Held, b: Held): boolean {
  return a.dated && b.dated && compare(a.affiliation.last!, b.affiliation.first!) < 0;
}

interface Sharing {
  readonly held: Held;
  readonly person: Person;
}

/** Whether two persons are said to have one post at the same time; names that can be one person's are left alone. */
function share(a: Held, name: string, { held: b, person: { person } }: Sharing): boolean {
  const titles = new Set(a.affiliation.titles.map(fold));
  return (
    b.affiliation.titles.some((title) => titles.has(fold(title))) &&
    !samePerson(nameParts(name), nameParts(person)) &&
    !isBefore(a, b) &&
    !isBefore(b, a)
  );
}
