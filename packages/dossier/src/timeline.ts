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
import { placeOf, sortedUnique } from './evidence/evidence.ts';
import { type Days, UNDATED, inDay } from './in-order.ts';
import { keeping } from './evidence/kept.ts';
import type { Made } from './statements/statements.ts';

/** What a timeline is made of. */
interface Happenings extends Pick<Dossier, 'contacts' | 'expectations'> {
  readonly events: Crisis['events'];
  readonly days: Days<Made>;
}

type NameOf = (code: ActorCode) => string;

/** Principal events, statements, contacts and expectations by day. */
export type Timeline = (
  happenings: Happenings,
  ranks: ReadonlyMap<DocumentId, number>,
  nameOf: NameOf,
) => TimelineEntry[];

/** A timeline that keeps the entries of statements. */
export function createTimeline(): Timeline {
  const entriesUnder = (nameOf: NameOf) =>
    keeping((made: readonly Made[]) => made.map(({ statement }) => statementEntry(statement, nameOf)));
  let names: NameOf = String;
  let entriesOf = entriesUnder(names);
  return ({ events, days, contacts, expectations }, ranks, nameOf) => {
    if (names !== nameOf) {
      names = nameOf;
      entriesOf = entriesUnder(nameOf);
    }
    const others = [
      ...events.map(({ title, day }): TimelineEntry => ({
        day,
        kind: 'event',
        actors: [],
        title,
        statement: null,
        evidence: [],
      })),
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
    const othersOn = Map.groupBy(others, ({ day }) => day ?? UNDATED);
    return sortedUnique([...days.keys(), ...othersOn.keys()]).flatMap((day): readonly TimelineEntry[] => {
      const told = entriesOf(days.get(day) ?? NONE);
      const besides = othersOn.get(day);
      return besides === undefined ? told : inDay([...told, ...besides], whereOf, ranks);
    });
  };
}

const NONE: readonly Made[] = [];

const whereOf = ({ actors, evidence }: TimelineEntry) => ({ actors, places: evidence.map(placeOf) });

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
