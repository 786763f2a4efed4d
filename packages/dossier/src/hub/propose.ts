/** Invariant: every part of a proposal rests on verbatim words; documents without a word for anything that happened are left apart, and said. */
import type {
  ActorCode,
  Crisis,
  Day,
  Document,
  Evidence,
  Happening,
  Proposal,
  Proposals,
  Survey,
} from '@demarche/contract';
import { CrisisId } from '@demarche/contract';
import { byPublished, compare, evidence } from '../evidence/evidence.ts';
import { fold } from '../evidence/words.ts';
import { inWords, listed, neutralNoun, neutralTitle, withArticle } from './neutral-titles.ts';
import { type Pile, pilesOf } from './piles.ts';
import { type Telling, tellingOf, weightOf } from './tellings.ts';

type NameOf = (code: ActorCode) => string;

const surveyedOf = new WeakMap<Survey, { document: Document; survey: Survey }>();

/**
 * The crises that documents seem to be about, one or several; a document whose survey is not at hand is left out.
 * @example proposeCrises(documents, surveys, nameOf).proposals[0]?.crisis.title // 'Strike in Ruritania, 3 March 2026'
 */
export function proposeCrises(documents: readonly Document[], surveys: readonly Survey[], nameOf: NameOf): Proposals {
  const surveyOf = new Map(surveys.map((survey) => [survey.id, survey]));
  const tellings: Telling[] = [];
  const apart: Proposals['apart'] = [];
  for (const document of documents.toSorted(byPublished)) {
    const survey = surveyOf.get(document.id);
    if (survey === undefined) continue;
    const known = surveyedOf.get(survey);
    const surveyed = known?.document === document ? known : { document, survey };
    surveyedOf.set(survey, surveyed);
    const telling = tellingOf(surveyed);
    if (survey.happenings.length === 0) apart.push({ document: document.id, because: 'no-event' });
    else if (telling.days.size === 0) apart.push({ document: document.id, because: 'no-day' });
    else tellings.push(telling);
  }
  const proposals: Proposal[] = [];
  const ids = new Set<string>();
  const { piles, left } = pilesOf(tellings);
  for (const { document } of left) apart.push({ document: document.id, because: 'no-party' });
  for (const pile of piles) {
    const proposal = proposalOf(pile, nameOf, ids);
    if (proposal !== null) proposals.push(proposal);
    else for (const { document } of pile.tellings) apart.push({ document: document.id, because: 'no-event' });
  }
  return { proposals, apart: apart.toSorted((a, b) => compare(a.document, b.document)) };
}

/** Most pieces of evidence for one part of a proposal. */
const MOST_SHOWN = 3;

function proposalOf(pile: Pile, nameOf: NameOf, ids: Set<string>): Proposal | null {
  const { tellings } = pile;
  const day = dayOf(tellings);
  const parties = partiesOf(tellings);
  const event = eventOf(tellings, fitTo(day.day, parties));
  if (event === null) return null;
  const place = placeOf(tellings, parties);
  const actors = parties.map(({ actor }) => actor);
  const title = neutralTitle(event.noun, { place, parties: actors.length > 0 ? actors : [pile.focus] }, nameOf);
  const crisis: Crisis = {
    id: idOf(nameOf(place ?? pile.focus), event.noun, day.day, ids),
    title: `${title}, ${inWords(day.day)}`,
    summary: summaryOf(title, day, parties, tellings.length, nameOf),
    events: [{ title, day: day.day }],
    parties: parties.map(({ actor, role }) => ({ actor, role })),
    window: { from: day.day, to: null },
  };
  return {
    crisis,
    event: { confidence: event.confidence, evidence: event.evidence },
    day: { basis: day.basis, confidence: day.confidence, evidence: day.evidence },
    parties: parties.map(({ actor, confidence, evidence: words }) => ({ actor, confidence, evidence: words })),
    documents: tellings.map(({ document }) => document.id),
  };
}

interface Told {
  readonly telling: Telling;
  readonly happening: Happening;
}

const toldIn = (tellings: readonly Telling[]): Told[] =>
  tellings.flatMap((telling) => telling.survey.happenings.map((happening) => ({ telling, happening })));

/** How well a happening tells of the event: more so where it names who did it, to whom, and when. */
type Fit = (happening: Happening) => number;

