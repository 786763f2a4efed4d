/** Invariant: every document is in one pile at most; which pile does not depend on the order in which documents are given. */
import type { ActorCode, Day } from '@demarche/contract';
import { dayNumber } from '../evidence/days.ts';
import { byPublished, compare } from '../evidence/evidence.ts';
import { dayFrom, type Telling } from './tellings.ts';

/** Documents that seem to be about one crisis: what happened to or by `focus` on or near `day`. */
export interface Pile {
  readonly focus: ActorCode;
  readonly day: Day;
  /** By time of publication. */
  readonly tellings: readonly Telling[];
}

interface Guess {
  readonly focus: ActorCode;
  readonly day: Day;
  readonly score: number;
}

/** The least share of what a document may be about that makes it one about an actor. */
const LEAST_ABOUT = 0.12;
/** Coverage of a crisis goes on for so many days. */
const LASTS = 60;
/** A document that tells of days so much earlier than the crisis's is about something else. */
const EARLIER = 3;
/** A pile of so many takes in documents that name its focus in passing, out of piles so many times smaller. */
const ESTABLISHED = 3;
const BESIDE = 3;

/** Puts documents into piles, the largest first; `left` are those that name nobody whom it could be about. */
export function pilesOf(tellings: readonly Telling[]): { piles: Pile[]; left: ReadonlySet<Telling> } {
  const concerned = new Map<ActorCode, Telling[]>();
  for (const telling of tellings) {
    for (const [actor, share] of telling.about) {
      if (share < LEAST_ABOUT) continue;
      const there = concerned.get(actor);
      if (there) there.push(telling);
      else concerned.set(actor, [telling]);
    }
  }
  const left = new Set(tellings);
  const piles: Pile[] = [];
  for (const { focus, day } of guesses(concerned)) {
    const all = concerned.get(focus)!;
    if (!all.some((one) => left.has(one) && one.days.has(day))) continue;
    const members = all.filter((one) => left.has(one) && belongs(one, day));
    if (members.length === 0) continue;
    for (const one of members) left.delete(one);
    piles.push({ focus, day, tellings: members });
  }
  const sorted = joined(piles)
    .map(({ focus, day, tellings: told }) => ({ focus, day, tellings: told.toSorted(inOrder) }))
    .toSorted((a, b) => b.tellings.length - a.tellings.length || compare(a.day, b.day) || compare(a.focus, b.focus));
  return { piles: sorted, left };
}

const inOrder = (a: Telling, b: Telling): number => byPublished(a.document, b.document);

/** What the documents may be about, the likeliest first. */
function guesses(concerned: ReadonlyMap<ActorCode, readonly Telling[]>): Guess[] {
  const all = [...concerned].flatMap(([focus, tellings]) => {
    const days = new Map<Day, number>();
    for (const { about, days: told } of tellings)
      for (const [day, share] of told) days.set(day, (days.get(day) ?? 0) + share * about.get(focus)!);
    return [...days].map(([day, own]): Guess => {
      const beside = (days.get(dayFrom(day, -1)) ?? 0) + (days.get(dayFrom(day, 1)) ?? 0);
      return { focus, day, score: own + beside / 2 };
    });
  });
  return all.toSorted((a, b) => b.score - a.score || compare(a.day, b.day) || compare(a.focus, b.focus));
}

function belongs({ days, published }: Telling, day: Day): boolean {
  if (published !== null && !inWindow(published, day)) return false;
  let before = 0;
  for (const [told, share] of days) if (dayNumber(told) < dayNumber(day) - EARLIER) before += share;
  return before < 0.5;
}

const inWindow = (published: Day, day: Day): boolean => {
  const after = dayNumber(published) - dayNumber(day);
  return after >= -1 && after <= LASTS;
};

/** The piles, those that are small beside another one without the documents that name its focus while coverage of it goes on: these go there. */
function joined(piles: readonly Pile[]): Pile[] {
  const large = piles
    .filter(({ tellings }) => tellings.length >= ESTABLISHED)
    .toSorted((a, b) => b.tellings.length - a.tellings.length || compare(a.focus, b.focus));
  const taken = new Map<Pile, Telling[]>();
  const rest = piles.map((pile) => ({
    pile,
    tellings: pile.tellings.filter((one) => {
      const into = large.find(({ tellings, focus, day }) => {
        const isSmall = pile.tellings.length * BESIDE <= tellings.length;
        return isSmall && belongs(one, day) && one.survey.named.some(({ actor }) => actor === focus);
      });
      if (into) taken.set(into, [...(taken.get(into) ?? []), one]);
      return into === undefined;
    }),
  }));
  return rest
    .map(({ pile, tellings }): Pile => {
      const { focus, day } = pile;
      return { focus, day, tellings: [...tellings, ...(taken.get(pile) ?? [])] };
    })
    .filter(({ tellings }) => tellings.length > 0);
}
