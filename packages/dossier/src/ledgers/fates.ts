/**
 * Invariant: what became of a demand is told by a person, or proposed from later words: a refusal or consent of one whom it is asked of, or the
 * deed told as done, by those who ask it, or by a reporter, not on the day of asking. What is asked not to be done has no fate but a judged one.
 */
import {
  type Day,
  type Demand,
  type DossierContact,
  type Evidence,
  type Fate,
  type Judgement,
  type Span,
  overlap,
} from '@demarche/contract';
import { createOverLists, sameItems } from '../evidence/kept.ts';
import type { Coded } from '../compile-input.ts';
import type { Days } from '../in-order.ts';
import type { Anchors } from '../judgements/anchors.ts';
import { standing } from '../judgements/judged.ts';
import type { Made } from '../statements/statements.ts';
import { type Answer, answersIn } from './answers.ts';
import { type AskedWords, asToken, deedsFit } from './asked-words.ts';
import { ALONE, BY_MEETING } from '../evidence/deeds.ts';
import { createPlainAnswers } from './plain-answers.ts';
import { createPostings } from './postings.ts';

/** What became of a demand that asks for these words; null where nothing is known. */
type FateOf = (demand: Demand, asked: AskedWords) => Fate | null;

/** Something that tells a fate. */
interface Telling {
  readonly state: Exclude<Fate['state'], 'open'>;
  /** What outweighs what on one day, the lowest first. */
  readonly weight: number;
  readonly day: Day;
  readonly evidence: Evidence;
}

/** An answer has at least so many of a demand's words, and this share of them. */
const LEAST_SHARED = 2;
const SHARED = 0.5;

/** Finds fates among statements; what a statement answers is read once, and looked up again only after new answers. */
export function createFates(): (
  coded: readonly Coded[],
  days: Days<Made>,
  contacts: readonly DossierContact[],
  judgements: readonly Judgement[],
  anchors: Anchors,
) => FateOf {
  const plainAnswers = createPlainAnswers();
  const answersOn = createOverLists(({ statement }: Made) => answersIn(statement));
  let last: readonly Answer[] = [];
  let tellingsOf = createTellings(last);
  return (coded, days, contacts, judgements, anchors) => {
    const judged = fatesJudged(judgements, anchors);
    const answers = [...answersOn(days.values()), ...plainAnswers(coded)];
    if (!sameItems(last, answers)) tellingsOf = createTellings(answers);
    last = answers;
    const meetings = Map.groupBy(
      contacts.filter(({ type, date }) => type === 'meeting' && date !== null),
      ({ parties }) => parties.join(' '),
    );
    return (demand, asked) => {
      const decided = judged(demand);
      if (decided !== null) return decided;
      if (demand.since === null || asked.negated) return null;
      return lastOf([...tellingsOf(demand, asked), ...meetingsFor(demand, asked, meetings)]);
    };
  };
}

/** What answers tell of a demand; kept as long as the demand is the same object. */
function createTellings(answers: readonly Answer[]): (demand: Demand, asked: AskedWords) => readonly Telling[] {
  const sharing = createPostings(answers, ({ by, words, kind }) => [
    ...by.flatMap((actor) => [...words].map((word) => `${actor} ${word}`)),
    ...(kind === 'done' ? words : []),
  ]);
  const kept = new WeakMap<Demand, readonly Telling[]>();
  const find = (demand: Demand, asked: AskedWords): readonly Telling[] => {
    const least = leastShared(asked);
    const ofActor = (actor: string) => [...asked.words].map((word) => `${actor} ${word}`);
    const ofDeed = (actor: string) => [...asked.deeds].map((deed) => `${actor} ${asToken(deed)}`);
    const found = new Set([
      ...demand.of.flatMap((actor) => sharing(ofActor(actor), least)),
      ...demand.of.flatMap((actor) => sharing(ofDeed(actor), 1).filter((answer) => isTerse(answer, asked))),
      ...(asked.deeds.size > 0 ? sharing(asked.words, least) : []),
    ]);
    return [...found].flatMap((answer) => tellingOf(answer, demand, asked) ?? []);
  };
  return (demand, asked) => {
    if (answers.length === 0) return [];
    const before = kept.get(demand);
    if (before) return before;
    const tellings = find(demand, asked);
    kept.set(demand, tellings);
    return tellings;
  };
}

/** So many of its words tell a demand; a deed that says all by itself is told by its one. */
function leastShared({ words, deeds }: AskedWords): number {
  const [only] = deeds;
  if (words.size === 1) return only !== undefined && ALONE.has(only) ? 1 : Infinity;
  return Math.max(LEAST_SHARED, Math.ceil(SHARED * words.size));
}

