/** Invariant: what one document speaks for in a proposal depends on that document and its survey alone, and each document has the same say. */
import { type ActorCode, type Day, type Document, type Happening, type Survey, publishedOn } from '@demarche/contract';
import { dayNumber, dayOfNumber } from '../evidence/days.ts';
import { keeping } from '../evidence/kept.ts';

/** A document with its survey, read for whom and which day it is about. */
export interface Surveyed {
  readonly document: Document;
  readonly survey: Survey;
}

/** What a document speaks for; the shares of each list add up to 1 at most. */
export interface Telling {
  readonly document: Document;
  readonly survey: Survey;
  /** Whom it may be about. */
  readonly about: ReadonlyMap<ActorCode, number>;
  /** The days on which it may have happened. */
  readonly days: ReadonlyMap<Day, number>;
  /** Whether a sentence tells one of the days. */
  readonly dated: boolean;
  readonly published: Day | null;
}

/** Kinds of words that tell of a reaction as often as of what it is a reaction to. */
const REACTIONS: ReadonlySet<string> = new Set(['charged', 'stood-with', 'measure', 'deed', 'vote', 'unrest']);
const REACTION = 0.3;

/** How much words of a kind speak for the event itself. */
export const weightOf = ({ kind, weight }: Happening): number => weight * (REACTIONS.has(kind) ? REACTION : 1);

/** What a document speaks for, read once. */
export const tellingOf: (surveyed: Surveyed) => Telling = keeping(({ document, survey }) => {
  const published = publishedOn(document);
  const days = daysOf(survey, published);
  return {
    document,
    survey,
    about: shares(aboutOf(survey)),
    days: shares(days),
    dated: survey.happenings.some(({ date }) => date !== null && date.from === date.to),
    published,
  };
});

/** What the day of publication counts where a text leaves the day open, in words of its lead. */
const PUBLISHED = 0.5;

function daysOf({ happenings }: Survey, published: Day | null): Map<Day, number> {
  const days = new Map<Day, number>();
  for (const one of happenings) {
    const { date } = one;
    if (date === null || dayNumber(date.to) - dayNumber(date.from) > 1) continue;
    add(days, date.from, weightOf(one));
  }
  if (published !== null) add(days, published, PUBLISHED);
  return days;
}

function aboutOf({ affected, perpetrators, happenings, named }: Survey): Map<ActorCode, number> {
  const about = new Map<ActorCode, number>();
  for (const code of affected) add(about, code, 2);
  for (const code of perpetrators) add(about, code, affected.length > 0 ? 1 : 2);
  for (const { places } of happenings) for (const code of new Set(places)) add(about, code, 0.25);
  for (const [i, { actor }] of named.slice(0, 2).entries()) add(about, actor, i === 0 ? 1 : 0.5);
  return about;
}

const add = <K>(tally: Map<K, number>, key: K, weight: number): void => {
  tally.set(key, (tally.get(key) ?? 0) + weight);
};

function shares<K>(tally: ReadonlyMap<K, number>): Map<K, number> {
  const all = [...tally.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...tally].map(([key, weight]) => [key, weight / all]));
}

/** The day before or after by so many. */
export const dayFrom = (day: Day, by: number): Day => dayOfNumber(dayNumber(day) + by);
