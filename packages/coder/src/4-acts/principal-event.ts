/**
 * Invariant: the sides come from the crisis where it names them; else from the document's own words for what happened,
 * counted over the text, the headline and the lead counting most. An actor is on one side at most.
 */
import type { ActorCode, Crisis, Document } from '@demarche/contract';
import type { Cast, Mention } from '../3-actors/index.ts';
import { ACTS, EVENT_WORDS, pattern, type EventEntry } from './lexicon.ts';
import { phraseFinder, type PhraseMatch } from './phrases.ts';
import { distinct, moved } from './row.ts';
import type { NameBook } from './plain-names.ts';
import { titleMentions } from './title-mentions.ts';

/** The event that the document's speakers react to. */
export interface PrincipalEvent {
  readonly perpetrators: readonly ActorCode[];
  readonly affected: readonly ActorCode[];
  /** The text tells no deed of the perpetrators; others accuse them of it. */
  readonly alleged: boolean;
}

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
}

const FINDERS = EVENT_WORDS.map((entry) => ({ entry, find: phraseFinder(entry.phrases) }));
/** Words that may stand between an actor and its deed: `the U.S. [military] operation`, `Ruritania [has] invaded`. */
const BEFORE =
  /^['’]?s?(?:\s+(?!(?:of|in|on|at|by|with|and|or|to|that|for|from|against|after|over|into|as|but|who|which|said|says|the|a|is|are|was|were|been|being|be|its|their|his|her)\b)[\p{L}\p{N}'’.-]+){0,3}\s+["“‘]?$/iu;
const PASSIVE = /^(?:\s+[\p{L}'’-]+){0,3}?\s+(?:is|are|was|were|been|being|be|gets?|got)\s+(?:\p{L}+ly\s+)?$/iu;
const BY = /^["”’]?(?:\s+(?!(?:is|are|was|were)\b)[\p{L}'’-]+){0,5}?\s+by\s+(?:[\p{L}'’.-]+\s+){0,3}$/iu;
const ONTO =
  /^["”’]?(?:\s+[\p{L}'’-]+){0,2}?\s+(?:on|against|of|in|at|into|over|inside|near|to)\s+(?:(?!by\b|after\b)#?[\p{L}'’.-]+,?\s+){0,5}#?$/iu;
const OBJECT =
  /^\s+(?:(?!by\b|on\b|in\b|as\b|and\b|or\b|to\b|for\b|from\b|with\b|that\b|of\b|after\b)[\p{L}'’.-]+\s+){0,3}$/iu;
/** What a preposition governs before a deed is where it happened: `a raid in [Klow] killed nine`. */
const GOVERNED = /\b(?:in|on|at|near|against|from|to|into|over|with|inside|outside)\s+(?:the\s+)?$/iu;
/** Joins the parties of a deal: `Ruritania-Borduria port deal`, `a pact of Ruritania with Borduria`. */
const JOINED = /^(?:\s*[-–]\s*|\s+and\s+)$/u;
const WITH = /^\s+(?:with|between)\s+(?:[\p{L}'’.-]+\s+){0,5}$/u;
const REACH = 90;
/** A speaker is not the doer: `Ruritania condemns the attack`. */
const speech = phraseFinder([
  ...ACTS.filter(({ where }) => where === 'verb').flatMap(({ phrases }) => phrases),
  ...pattern('naming'),
  ...pattern('speaks'),
]);
const standsWith = phraseFinder(pattern('stands-with'));
const mournsWith = phraseFinder(pattern('mourns-with'));
const chargedSubject = phraseFinder(pattern('charged-subject'));
const chargedObject = phraseFinder(pattern('charged-object'));
const fights = phraseFinder(pattern('fights'));
const setsOut = phraseFinder(pattern('sets-out'));
const idiom = phraseFinder(pattern('no-deed'));

/** The perpetrators and affected actors of the event that a document is about. */
export function principalEvent(document: Document, cast: Cast, crisis: Crisis | null, atlas: NameBook): PrincipalEvent {
  if (crisis && crisis.parties.some(({ role }) => role !== 'other')) {
    const of = (side: 'perpetrator' | 'affected') =>
      crisis.parties.filter(({ role }) => role === side).map(({ actor }) => actor);
    return { perpetrators: of('perpetrator'), affected: of('affected'), alleged: false };
  }
  const all = parts(document, cast, atlas);
  const tally = (roles: (part: MentionedText) => EventRoles[]) =>
    bySides(
      all.flatMap((part) => weighed(roles(part), part.weight)),
      atlas,
    );
  const told = tally((part) => [...eventRoles(part), ...objectsOf(mournsWith, part)]);
  const perpetrators = told.perpetrators.length > 0 ? told.perpetrators : tally(accusedIn).perpetrators;
  const affected =
    told.affected.length > 0
      ? told.affected
      : tally((part) => [...objectsOf(standsWith, part), ...foesIn(part)]).affected;
  return {
    perpetrators: perpetrators.filter((code) => !told.affected.includes(code)),
    affected: affected.filter((code) => !perpetrators.includes(code)),
    alleged: told.perpetrators.length === 0,
  };
}

/** Roles that count as much as the part of the document that they stand in. */
function weighed(roles: readonly EventRoles[], weight: number): EventRoles[] {
  return roles.map(({ agents, patients, weight: own }) => ({ agents, patients, weight: own * weight }));
}

/** Whom speakers stand or mourn with, as the affected side. */
function objectsOf(find: (text: string) => PhraseMatch[], { text, mentions }: MentionedText): EventRoles[] {
  return find(text).flatMap(({ end }): EventRoles[] => {
    const next = mentions.find(({ span }) => span[0] >= end);
    const isObject = next && OBJECT.test(` ${text.slice(end, next.span[0]).trimStart()}`);
    return isObject ? [{ agents: [], patients: next.actors, weight: 1 }] : [];
  });
}

/** Whom others hold responsible, and who denies a part in it: one who is charged with a deed that the text does not tell. */
function accusedIn({ text, mentions }: MentionedText): EventRoles[] {
  const subjects = chargedSubject(text).map(({ start }) =>
    mentions.findLast(({ span }) => span[1] <= start && BEFORE.test(text.slice(span[1], start))),
  );
  const objects = chargedObject(text).map(({ end }) =>
    mentions.find(({ span }) => span[0] >= end && OBJECT.test(text.slice(end, span[0]))),
  );
  return [...subjects, ...objects].flatMap((one) => (one ? [{ agents: one.actors, patients: [], weight: 1 }] : []));
}

/** The two that fight each other, as sides that the deed may have happened to. */
function foesIn({ text, mentions }: MentionedText): EventRoles[] {
  return fights(text).flatMap(({ start, end }): EventRoles[] => {
    const pair = mentions
      .filter(({ span }) => span[1] <= start && /^[\s\p{L}]{0,30}$/u.test(text.slice(span[1], start)))
      .slice(-2);
    const [first, second] = pair.length === 2 ? pair : mentions.filter(({ span }) => span[0] >= end).slice(0, 2);
    const joined = first && second && JOINED.test(text.slice(first.span[1], second.span[0]));
    return joined ? [{ agents: [], patients: distinct([...first.actors, ...second.actors]), weight: 1 }] : [];
  });
}

const PROSE: ReadonlySet<string> = new Set(['headline', 'paragraph', 'list-item', 'post']);

/** The document in the parts that count differently: its title, headlines, first two paragraphs, and the rest. */
function parts(document: Document, cast: Cast, atlas: NameBook): (MentionedText & { weight: number })[] {
  let paragraphs = 0;
  const blocks = document.blocks
    .filter(({ kind }) => PROSE.has(kind))
    .map(({ kind, span: [start, end] }) => ({
      text: document.text.slice(start, end),
      weight: kind === 'headline' ? 4 : kind === 'paragraph' && paragraphs++ < 2 ? 3 : 1,
      mentions: cast.mentions.filter(({ span }) => span[0] >= start && span[1] <= end).map((one) => moved(one, -start)),
    }));
  const title = document.title ?? '';
  return [{ text: title, weight: 4, mentions: titleMentions(title, document, cast, atlas) }, ...blocks];
}

/** The agents and patients of every word for an event in a text, one result a word. */
export function eventRoles(part: MentionedText): EventRoles[] {
  const idioms = idiom(part.text);
  return FINDERS.flatMap(({ entry, find }) =>
    find(part.text)
      .filter(({ start }) => !idioms.some((one) => one.start <= start && start < one.end))
      .map(({ start, end }) => rolesAround(part, entry, start, end)),
  );
}

function rolesAround({ text, mentions }: MentionedText, entry: EventEntry, start: number, end: number): EventRoles {
  const between = (from: number, to: number) => (from <= to && to - from <= REACH ? text.slice(from, to) : null);
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

  if (entry.shape === 'at-home') {
    const home = onto ?? doer;
    return { agents: home ? home.actors : [], patients: [], weight: entry.weight };
  }
  if (entry.shape === 'between') {
    const partner = before.findLast(
      ({ span }) => doer && span[1] <= doer.span[0] && JOINED.test(between(span[1], doer.span[0]) ?? ''),
    );
    const other = after.find(({ span }) => fits(between(end, span[0]), WITH));
    return {
      agents: distinct([partner, doer, other].flatMap((one) => one?.actors ?? [])),
      patients: [],
      weight: entry.weight,
    };
  }
  const taken = passive ?? (entry.takes === 'person' && doer?.kind === 'person' && (by || !onto) ? doer : undefined);
  const done = doer && bareName(text, doer, start, end) && !onto && !by ? doer : undefined;
  const agents = [...(taken || done ? [] : (doer?.actors ?? [])), ...(by?.actors ?? [])];
  const patients = [...((taken ?? done)?.actors ?? []), ...(onto && onto !== by ? onto.actors : [])];
  const apart = distinct(patients).filter((code) => !agents.includes(code));
  return { agents: distinct(agents), patients: apart, weight: entry.weight };
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

/** An actor counts for a side where it is named on it at least this share as often as the side's most named one. */
const SHARE_OF_TOP = 0.4;

function bySides(votes: readonly EventRoles[], atlas: NameBook): Omit<PrincipalEvent, 'alleged'> {
  const [does, suffers] = [new Map<ActorCode, number>(), new Map<ActorCode, number>()];
  const add = (tally: Map<ActorCode, number>, codes: readonly ActorCode[], weight: number) =>
    codes.forEach((code) => tally.set(code, (tally.get(code) ?? 0) + weight));
  for (const { agents, patients, weight } of votes) {
    add(does, agents, weight);
    add(suffers, patients, weight);
  }
  const side = (own: Map<ActorCode, number>, other: Map<ActorCode, number>) => {
    const leading = [...own].filter(([code, count]) => count > (other.get(code) ?? 0));
    const top = Math.max(0, ...leading.map(([, count]) => count));
    return leading.filter(([, count]) => count >= top * SHARE_OF_TOP).map(([code]) => code);
  };
  const affected = side(suffers, does);
  const states = affected.filter((code) => atlas.actor(code)?.kind !== 'organisation');
  return { perpetrators: side(does, suffers), affected: states.length > 0 ? states : affected };
}
