/** Invariant: who a word for an event names as doing it, and to whom, is read from the words between it and the mentions beside it. */
import type { ActorCode, Span } from '@demarche/contract';
import type { Mention } from '../3-actors/index.ts';
import { ACTS, EVENT_WORDS, pattern, type EventEntry } from './lexicon.ts';
import { phraseFinder } from './phrases.ts';
import { distinct } from './row.ts';

/** A text with the mentions in it; mention spans are into `text`. */
export interface MentionedText {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Who a word for an event names as doing it, and to whom. */
export interface EventRoles {
  readonly agents: readonly ActorCode[];
  readonly patients: readonly ActorCode[];
  /** How far the word speaks for a principal event, up to 1. */
  readonly weight: number;
  /** Whom a word of overthrow names as toppled. */
  readonly ousted?: readonly ActorCode[];
  /** Id of the lexicon's entry that the word is of, or another kind of words that tell of sides. */
  readonly kind: string;
  /** The word. */
  readonly word: Span;
}

/** The state that a text is about, for words of what happens within one; `isState` tells states from bodies. */
export interface Home {
  readonly state: ActorCode | null;
  readonly isState: (code: ActorCode) => boolean;
}

const FINDERS = EVENT_WORDS.map((entry) => ({ entry, find: phraseFinder(entry.phrases) }));
/** Words that may stand between an actor and its deed: `the U.S. [military] operation`, `Ruritania [has] invaded`. */
export const BEFORE =
  /^['’]?s?(?:\s+(?!(?:of|in|on|at|by|with|and|or|to|that|for|from|against|after|over|into|as|but|who|which|said|says|the|a|is|are|was|were|been|being|be|its|their|his|her)\b)[\p{L}\p{N}'’.-]+){0,3}\s+["“‘]?$/iu;
const PASSIVE = /^(?:\s+[\p{L}'’-]+){0,3}?\s+(?:is|are|was|were|been|being|be|gets?|got)\s+(?:\p{L}+ly\s+)?$/iu;
const BY =
  /^["”’]?(?:\s+(?!(?:is|are|was|were)\b)[\p{L}'’-]+){0,5}?\s+by\s+(?:(?!what\b|whom\b|which\b)[\p{L}'’.-]+\s+){0,3}$/iu;
/** Where something happened, not whom it was done to: `killed in Strelsau`, `the coup in Ruritania`. */
const WITHIN =
  /^["”’]?(?:\s+(?!against\b)[\p{L}'’-]+){0,2}?\s+(?:in|of|at|inside|near|outside)\s+(?:(?!by\b|after\b)#?[\p{L}'’.-]+,?\s+){0,5}#?$/iu;
const ONTO =
  /^["”’]?(?:\s+[\p{L}'’-]+){0,2}?\s+(?:on|against|of|in|at|into|over|inside|near|around|off|to)\s+(?:(?!by\b|after\b)#?[\p{L}'’.-]+,?\s+){0,5}#?$/iu;
export const OBJECT =
  /^\s+(?:(?!by\b|on\b|in\b|as\b|and\b|or\b|to\b|for\b|from\b|with\b|that\b|of\b|after\b)[\p{L}'’.-]+\s+){0,3}$/iu;
/** What a preposition governs before a deed is where it happened: `a raid in [Klow] killed nine`. */
const GOVERNED = /\b(?:in|on|at|near|against|from|to|into|over|with|inside|outside)\s+(?:the\s+)?$/iu;
/** Joins the parties of a deal: `Ruritania-Borduria port deal`, `a pact of Ruritania with Borduria`. */
export const JOINED = /^(?:\s*[-–]\s*|\s+and\s+)$/u;
const WITH = /^\s+(?:with|between)\s+(?:[\p{L}'’.-]+\s+){0,5}$/u;
const REACH = 90;
const SENTENCE_END = /\p{Ll}{3}[.!?]["”’]?\s/u;
/** A speaker is not the doer: `Ruritania condemns the attack`. */
const speech = phraseFinder([
  ...ACTS.filter(({ where }) => where === 'verb').flatMap(({ phrases }) => phrases),
  ...pattern('naming'),
  ...pattern('speaks'),
]);
const setsOut = phraseFinder(pattern('sets-out'));
const idiom = phraseFinder(pattern('no-deed'));

/** The agents and patients of every word for an event in a text, one result a word; without a home, what happens at home names its agent itself. */
export function eventRoles(part: MentionedText, home: Home | null = null): EventRoles[] {
  const idioms = idiom(part.text);
  return FINDERS.flatMap(({ entry, find }) =>
    find(part.text)
      .filter(({ start }) => !idioms.some((one) => one.start <= start && start < one.end))
      .map(({ start, end }) => rolesAround(part, entry, [start, end], home)),
  );
}

function rolesAround(
  { text, mentions }: MentionedText,
  entry: EventEntry,
  [start, end]: Span,
  home: Home | null,
): EventRoles {
  const between = (from: number, to: number): string | null => {
    const gap = from <= to && to - from <= REACH ? text.slice(from, to) : null;
    return gap === null || SENTENCE_END.test(gap) ? null : gap;
  };
  const here = { kind: entry.id, word: [start, end] satisfies Span };
  const before = mentions.filter(({ span }) => span[1] <= start);
  const after = mentions.filter(({ span }) => span[0] >= end);
  const fits = (gap: string | null, shape: RegExp) => gap !== null && shape.test(gap);

  const doer = before.findLast(({ span }) => {
    const gap = between(span[1], start);
    return (
      (fits(gap, BEFORE) || (gap !== null && isUndertaking(gap))) &&
      speech(gap!).length === 0 &&
      (NOUN.test(text.slice(start, end)) || !GOVERNED.test(text.slice(0, span[0])))
    );
  });
  const passive = before.findLast(({ span }) => fits(between(span[1], start), PASSIVE));
  const by = after.find(({ span }) => fits(between(end, span[0]), BY));
  const inside = mentions.find(({ span }) => span[0] > start && span[1] < end);
  const onto =
    inside ?? after.find(({ span }) => fits(between(end, span[0]), ONTO) || fits(between(end, span[0]), OBJECT));

  if (entry.shape === 'at-home' || entry.shape === 'on-home') {
    const told = onto && (!home || onto === inside || fits(between(end, onto.span[0]), WITHIN)) ? onto : doer;
    const named = (told?.actors ?? []).filter((code) => !home || home.isState(code));
    const codes = named.length > 0 || !home?.state ? named : [home.state];
    const weight = named.length > 0 ? entry.weight : entry.weight / 2;
    return entry.shape === 'at-home'
      ? { ...here, agents: codes, patients: [], weight }
      : { ...here, agents: [], patients: codes, weight };
  }
  if (entry.shape === 'between') {
    const partner = before.findLast(
      ({ span }) => doer && span[1] <= doer.span[0] && JOINED.test(between(span[1], doer.span[0]) ?? ''),
    );
    const other = after.find(({ span }) => fits(between(end, span[0]), WITH));
    return {
      ...here,
      agents: distinct([partner, doer, other].flatMap((one) => one?.actors ?? [])),
      patients: [],
      weight: entry.weight,
    };
  }
  const fate = entry.takes === 'person' && doer?.kind === 'person';
  const isPlace = onto && onto.kind !== 'person' && fits(between(end, onto.span[0]), WITHIN);
  const taken = passive ?? (fate && (by || !onto || isPlace) ? doer : undefined);
  const done = doer && bareName(text, doer, start, end) && !onto && !by ? doer : undefined;
  const doers = mentions.find(({ kind, span }) => kind === 'group' && span[1] === doer?.span[1]) ?? doer;
  const agents = [...(taken || done ? [] : (doers?.actors ?? [])), ...(by?.actors ?? [])];
  const patients = [...((taken ?? done)?.actors ?? []), ...(onto && onto !== by ? onto.actors : [])];
  const apart = distinct(patients).filter((code) => !agents.includes(code));
  const toppled = new Set(
    [taken ?? done, onto].flatMap((one) => (one?.kind === 'person' || one?.kind === 'office' ? one.actors : [])),
  );
  const alone = entry.alone === 'at-home' && agents.length === 0;
  const ousted = alone ? apart.filter((code) => toppled.has(code)) : [];
  return { ...here, agents: distinct(agents), patients: apart, weight: entry.weight, ousted };
}

/** `Ruritania [moved on Monday to] absorb Syldavia`: a verb of setting out reaches from the actor to its deed. */
function isUndertaking(gap: string): boolean {
  return setsOut(gap).some(({ start, end }) => gap.slice(0, start).trim().length < 8 && gap.slice(end).trim() === '');
}

const NOUN = /(?:ion|ure|ing|al|ent|ade|ition)s?$|^(?:air)?(?:strike|attack|raid|assault|arrest|siege|move)s?$/iu;

/** A state's bare name before a noun, `the Ruritania intervention`, tells where; an abbreviation, `the UK strike`, tells whose. */
function bareName(text: string, { span, kind }: Mention, noun: number, end: number): boolean {
  if (!NOUN.test(text.slice(noun, end))) return false;
  const name = text.slice(...span);
  return kind === 'state' && /^\s+$/u.test(text.slice(span[1], noun)) && !/^(?:\p{Lu}\.?){2,4}$/u.test(name);
}
