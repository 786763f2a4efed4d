/**
 * Invariant: every document is in exactly one story. Two belong to one story where they report the same statements, or have the same title words, within a
 * few days; in a story each belongs with every other.
 */
import { type ActorCode, type Day, type Document, type Statement, type Story, publishedOn } from '@demarche/contract';
import { dayNumber, dayOfNumber } from '../evidence/days.ts';
import { byPublished, sortedUnique } from '../evidence/evidence.ts';
import { type Component, createLinks } from '../evidence/links.ts';
import { keeping, sameItems } from '../evidence/kept.ts';
import type { Days } from '../in-order.ts';
import type { Made } from '../statements/statements.ts';
import { conceptWords } from '../evidence/words.ts';

/** A document as far as its story depends on it. */
interface Told {
  readonly document: Document;
  readonly actors: readonly ActorCode[];
  /** Ids of the statements that it reports with others. */
  readonly statements: ReadonlySet<string>;
  /** Words of its title. */
  readonly title: ReadonlySet<string>;
}

/** The share of the shorter one's tokens that two have in common: from the first they are of one story, from the second related. */
const SAME_STORY = 0.5;
const RELATED = 0.25;

const MOST_DAYS_APART = 2;
const MOST_RELATED = 5;

/** Groups documents, in order of publication, into stories. */
export type Stories = (documents: readonly Document[], days: Days<Made>) => Story[];

/** Groups documents and keeps the stories that nothing new touches. */
export function createStories(): Stories {
  const kept = new WeakMap<Document, { readonly statements: readonly Statement[]; readonly told: Told }>();
  const stories = createLinks<Told, Story>({
    lies: (told) => [
      { name: 'statements', tokens: told.statements },
      { name: `titles ${dayOf(told)}`, tokens: told.title },
    ],
    looks: (told) => [
      { name: 'statements', tokens: told.statements },
      ...daysNear(told).map((day) => ({ name: `titles ${day}`, tokens: told.title })),
    ],
    link: likeness,
    order: (a, b) => byPublished(a.document, b.document),
    make: grouped,
  });
  const reportedOn = keeping(reportedIn);
  return (documents, days) => {
    const reported = new Map<Document, readonly Statement[]>();
    for (const made of days.values()) {
      for (const [document, statements] of reportedOn(made)) {
        const there = reported.get(document);
        reported.set(document, there === undefined ? statements : [...there, ...statements]);
      }
    }
    const told = documents.map((document) => {
      const here = reported.get(document) ?? NONE;
      const before = kept.get(document);
      if (before && sameItems(before.statements, here)) return before.told;
      const told = toldBy(document, here);
      kept.set(document, { statements: here, told });
      return told;
    });
    return stories(told);
  };
}

const NONE: readonly Statement[] = [];

/** The statements of a day by the documents that report them. */
function reportedIn(made: readonly Made[]): Map<Document, readonly Statement[]> {
  const reported = new Map<Document, Statement[]>();
  for (const { statement, reports } of made) {
    for (const { document } of reports) {
      const there = reported.get(document);
      if (there === undefined) reported.set(document, [statement]);
      else if (there.at(-1) !== statement) there.push(statement);
    }
  }
  return reported;
}

function toldBy(document: Document, statements: readonly Statement[]): Told {
  // One that only this document tells says nothing of other documents.
  const shared = statements.filter(({ reports }) => reports.length > 1).map(({ id }) => id);
  return {
    document,
    actors: sortedUnique(statements.flatMap(({ actors }) => actors)),
    statements: new Set(shared),
    title: conceptWords(document.title ?? ''),
  };
}

/** The share of tokens in common, 0 where it is too little or they are too far apart in time. */
function likeness(a: Told, b: Told, met: number): number {
  const share = met / Math.min(a.statements.size + a.title.size, b.statements.size + b.title.size);
  if (share < RELATED || met < 2) return 0;
  const [one, other] = [dayOf(a), dayOf(b)];
  return one === null || other === null || Math.abs(dayNumber(one) - dayNumber(other)) <= MOST_DAYS_APART ? share : 0;
}

const dayOf = ({ document }: Told): Day | null => publishedOn(document);

/** The days near a document's own, as text; that of an undated one is `null`. */
function daysNear(told: Told): string[] {
  const day = dayOf(told);
  if (day === null) return ['null'];
  return Array.from({ length: 2 * MOST_DAYS_APART + 1 }, (_, i) => dayOfNumber(dayNumber(day) - MOST_DAYS_APART + i));
}

/** The stories of documents that hang together, each document to the first story with all of which it belongs. */
function grouped({ items, links }: Component<Told>): Story[] {
  if (items.length === 1) return [storyOf([items[0]!], items[0]!, [])];
  const near = items.map(() => new Map<number, number>());
  for (const { a, b, score } of links) {
    near[a]!.set(b, score);
    near[b]!.set(a, score);
  }
  const belongs = (one: number, other: number): boolean => (near[one]!.get(other) ?? 0) >= SAME_STORY;
  const groups: number[][] = [];
  const groupOf = new Map<number, number>();
  for (const item of items.keys()) {
    const there = new Set<number>();
    for (const other of near[item]!.keys()) if (groupOf.has(other)) there.add(groupOf.get(other)!);
    const group = [...there]
      .toSorted((a, b) => a - b)
      .find((one) => groups[one]!.every((member) => belongs(item, member)));
    groupOf.set(item, group ?? groups.length);
    if (group === undefined) groups.push([item]);
    else groups[group]!.push(item);
  }
  return groups.map((members, group) => {
    const toOthers = new Map<number, number>();
    for (const member of members) {
      for (const [other, score] of near[member]!) {
        const there = groupOf.get(other)!;
        if (there !== group) toOthers.set(there, (toOthers.get(there) ?? 0) + score);
      }
    }
    const related = [...toOthers].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_RELATED);
    const central = members.toSorted((a, b) => total(near[b]!) - total(near[a]!) || a - b)[0]!;
    return storyOf(
      members.map((member) => items[member]!),
      items[central]!,
      related.map(([other]) => idOf(items[groups[other]![0]!]!)),
    );
  });
}

const total = (scores: ReadonlyMap<number, number>): number =>
  [...scores.values()].reduce((sum, score) => sum + score, 0);

const idOf = ({ document }: Told): string => `story:${document.id}`;

function storyOf(members: readonly Told[], central: Told, related: string[]): Story {
  const days = members.flatMap((member) => dayOf(member) ?? []);
  return {
    id: idOf(members[0]!),
    title: central.document.title ?? central.document.id,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    actors: sortedUnique(members.flatMap(({ actors }) => actors)),
    documents: members.map(({ document }) => document.id),
    related,
  };
}
