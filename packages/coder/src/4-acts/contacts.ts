/** Invariant: a contact has at least two different parties named in the text; its tellings are one contact with one span each. */
import type { ActorCode, Contact, ContactType, Document, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { Cast, Mention } from '../3-actors/index.ts';
import { pattern } from './lexicon.ts';
import { phraseFinder, type PhraseMatch } from './phrases.ts';
import { distinct } from './row.ts';

const TYPES: readonly { type: ContactType; find: (text: string) => PhraseMatch[] }[] = [
  { type: 'phone', find: phraseFinder(pattern('phone')) },
  { type: 'letter', find: phraseFinder(pattern('letter')) },
  { type: 'meeting', find: phraseFinder(pattern('meeting')) },
];
const notYet = phraseFinder(pattern('not-yet'));

/** The calls, meetings and letters between named parties that a document tells of. */
export function findContacts(document: Document, sentences: readonly Sentence[], cast: Cast): Contact[] {
  const contacts: Contact[] = [];
  for (const sentence of sentences) {
    const telling = readTelling(document, sentence, cast);
    if (!telling) continue;
    const known = contacts.findIndex(
      ({ type, parties }) => type === telling.type && sameParties(parties, telling.parties),
    );
    if (known < 0) contacts.push(telling);
    else contacts[known] = merged(contacts[known]!, telling);
  }
  return contacts;
}

function readTelling(document: Document, { span }: Sentence, cast: Cast): Contact | null {
  const text = document.text.slice(...span);
  const planned = notYet(text);
  for (const { type, find } of TYPES) {
    const match = find(text).find((one) => !planned.some((plan) => plan.start <= one.start && plan.end > one.start));
    if (!match) continue;
    const sides = partiesAround(document, cast, span, span[0] + match.start, span[0] + match.end);
    if (!sides) return null;
    const persons = distinct(sides.flatMap(({ person }) => (person === null ? [] : [person])));
    const parties = distinct(sides.flatMap(({ actors }) => actors)).toSorted();
    return { type, parties, persons, evidence: [span], date: null };
  }
  return null;
}

/** A name that a preposition governs is a place or a topic, not who calls. */
const GOVERNED = /\b(?:in|of|from|to|on|at|for|by|against|over)\s+(?:the\s+)?$/u;

/** The party before the contact words and the one after them; two on one side where the other is empty. */
function partiesAround(document: Document, cast: Cast, span: Span, start: number, end: number): Mention[] | null {
  const here = cast.mentions.filter(
    (one) => one.span[0] >= span[0] && one.span[1] <= span[1] && one.actors.length > 0 && one.kind !== 'capital',
  );
  const names = here.filter(({ kind }) => kind !== 'demonym');
  const free = names.filter((one) => !GOVERNED.test(document.text.slice(span[0], one.span[0])));
  const before = free.filter((one) => one.span[1] <= end);
  const after = names.filter((one) => one.span[0] >= start && one.span[1] > end);
  const other = after[0] ?? names.find((one) => one.span[0] >= end);
  const subject = before.findLast((one) => differ(one, other)) ?? after.find((one) => differ(one, other));
  if (!other && before.length > 1) {
    const last = before.at(-1)!;
    const first = before.findLast((one) => differ(one, last));
    return first ? withPersons(here, [first, last]) : null;
  }
  if (!subject || !other) {
    const group = here.find(({ kind, actors }) => (kind === 'group' || kind === 'pronoun') && actors.length > 1);
    return group ? [group] : null;
  }
  return withPersons(here, [subject, other]);
}

const differ = (a: Mention, b: Mention | undefined): boolean =>
  b !== undefined && a.actors.some((code) => !b.actors.includes(code));

/** An office and the person who holds it are often two mentions side by side. */
function withPersons(here: readonly Mention[], sides: readonly Mention[]): Mention[] {
  const codes = new Set(sides.flatMap(({ actors }) => actors));
  const persons = here.filter(({ person, actors }) => person !== null && actors.every((code) => codes.has(code)));
  return [...sides, ...persons];
}

const sameParties = (a: readonly ActorCode[], b: readonly ActorCode[]): boolean =>
  a.length === b.length && a.every((code) => b.includes(code));

function merged(contact: Contact, telling: Contact): Contact {
  return {
    ...contact,
    persons: distinct([...contact.persons, ...telling.persons]),
    evidence: [...contact.evidence, ...telling.evidence],
  };
}
