/** Invariant: a call told in five documents is one contact with five tellings; two calls on different days are two. */
import type { Contact, DateRange, DossierContact, Evidence } from '@demarche/contract';
import type { Coded } from '../compile-input.ts';
import { evidence, sortedUnique } from '../evidence/evidence.ts';
import { dayRange, daysBetween } from '../evidence/days.ts';
import { nameParts, samePerson } from '../evidence/words.ts';

type Telling = Omit<Contact, 'evidence'> & { readonly evidence: readonly Evidence[]; readonly rank: number };

/** The contacts of all documents, in document order of their first telling. */
export function mergeContacts(coded: readonly Coded[]): DossierContact[] {
  let rank = 0;
  const tellings = coded.flatMap(({ document, record }) =>
    record.contacts.flatMap((contact): Telling[] => {
      const found = contact.evidence.flatMap((span) => evidence(document, [span]) ?? []);
      if (found.length === 0) return [];
      return [{ ...contact, parties: sortedUnique(contact.parties), evidence: found, rank: (rank += 1) }];
    }),
  );
  const between = Map.groupBy(tellings, ({ type, parties }) => `${type} ${parties.join(' ')}`);
  return [...between.values()]
    .flatMap((all) => together([...Map.groupBy(all, likeOf).values()]))
    .toSorted((a, b) => a[0]!.rank - b[0]!.rank)
    .map(contactOf);
}

/** All on which it rests whether two tellings of the same parties are of one contact. */
const likeOf = ({ date, persons }: Telling): string =>
  `${date ? `${date.from} ${date.to} ${date.basis === 'published'}` : ''}|${sortedUnique(persons).join('|')}`;

/** Groups in which all can be of one contact, from tellings that are alike; each in document order. */
function together(alike: readonly Telling[][]): Telling[][] {
  const groups: Telling[][][] = [];
  for (const tellings of datedFirst(alike)) {
    const fitting = groups.filter((group) => group.every(([other]) => sameContact(tellings[0]!, other!)));
    const only = tellings[0]!.date === null && fitting.length > 1 ? undefined : fitting[0];
    if (only) only.push(tellings);
    else groups.push([tellings]);
  }
  return groups.map((group) => group.flat().toSorted((a, b) => a.rank - b.rank));
}

/** An undated telling must not decide which of two dated ones comes first. */
const datedFirst = (alike: readonly Telling[][]): Telling[][] => [
  ...alike.filter(([first]) => first!.date !== null),
  ...alike.filter(([first]) => first!.date === null),
];

const sameContact = (a: Telling, b: Telling): boolean => sameDay(a.date, b.date) && !otherPersons(a, b);

function sameDay(a: DateRange | null, b: DateRange | null): boolean {
  if (a === null || b === null) return true;
  const rough = a.basis === 'published' || b.basis === 'published';
  return daysBetween(dayRange(a), dayRange(b)) <= (rough ? 1 : 0);
}

/** Both sides are named in both tellings, and nobody is in both. */
function otherPersons(a: Telling, b: Telling): boolean {
  if (a.persons.length < 2 || b.persons.length < 2) return false;
  return !a.persons.some((one) => b.persons.some((other) => samePerson(nameParts(one), nameParts(other))));
}

function contactOf(group: readonly Telling[]): DossierContact {
  const { type, parties } = group[0]!;
  const dates = group.flatMap(({ date }) => date ?? []);
  return {
    type,
    parties: [...parties],
    persons: fullNames(group.flatMap(({ persons }) => persons)),
    date: dates.find(({ basis }) => basis !== 'published') ?? dates[0] ?? null,
    evidence: group.flatMap((telling) => telling.evidence),
  };
}

/** Each person once, under the longest name used. */
function fullNames(names: readonly string[]): string[] {
  const longestFirst = [...new Set(names)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst.filter(
    (name, i) => !longestFirst.slice(0, i).some((longer) => samePerson(nameParts(name), nameParts(longer))),
  );
}