/** Fit to what is proposed already. */
function fitTo(day: Day, parties: readonly { readonly actor: ActorCode }[]): Fit {
  const known = new Set(parties.map(({ actor }) => actor));
  const names = (codes: readonly ActorCode[]) => Number(codes.some((code) => known.has(code)));
  return (one) => weightOf(one) * (1 + names(one.agents) + names(one.patients) + Number(one.date?.from === day));
}

/** The sentences that fit best, one of a document at most. */
function shown(told: readonly Told[], fit: Fit = weightOf): Evidence[] {
  const seen = new Set<Telling>();
  return told
    .toSorted((a, b) => fit(b.happening) - fit(a.happening))
    .flatMap(({ telling, happening }) => {
      if (seen.has(telling) || seen.size === MOST_SHOWN) return [];
      const words = evidence(telling.document, [happening.sentence]);
      if (words !== null) seen.add(telling);
      return words ?? [];
    });
}

/** How many of several documents agree, 0 to 1: one that stands alone gives a half, so that few never give certainty. */
const agreement = (votes: number, tellings: readonly Telling[]): number =>
  Math.round((100 * votes) / (tellings.length + 1)) / 100;

/** A general noun gives way to another that has at least this share of the say. */
const LEAST_SPECIFIC = 0.2;

function eventOf(
  tellings: readonly Telling[],
  fit: Fit,
): { noun: string; confidence: number; evidence: Evidence[] } | null {
  const votes = new Map<string, { general: boolean; votes: number; told: Told[] }>();
  for (const telling of tellings) {
    const words = telling.survey.happenings.flatMap((happening) => {
      const noun = neutralNoun(telling.document.text.slice(...happening.word));
      return noun ? [{ happening, noun, weight: fit(happening) }] : [];
    });
    const titled = telling.survey.titled.flatMap(({ word }) => neutralNoun(word) ?? []);
    const all = words.reduce((sum, { weight }) => sum + weight, 0) + TITLED * titled.length;
    const give = ({ noun, general }: { noun: string; general: boolean }, weight: number, told: Told[]) => {
      const there = votes.get(noun) ?? { general, votes: 0, told: [] };
      votes.set(noun, { general, votes: there.votes + weight / all, told: [...there.told, ...told] });
    };
    for (const { happening, noun, weight } of words) give(noun, weight, [{ telling, happening }]);
    for (const noun of titled) give(noun, TITLED, []);
  }
  // What only titles outside the texts say cannot be shown.
  const ranked = [...votes]
    .filter(([, { told }]) => told.length > 0)
    .toSorted(([a, x], [b, y]) => y.votes - x.votes || compare(a, b));
  const specific = ranked.find(([, one]) => !one.general && one.votes >= LEAST_SPECIFIC * tellings.length);
  const found = specific ?? ranked[0];
  if (found === undefined) return null;
  const [noun, { votes: own, told }] = found;
  return { noun, confidence: agreement(own, tellings), evidence: shown(told, fit) };
}

/** How much a word of a title counts, as a headline's does. */
const TITLED = 4;

interface ProposedDay {
  readonly day: Day;
  readonly basis: 'told' | 'published';
  readonly confidence: number;
  readonly evidence: Evidence[];
}

/** A day that is told is proposed where it has this share of the say of the documents that tell one. */
const LEAST_TOLD = 0.4;

/** The day that most tell; where none is told firmly enough, that on which coverage begins. */
function dayOf(tellings: readonly Telling[]): ProposedDay {
  const votes = new Map<Day, number>();
  for (const { days } of tellings) for (const [day, share] of days) votes.set(day, (votes.get(day) ?? 0) + share);
  const tellingOn = Map.groupBy(toldIn(tellings), ({ happening: { date } }) => date?.from);
  const published = tellings.flatMap((telling) => telling.published ?? []).toSorted(compare);
  const ranked = [...votes].filter(([day]) => tellingOn.has(day)).toSorted(([a, x], [b, y]) => y - x || compare(a, b));
  // What the first document tells of had happened when it was published; later ones date what came of it too.
  const isEarly = (day: Day): boolean => day <= (published[0] ?? day);
  const top = ranked.find(([day]) => isEarly(day)) ?? ranked[0];
  const dated = tellings.filter(({ days, dated: tells }) => tells && [...days.keys()].some(isEarly)).length;
  const told = top !== undefined && top[1] >= LEAST_TOLD * dated;
  const day = told || published.length === 0 ? top![0] : published[0]!;
  return {
    day,
    basis: told ? 'told' : 'published',
    confidence: agreement(votes.get(day) ?? 0, tellings),
    evidence: told ? shown(tellingOn.get(day)!) : [],
  };
}

