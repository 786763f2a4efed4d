/**
 * Invariant: what is expected is told once, with all its tellings; that it happened is told by a person, or proposed from later words of one
 * of whom it was expected. What nobody tells of is not said to have happened, and not to have failed before a week is past.
 */
import type {
  ActorCode,
  CodedRecord,
  DateRange,
  Day,
  Document,
  DossierContact,
  DossierExpectation,
  Evidence,
  Judgement,
  Statement,
} from '@demarche/contract';
import { dayRange, daysBetween, dayNumber } from '../evidence/days.ts';
import { compare, evidence, sortedUnique } from '../evidence/evidence.ts';
import { containment, contentWords, sharedCount } from '../evidence/words.ts';
import { standing } from '../judgements/judged.ts';
import { createAlike } from './alike.ts';

interface Telling {
  readonly who: readonly ActorCode[];
  readonly when: DateRange | null;
  readonly words: ReadonlySet<string>;
  readonly evidence: Evidence;
  readonly published: Day | null;
}

/** What the watch list is made from. */
export interface Watched {
  readonly documents: readonly Document[];
  readonly records: ReadonlyMap<string, CodedRecord>;
  readonly statements: readonly Statement[];
  readonly contacts: readonly DossierContact[];
  readonly judgements: readonly Judgement[];
  /** The day as of which it is read; null where nothing has a day. */
  readonly today: Day | null;
}

const SHARED = 0.6;

/** Content words that what came about has in common with what was expected. */
const LEAST_SHARED = 2;

/** Days after which something is past. */
const GRACE = 7;

/** What is announced or expected next, and whether it came about; in the order of its first telling. */
export function watchList(watched: Watched): DossierExpectation[] {
  const groupsOf = createAlike<Telling>({ share: SHARED, fits: sameExpectation, order: byPlace });
  const tellings = watched.documents.flatMap((document) => tellingsOf(document, watched.records.get(document.id)));
  if (tellings.length === 0) return [];
  const groups = groupsOf(tellings.filter(({ words }) => words.size > 0));
  const judged = outcomesJudged(watched.judgements);
  const later = laterWords(watched);
  return groups.map((group) => entryOf(group, watched.today, judged, later));
}

function tellingsOf(document: Document, record: CodedRecord | undefined): Telling[] {
  return (record?.expectations ?? []).flatMap(({ who, when, what }): Telling[] => {
    const found = evidence(document, what);
    if (found === null) return [];
    const words = contentWords(found.quotes.join(' '));
    return [
      { who: sortedUnique(who), when, words, evidence: found, published: document.published?.slice(0, 10) ?? null },
    ];
  });
}

function sameExpectation(a: Telling, b: Telling): boolean {
  if (a.who.join(' ') !== b.who.join(' ')) return false;
  return a.when === null || b.when === null || daysBetween(dayRange(a.when), dayRange(b.when)) === 0;
}

/** By publication, then by place. */
function byPlace(a: Telling, b: Telling): number {
  return (
    compare(a.published ?? '9999', b.published ?? '9999') ||
    compare(a.evidence.document, b.evidence.document) ||
    a.evidence.spans[0]![0] - b.evidence.spans[0]![0]
  );
}

type Status = DossierExpectation['status'];

/** What people judged, by the place of the words: `<document>:<offset>`. */
function outcomesJudged(judgements: readonly Judgement[]): ReadonlyMap<string, Status> {
  return new Map(
    standing(judgements).flatMap(({ document, spans, verdict }) =>
      verdict.kind === 'outcome' && spans[0] ? [[`${document}:${spans[0][0]}`, verdict.status] as const] : [],
    ),
  );
}

/** Something that was said or done. */
interface Later {
  readonly day: Day;
  readonly words: ReadonlySet<string>;
  readonly evidence: Evidence;
}

/** What each actor said in its own voice or met for, by actor. */
function laterWords({ statements, contacts }: Watched): (actor: ActorCode) => readonly Later[] {
  const said = Map.groupBy(
    statements
      .filter(({ stateVoice, negated, hedged, said: day }) => stateVoice && !negated && !hedged && day !== null)
      .flatMap((statement) => statement.actors.map((actor) => ({ actor, statement }))),
    ({ actor }) => actor,
  );
  const met = Map.groupBy(
    contacts.flatMap((contact) => (contact.date ? contact.parties.map((actor) => ({ actor, contact })) : [])),
    ({ actor }) => actor,
  );
  const read = new Map<ActorCode, readonly Later[]>();
  return (actor) => {
    const known = read.get(actor);
    if (known) return known;
    const all = [
      ...(said.get(actor) ?? []).map(({ statement }) => laterOf(statement.said!.from, statement.reports[0]!)),
      ...(met.get(actor) ?? []).map(({ contact }) => laterOf(contact.date!.from, contact.evidence[0]!)),
    ];
    read.set(actor, all);
    return all;
  };
}

const laterOf = (day: Day, { document, attribution, spans, quotes }: Evidence): Later => ({
  day,
  words: contentWords(quotes.join(' ')),
  evidence: { document, attribution, spans, quotes },
});

function entryOf(
  group: readonly Telling[],
  today: Day | null,
  judged: ReadonlyMap<string, Status>,
  later: (actor: ActorCode) => readonly Later[],
): DossierExpectation {
  const first = group[0]!;
  const when = group.find((telling) => telling.when !== null)?.when ?? null;
  const places = group.map((telling) => `${telling.evidence.document}:${telling.evidence.spans[0]![0]}`);
  const entry = {
    id: `expected:${places[0]}`,
    who: [...first.who],
    when,
    evidence: group.map((telling) => telling.evidence),
  };
  const decided = places.flatMap((place) => judged.get(place) ?? []).at(-1);
  if (decided) return { ...entry, status: decided, basis: 'judged', outcome: [] };
  const outcome =
    when === null ? [] : first.who.flatMap((actor) => later(actor)).filter((one) => cameAbout(one, group, when));
  if (outcome.length > 0)
    return { ...entry, status: 'happened', basis: 'proposed', outcome: outcome.map((one) => one.evidence) };
  return { ...entry, status: statusOf(when, today), basis: 'none', outcome: [] };
}

/** On the day or soon after, in other documents than those that expect it, and about the same. */
function cameAbout({ day, words, evidence: found }: Later, group: readonly Telling[], when: DateRange): boolean {
  if (day < when.from || dayNumber(day) > dayNumber(when.to) + GRACE) return false;
  if (group.some((telling) => telling.evidence.document === found.document)) return false;
  const expected = group[0]!.words;
  return sharedCount(words, expected) >= LEAST_SHARED && containment(words, expected) >= SHARED;
}

function statusOf(when: DateRange | null, today: Day | null): Status {
  if (when === null || today === null || today < when.from) return 'awaited';
  return dayNumber(today) <= dayNumber(when.to) + GRACE ? 'due' : 'lapsed';
}
