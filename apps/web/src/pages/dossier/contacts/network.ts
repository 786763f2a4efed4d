/** Invariant: an actor has as many contacts as it is a party of, each once; a line stands for every contact that names both its ends, and for no other. */
import { ContactType, type ActorCode, type DossierContact } from '@demarche/contract';

export interface NetworkNode {
  readonly actor: ActorCode;
  readonly contacts: number;
}

export interface NetworkLine {
  readonly a: ActorCode;
  readonly b: ActorCode;
  /** By type, in the order of the vocabulary, none of them without a contact. */
  readonly types: readonly { readonly type: ContactType; readonly contacts: number }[];
}

export interface Network {
  /** Who has most contacts first. */
  readonly nodes: readonly NetworkNode[];
  readonly lines: readonly NetworkLine[];
  /** Everybody who is named as a party, drawn or not, who has most contacts first. */
  readonly all: readonly ActorCode[];
}

/** The network of contacts among the busiest actors, at most so many. */
export function networkOf(contacts: readonly DossierContact[], most: number): Network {
  const counts = new Map<ActorCode, number>();
  for (const { parties } of contacts)
    for (const actor of new Set(parties)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const nodes = [...counts]
    .map(([actor, own]) => ({ actor, contacts: own }))
    .toSorted((a, b) => b.contacts - a.contacts || (a.actor < b.actor ? -1 : 1));
  const drawn = nodes.slice(0, most);
  return {
    nodes: drawn,
    lines: linesOf(contacts, new Set(drawn.map(({ actor }) => actor))),
    all: nodes.map(({ actor }) => actor),
  };
}

function linesOf(contacts: readonly DossierContact[], drawn: ReadonlySet<ActorCode>): NetworkLine[] {
  const lines = new Map<string, { a: ActorCode; b: ActorCode; types: ContactType[] }>();
  for (const { type, parties } of contacts) {
    const ends = [...new Set(parties)].filter((actor) => drawn.has(actor)).toSorted();
    for (const [i, a] of ends.entries())
      for (const b of ends.slice(i + 1)) {
        const line = lines.get(`${a} ${b}`) ?? { a, b, types: [] };
        line.types.push(type);
        lines.set(`${a} ${b}`, line);
      }
  }
  return [...lines.values()]
    .map(({ a, b, types }): NetworkLine => ({ a, b, types: countedTypes(types) }))
    .toSorted((one, other) => (`${one.a} ${one.b}` < `${other.a} ${other.b}` ? -1 : 1));
}

/** How many there are of each type, of those that there are. */
export const countedTypes = (types: readonly ContactType[]): NetworkLine['types'] =>
  ContactType.options
    .map((type) => ({ type, contacts: types.filter((one) => one === type).length }))
    .filter(({ contacts }) => contacts > 0);

/** The contacts that name all of these as parties. */
export const contactsOf = (contacts: readonly DossierContact[], actors: readonly ActorCode[]): DossierContact[] =>
  contacts.filter(({ parties }) => actors.every((actor) => parties.includes(actor)));

/** Whom an actor has contacts with, most first. */
export function partnersOf(contacts: readonly DossierContact[], actor: ActorCode): NetworkNode[] {
  const { nodes } = networkOf(contactsOf(contacts, [actor]), Infinity);
  return nodes.filter((node) => node.actor !== actor);
}
