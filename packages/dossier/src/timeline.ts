/** Invariant: the timeline has principal events, statements, contacts and expectations, each once. */
import type {
  ActorCode,
  Crisis,
  DocumentId,
  DossierContact,
  Dossier,
  Statement,
  TimelineEntry,
} from '@demarche/contract';
import { placeOf } from './evidence/evidence.ts';
import { createOrder } from './in-order.ts';
import { keeping } from './evidence/kept.ts';

/** What a timeline is made of. */
interface Happenings extends Pick<Dossier, 'statements' | 'contacts' | 'expectations'> {
  readonly crisis: Crisis;
}

type NameOf = (code: ActorCode) => string;

/** Principal events, statements, contacts and expectations by day. */
export type Timeline = (
  happenings: Happenings,
  ranks: ReadonlyMap<DocumentId, number>,
  nameOf: NameOf,
) => TimelineEntry[];

/** A timeline that keeps the entries of statements and the order of days that did not change. */
export function createTimeline(): Timeline {
  let names: NameOf = String;
  let entryOf = keeping((statement: Statement) => statementEntry(statement, names));
  const inOrder = createOrder<TimelineEntry>({
    dayOf: ({ day }) => day,
    whereOf: ({ actors, evidence }) => ({ actors, places: evidence.map(placeOf) }),
  });
  return ({ crisis, statements, contacts, expectations }, ranks, nameOf) => {
    if (names !== nameOf) {
      names = nameOf;
      entryOf = keeping((statement: Statement) => statementEntry(statement, nameOf));
    }
    const entries = [
      ...crisis.events.map(({ title, day }): TimelineEntry => ({
        day,
        kind: 'event',
        actors: [],
        title,
        statement: null,
        evidence: [],
      })),
      ...statements.map(entryOf),
      ...contacts.map((contact) => contactEntry(contact, nameOf)),
      ...expectations.map(({ who, when, evidence }): TimelineEntry => ({
        day: when?.from ?? null,
        kind: 'expectation',
        actors: who,
        title: who.length > 0 ? `Expected of ${allNames(who, nameOf)}` : 'Expected',
        statement: null,
        evidence,
      })),
    ];
    return inOrder(entries, ranks);
  };
}

function statementEntry(statement: Statement, nameOf: NameOf): TimelineEntry {
  const acts = statement.acts.map(({ type }) => type.replaceAll('-', ' ')).join(', ');
  return {
    day: statement.said?.from ?? null,
    kind: 'statement',
    actors: statement.actors,
    title: `${statement.person ?? allNames(statement.actors, nameOf)}${acts ? `: ${acts}` : ''}`,
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

function contactEntry(contact: DossierContact, nameOf: NameOf): TimelineEntry {
  const persons = contact.persons.length > 0 ? ` (${contact.persons.join(', ')})` : '';
  return {
    day: contact.date?.from ?? null,
    kind: 'contact',
    actors: contact.parties,
    title: `${CONTACT_WORDS[contact.type]}: ${allNames(contact.parties, nameOf)}${persons}`,
    statement: null,
    evidence: contact.evidence,
  };
}

const allNames = (actors: readonly ActorCode[], nameOf: NameOf): string => actors.map(nameOf).join(', ');