interface ProposedParty {
  readonly actor: ActorCode;
  readonly role: 'perpetrator' | 'affected';
  readonly confidence: number;
  readonly evidence: Evidence[];
}

/** An actor is proposed where it is on a side in this share of the documents, and of those of its most frequent one. */
const LEAST_SIDE = 0.2;
const OF_TOP = 0.4;

function partiesOf(tellings: readonly Telling[]): ProposedParty[] {
  const votes = new Map<ActorCode, { perpetrator: number; affected: number }>();
  const side = (code: ActorCode, role: ProposedParty['role']) => {
    const there = votes.get(code) ?? { perpetrator: 0, affected: 0 };
    votes.set(code, { ...there, [role]: there[role] + 1 });
  };
  for (const { survey } of tellings) {
    for (const code of survey.perpetrators) side(code, 'perpetrator');
    for (const code of survey.affected) side(code, 'affected');
  }
  const all = toldIn(tellings);
  const found = [...votes].flatMap(([actor, { perpetrator, affected }]) => {
    const role = perpetrator >= affected ? 'perpetrator' : 'affected';
    const on = ({ happening }: Told) =>
      (role === 'perpetrator' ? happening.agents : happening.patients).includes(actor);
    const words = shown(all.filter(on));
    return words.length === 0 ? [] : [{ actor, role, votes: Math.max(perpetrator, affected), words } as const];
  });
  const top = { perpetrator: 0, affected: 0 };
  for (const { role, votes: own } of found) top[role] = Math.max(top[role], own);
  return found
    .filter(({ role, votes: own }) => own >= Math.max(LEAST_SIDE * tellings.length, OF_TOP * top[role]))
    .toSorted((a, b) => compare(b.role, a.role) || b.votes - a.votes || compare(a.actor, b.actor))
    .map(({ actor, role, votes: own, words }) => ({
      actor,
      role,
      confidence: agreement(own, tellings),
      evidence: words,
    }));
}

/** The state in which most documents place it, if it is a party or they all but agree. */
function placeOf(tellings: readonly Telling[], parties: readonly ProposedParty[]): ActorCode | null {
  const votes = new Map<ActorCode, number>();
  for (const { survey } of tellings) {
    const own = new Map<ActorCode, number>();
    for (const one of survey.happenings)
      for (const code of one.places) own.set(code, (own.get(code) ?? 0) + weightOf(one));
    const all = [...own.values()].reduce((sum, weight) => sum + weight, 0);
    for (const [code, weight] of own) votes.set(code, (votes.get(code) ?? 0) + weight / all);
  }
  const affected = new Set(parties.filter(({ role }) => role === 'affected').map(({ actor }) => actor));
  const alone = affected.size === 0 ? new Set(parties.map(({ actor }) => actor)) : affected;
  const placed = [...votes].toSorted(([a, x], [b, y]) => y - x || compare(a, b));
  return placed.find(([code]) => alone.has(code))?.[0] ?? null;
}

function summaryOf(
  title: string,
  { day, basis }: ProposedDay,
  parties: readonly ProposedParty[],
  documents: number,
  nameOf: NameOf,
): string {
  const side = (role: ProposedParty['role']) =>
    listed(parties.filter((party) => party.role === role).map(({ actor }) => withArticle(nameOf(actor))));
  const [acting, affected] = [side('perpetrator'), side('affected')];
  return [
    `${title}, ${basis === 'told' ? 'which coverage dates to' : 'of which coverage begins on'} ${inWords(day)}.`,
    acting && `Named as acting: ${acting}.`,
    affected && `Named as affected: ${affected}.`,
    `Proposed from ${documents === 1 ? 'one document' : `${documents} documents`}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const slug = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** A short name that no other proposal has. */
function idOf(where: string, noun: string, day: Day, taken: Set<string>): Crisis['id'] {
  const year = day.slice(0, 4);
  const tries = [
    `${slug(where)}-${year}`,
    `${slug(where)}-${slug(noun)}-${year}`,
    `${slug(where)}-${slug(noun)}-${day}`,
  ];
  const base = tries.at(-1)!;
  let id = tries.find((one) => !taken.has(one)) ?? base;
  for (let i = 2; taken.has(id); i += 1) id = `${base}-${i}`;
  taken.add(id);
  return CrisisId.parse(id);
}
