/** Invariant: clusters depend on the set of reports alone; no cluster holds two reports that are in conflict. */
import type { DayRange } from '../evidence/days.ts';
import { compare } from '../evidence/evidence.ts';
import { type Binding, bound } from '../judgements/bindings.ts';
import { type Bucket, type Component, createLinks } from '../evidence/links.ts';
import type { Report } from './reports.ts';
import { SHORT } from './features.ts';
import { MOST_DAYS_APART, inConflict, likeness } from './same-statement.ts';

/** A growing statement, and the clusters that it was found to be in conflict with. */
interface Cluster {
  readonly reports: Report[];
  readonly refused: Set<Cluster>;
}

/** Groups reports into statements. */
export type Merge = (reports: readonly Report[], bindings: readonly Binding[]) => readonly (readonly Report[])[];

/** A merge that keeps what it found: reports that nothing new is like stay in the same clusters, which are then the same objects. */
export function createMerge(): Merge {
  const clusters = createLinks({ ...RULES, make: (component: Component<Report>) => mergeComponent(component) });
  return (reports, bindings) => bound(clusters(reports), bindings, regrouped);
}

/** The reports of one cluster put together again, those that people set apart never with each other. */
const regrouped = (
  reports: readonly Report[],
  apart: (a: Report, b: Report) => boolean,
): readonly (readonly Report[])[] =>
  createLinks({ ...RULES, make: (component: Component<Report>) => mergeComponent(component, apart) })(reports);

/** The likest pairs first, and never two that are in conflict or that people set apart. */
function mergeComponent(
  { items, links }: Component<Report>,
  apart: (a: Report, b: Report) => boolean = () => false,
): readonly (readonly Report[])[] {
  if (items.length === 1) return [items];
  const clusters = items.map((report): Cluster => ({ reports: [report], refused: new Set() }));
  const place = new Map(items.map((report, i) => [report, i]));
  for (const { a, b } of links) {
    const one = clusters[a]!;
    const other = clusters[b]!;
    if (one === other || one.refused.has(other)) continue;
    if (one.reports.some((x) => other.reports.some((y) => inConflict(x, y) || apart(x, y)))) refuse(one, other);
    else {
      one.reports.push(...other.reports);
      for (const report of other.reports) clusters[place.get(report)!] = one;
      for (const refused of other.refused) refuse(one, refused);
    }
  }
  return [...new Set(clusters)].map((cluster) => cluster.reports);
}

function refuse(one: Cluster, other: Cluster): void {
  one.refused.add(other);
  other.refused.add(one);
}

/**
 * Tokens under which every report lies, and every one that needs no common word: two without one can be alike only where one is in
 * another language or says next to nothing.
 */
const ANY = ' any';
const ANY_WORDLESS = ' wordless';

/** Longer stretches of time than this are looked at from their first day on, in days. */
const LONGEST_STRETCH = 62;

/** A dated report lies on its days, an undated one in its document. */
function lies(report: Report): Bucket[] {
  const { said, speakers, document, sentence } = report;
  const tokens = [...sentence, ANY, ...(isWordless(report) ? [ANY_WORDLESS] : [])];
  if (said === null) return [{ name: `${speakers} undated ${document.id}`, tokens }];
  const until = endOf(said);
  return [
    { name: `${speakers} dated ${document.id}`, tokens: [ANY] },
    ...days(said.from, until).flatMap((day) => [
      { name: `${speakers} ${day} ${said.rough ? 'rough' : 'firm'}`, tokens },
      { name: `${speakers} ${day} quoted`, tokens: quotedWords(report) },
    ]),
  ];
}

/**
 * A firm day meets the same day, and rough ones a day away; farther away only quotes meet. A dated report also looks among the undated of its
 * document, and an undated one in its document alone.
 */
function looks(report: Report): Bucket[] {
  const { said, speakers, document, sentence, quoted } = report;
  const undated = { name: `${speakers} undated ${document.id}`, tokens: [ANY] };
  if (said === null) return [undated, { name: `${speakers} dated ${document.id}`, tokens: [ANY] }];
  const { from, rough } = said;
  const to = endOf(said);
  const tokens = [...sentence, ANY_WORDLESS, ...(isWordless(report) ? [ANY] : [])];
  const far = quoted.length > 0 ? days(from - MOST_DAYS_APART, to + MOST_DAYS_APART) : [];
  return [
    undated,
    ...days(rough ? from - 1 : from, rough ? to + 1 : to).map((day) => ({ name: `${speakers} ${day} firm`, tokens })),
    ...days(from - 1, to + 1).map((day) => ({ name: `${speakers} ${day} rough`, tokens })),
    ...far.map((day) => ({ name: `${speakers} ${day} quoted`, tokens: quotedWords(report) })),
  ];
}

const quotedWords = ({ quoted }: Report): string[] => quoted.flatMap((words) => Array.from(words));

const isWordless = ({ language, words }: Report): boolean => language !== 'en' || words.size <= SHORT;

const endOf = ({ from, to }: DayRange): number => Math.min(to, from + LONGEST_STRETCH);

const days = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** By document, then by place in it, then by attribution id. */
function byId(a: Report, b: Report): number {
  const offset = (report: Report) => report.evidence.spans[0]?.[0] ?? 0;
  return compare(a.document.id, b.document.id) || offset(a) - offset(b) || compare(a.attribution.id, b.attribution.id);
}

const RULES = { lies, looks, link: likeness, order: byId };
