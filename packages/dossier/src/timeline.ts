/** Invariant: days in order, undated last; inside a day what one document tells keeps that document's order. */
import type {
  ActorCode,
  Crisis,
  Document,
  DossierContact,
  Dossier,
  Statement,
  TimelineEntry,
} from '@demarche/contract';
import { compare, placeOf, type Place } from './evidence/evidence.ts';

interface Dated {
  readonly day: string | null;
  readonly actors: readonly ActorCode[];
  readonly places: readonly Place[];
}

/**
 * Sorts by day, then by where things stand. What several documents tell is put where the document stands that tells
 * most of these actors on that day, so that three communications in one article stay in their order.
 */
export function inOrder<T>(items: readonly T[], datedOf: (item: T) => Dated, documents: readonly Document[]): T[] {
  const rank = new Map(documents.map(({ id }, i) => [id, i]));
  const told = new Map<string, number>();
  const key = ({ day, actors }: Dated, place: Place) => `${day} ${actors.join(' ')} ${place.document}`;
  const dated = items.map((item) => ({ item, where: datedOf(item) }));
  for (const { where } of dated) {
    for (const place of where.places) told.set(key(where, place), (told.get(key(where, place)) ?? 0) + 1);
  }
  const anchorOf = (where: Dated): Place | undefined =>
    where.places.toSorted(
      (a, b) =>
        told.get(key(where, b))! - told.get(key(where, a))! ||
        rank.get(a.document)! - rank.get(b.document)! ||
        a.offset - b.offset,
    )[0];
  const anchored = dated.map(({ item, where }) => {
    const anchor = anchorOf(where);
    return { item, day: where.day, rank: anchor ? rank.get(anchor.document)! : -1, offset: anchor?.offset ?? 0 };
  });
  return anchored
    .toSorted((a, b) => compare(a.day ?? '9999', b.day ?? '9999') || a.rank - b.rank || a.offset - b.offset)
    .map(({ item }) => item);
}

/** Principal events, statements, contacts and expectations by day. */
export function timeline(
  crisis: Crisis,
  dossier: Pick<Dossier, 'statements' | 'contacts' | 'expectations'>,
  documents: readonly Document[],
  nameOf: (code: ActorCode) => string,
): TimelineEntry[] {
  const entries = [
    ...crisis.events.map(({ title, day }): TimelineEntry => ({
      day,
      kind: 'event',
      actors: [],
      title,
      statement: null,
      evidence: [],
    })),
    ...dossier.statements.map((statement) => statementEntry(statement, nameOf)),
    ...dossier.contacts.map((contact) => contactEntry(contact, nameOf)),
    ...dossier.expectations.map(({ who, when, evidence }): TimelineEntry => ({
      day: when?.from ?? null,
      kind: 'expectation',
      actors: who,
      title: who.length > 0 ? `Expected of ${names(who, nameOf)}` : 'Expected',
      statement: null,
      evidence,
    })),
  ];
  const dated = (entry: TimelineEntry): Dated => ({
    day: entry.day,
    actors: entry.actors,
    places: entry.evidence.map(placeOf),
  });
  return inOrder(entries, dated, documents);
}

function statementEntry(statement: Statement, nameOf: (code: ActorCode) => string): TimelineEntry {
  const acts = statement.acts.map(({ type }) => type.replaceAll('-', ' ')).join(', ');
  return {
    day: statement.said?.from ?? null,
    kind: 'statement',
    actors: statement.actors,
    title: `${statement.person ?? names(statement.actors, nameOf)}${acts ? `: ${acts}` : ''}`,
    statement: statement.id,
    evidence: statement.reports.map(({ document, attribution, spans, quotes }) => ({
      document,
      attribution,
      spans,
      quotes,
    })),
  };
}

const CONTACT_WORDS = { phone: 'Call', meeting: 'Meeting', letter: 'Letter' } as const;

function contactEntry(contact: DossierContact, nameOf: (code: ActorCode) => string): TimelineEntry {
  const persons = contact.persons.length > 0 ? ` (${contact.persons.join(', ')})` : '';
  return {
    day: contact.date?.from ?? null,
    kind: 'contact',
    actors: contact.parties,
    title: `${CONTACT_WORDS[contact.type]}: ${names(contact.parties, nameOf)}${persons}`,
    statement: null,
    evidence: contact.evidence,
  };
}

const names = (actors: readonly ActorCode[], nameOf: (code: ActorCode) => string): string =>
  actors.map(nameOf).join(', ');