/** `Rejected the demand to withdraw`: an answer that names nothing beside what is asked. */
const isTerse = ({ kind, object }: Answer, { words }: AskedWords): boolean =>
  kind !== 'done' && [...object].every((word) => words.has(word));

/** What an answer tells of a demand with which it shares enough words. */
function tellingOf(answer: Answer, { of, by, since }: Demand, asked: AskedWords): Telling | null {
  const { kind, day, evidence, partly } = answer;
  if (since === null || day < since || !namesDeed(answer, asked)) return null;
  // A reporter may on the day of asking tell what was done before.
  if (answer.by.length === 0 && day === since) return null;
  const answers = answer.by.some((actor) => of.includes(actor));
  if (kind === 'refused') return answers ? { state: 'refused', weight: 1, day, evidence } : null;
  // Who asks may on the day of asking tell of an earlier deed of the kind; later, that theirs is done.
  if (answer.by.some((actor) => by.includes(actor)) && (kind !== 'done' || day === since)) return null;
  if (kind === 'consented' && !answers) return null;
  if (kind === 'done' && ![...asked.deeds].some((deed) => answer.done.has(deed))) return null;
  return { state: partly ? 'partly-met' : 'met', weight: kind === 'done' ? 0 : 2, day, evidence };
}

/** Where a deed is asked for, the answer names it. */
const namesDeed = (answer: Answer, asked: AskedWords): boolean =>
  asked.deeds.size === 0 ? answer.deeds.size === 0 : answer.deeds.size > 0 && deedsFit(answer.deeds, asked.deeds);

/** Two that are asked to meet have met. */
function meetingsFor(
  { of, since }: Demand,
  { deeds, words }: AskedWords,
  meetings: ReadonlyMap<string, readonly DossierContact[]>,
): Telling[] {
  if (of.length < 2 || ![...deeds].some((deed) => BY_MEETING.has(deed) && words.has(asToken(deed)))) return [];
  return (meetings.get(of.join(' ')) ?? []).flatMap(({ date, evidence }): Telling[] =>
    date!.from >= since! ? [{ state: 'met', weight: 0, day: date!.from, evidence: evidence[0]! }] : [],
  );
}

/** The latest telling counts; on one day the deed before a refusal, and a refusal before a consent. */
function lastOf(tellings: readonly Telling[]): Fate | null {
  if (tellings.length === 0) return null;
  const day = tellings.reduce((latest, one) => (one.day > latest ? one.day : latest), tellings[0]!.day);
  const last = tellings.filter((one) => one.day === day);
  const { state } = last.reduce((best, one) => (one.weight < best.weight ? one : best));
  const telling = last.filter((one) => one.state === state).map(({ evidence }) => evidence);
  return { state, basis: 'proposed', day, evidence: distinct(telling) };
}

const distinct = (evidence: readonly Evidence[]): Evidence[] => [
  ...new Map(evidence.map((one) => [`${one.document} ${one.spans.join(' ')}`, one])).values(),
];

/** What people judged; of several decisions about one demand the latest counts. */
function fatesJudged(judgements: readonly Judgement[], anchors: Anchors): (demand: Demand) => Fate | null {
  const decided = standing(judgements).flatMap((judgement, rank) => {
    const { verdict } = judgement;
    const attribution = verdict.kind === 'fate' ? anchors.attribution(judgement) : null;
    return verdict.kind === 'fate' && attribution !== null ? [{ attribution, verdict, rank }] : [];
  });
  if (decided.length === 0) return () => null;
  const byAttribution = Map.groupBy(decided, ({ attribution }) => attribution);
  return ({ evidence }) => {
    const about = evidence.flatMap((one) =>
      one.attribution === null
        ? []
        : (byAttribution.get(one.attribution) ?? []).filter(({ verdict }) => isOf(verdict.asked, one)),
    );
    if (about.length === 0) return null;
    const { verdict } = about.reduce((latest, one) => (one.rank > latest.rank ? one : latest));
    return {
      state: verdict.state,
      basis: 'judged',
      day: verdict.day ?? null,
      evidence: [...anchors.told(verdict.told)],
    };
  };
}

/** Whether a judgement names these words, or is about all that the attribution asks. */
const isOf = (asked: readonly Span[] | undefined, { spans }: Evidence): boolean =>
  asked === undefined || asked.some((one) => spans.some((span) => overlap(one, span)));
