/**
 * Invariant: documents are joined to one person by the full name, or by the name that the atlas has for it; a surname alone
 * stays with its document. Every affiliation keeps the words of each document that tells it.
 */
import type { Affiliation, Document, Evidence, PersonAffiliations } from '@demarche/contract';
import { conflictsOf, type Held } from './affiliation-conflicts.ts';
import type { Coded, CompileInput } from '../compile-input.ts';
import { compare, evidence } from '../evidence/evidence.ts';
import { fold } from '../evidence/words.ts';

interface Told {
  readonly affiliation: Affiliation;
  readonly evidence: Evidence;
  /** What joins it to the same person's in other documents. */
  readonly person: string;
}

/** The affiliations of each person over all documents, by name; conflicting ones named. */
export function collectAffiliations(coded: readonly Coded[], nameOf: CompileInput['nameOf']): PersonAffiliations[] {
  const told = coded.flatMap(({ document, record }) => toldIn(document, record.affiliations));
  const persons = [...Map.groupBy(told, ({ person }) => person)].map(([key, group]) => ({
    key,
    person: fullest(group),
    names: [...new Set(group.map(({ affiliation }) => affiliation.person))].toSorted(compare),
    held: heldIn(group),
  }));
  const conflicts = conflictsOf(persons, nameOf);
  return persons
    .toSorted((a, b) => compare(a.person, b.person) || compare(a.key, b.key))
    .map(({ key, person, names, held }) => ({
      person,
      names,
      affiliations: held.map((one) => one.affiliation),
      conflicts: conflicts.get(key) ?? [],
    }));
}

function toldIn(document: Document, affiliations: readonly Affiliation[]): Told[] {
  const known = new Map(affiliations.flatMap(({ person, knownAs }) => (knownAs === null ? [] : [[person, knownAs]])));
  return affiliations.flatMap((affiliation): Told[] => {
    const found = evidence(document, affiliation.spans);
    const { person } = affiliation;
    return found ? [{ affiliation, evidence: found, person: keyOf(known.get(person) ?? person, document) }] : [];
  });
}

/** The words of a full name, initials left out; with the document where the name is one word. */
function keyOf(name: string, { id }: Document): string {
  const words = (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1);
  return words.length > 1 ? words.join(' ') : `${fold(name)}\n${id}`;
}

/** The longest form of the name that a document has. */
const fullest = (told: readonly Told[]): string =>
  told.map(({ affiliation }) => affiliation.person).toSorted((a, b) => b.length - a.length || compare(a, b))[0]!;

/** The same office of the same actor is one, whatever a post is called: `foreign minister`, `minister of foreign affairs`. */
function heldIn(told: readonly Told[]): Held[] {
  const groups = Map.groupBy(told, ({ affiliation: { actor, office, tenure, post, title } }) =>
    [actor, office ?? '', tenure, post ? '' : fold(title ?? '')].join('\n'),
  );
  return [...groups.values()].map(heldOf).toSorted(byDay);
}

function heldOf(told: readonly Told[]): Held {
  const { actor, office, tenure, post, ofState } = told[0]!.affiliation;
  const days = told.flatMap(({ affiliation }) => affiliation.asOf ?? []).toSorted(compare);
  const titles = Map.groupBy(
    told.flatMap(({ affiliation }) => affiliation.title ?? []),
    fold,
  );
  return {
    post,
    ofState,
    dated: days.length === told.length,
    otherHolders: [...new Set(told.flatMap(({ affiliation }) => affiliation.otherHolders))].toSorted(compare),
    affiliation: {
      actor,
      office,
      titles: [...titles.values()].map((spellings) => spellings[0]!),
      tenure,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      evidence: told.map((one) => one.evidence),
    },
  };
}

const byDay = ({ affiliation: a }: Held, { affiliation: b }: Held): number =>
  compare(a.first ?? '9999', b.first ?? '9999') ||
  compare(
    `${a.actor} ${a.office} ${a.tenure} ${a.titles.join()}`,
    `${b.actor} ${b.office} ${b.tenure} ${b.titles.join()}`,
  );
