/**
 * Invariant: the sides come from the crisis where it names them; else from the document's own words for what happened,
 * counted over the text, the headline and the lead counting most. An actor is on one side at most.
 */
import type { ActorCode, Crisis, Document } from '@demarche/contract';
import { mostNamed, type Cast } from '../3-actors/index.ts';
import { BEFORE, eventRoles, JOINED, OBJECT, type EventRoles, type Home, type MentionedText } from './event-roles.ts';
import { pattern } from './lexicon.ts';
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

const standsWith = phraseFinder(pattern('stands-with'));
const mournsWith = phraseFinder(pattern('mourns-with'));
const chargedSubject = phraseFinder(pattern('charged-subject'));
const chargedObject = phraseFinder(pattern('charged-object'));
const asksOf = phraseFinder(pattern('asks-of'));
const toCease = phraseFinder(pattern('to-cease'));
const fights = phraseFinder(pattern('fights'));

/** The perpetrators and affected actors of the event that a document is about. */
export function principalEvent(document: Document, cast: Cast, crisis: Crisis | null, atlas: NameBook): PrincipalEvent {
  if (crisis && crisis.parties.some(({ role }) => role !== 'other')) {
    const of = (side: 'perpetrator' | 'affected') =>
      crisis.parties.filter(({ role }) => role === side).map(({ actor }) => actor);
    return { perpetrators: of('perpetrator'), affected: of('affected'), alleged: false };
  }
  const all = parts(document, cast, atlas);
  const home = homeOf(all, atlas);
  const votes = (roles: (part: MentionedText) => EventRoles[]) =>
    all.flatMap((part) => weighed(roles(part), part.weight));
  const events = votes((part) => eventRoles(part, home));
  const deeds = [...events, ...votes((part) => objectsOf(mournsWith, part))];
  const sides = (roles: readonly EventRoles[], least = 0) => bySides(roles, least, atlas);
  const told = sides(deeds, TOLD);
  const ousted = told.perpetrators.length > 0 ? [] : toppledAlone(events, sides);
  const suffered = told.affected.filter((code) => !ousted.includes(code));
  const owned = [...told.perpetrators, ...ousted];
  const accused = owned.length > 0 ? [] : sides(votes(accusedIn)).perpetrators;
  const known = [...owned, ...accused];
  const perpetrators = known.length > 0 ? known : sides(deeds).perpetrators;
  const affected =
    suffered.length > 0 ? suffered : sides(votes((part) => [...objectsOf(standsWith, part), ...foesIn(part)])).affected;
  return {
    perpetrators: perpetrators.filter((code) => !suffered.includes(code)),
    affected: affected.filter((code) => !perpetrators.includes(code)),
    alleged: accused.length > 0,
  };
}

/** Whom nobody from outside has toppled, nor done anything else to: their own state has. */
function toppledAlone(
  events: readonly EventRoles[],
  sides: (roles: readonly EventRoles[], least: number) => Pick<PrincipalEvent, 'affected'>,
): ActorCode[] {
  const toppled = distinct(events.flatMap(({ ousted = [] }) => ousted));
  const { affected } = sides(
    events.filter(({ ousted = [] }) => ousted.length === 0),
    TOLD,
  );
  return toppled.filter((code) => !affected.includes(code));
}

const NO_HOME: ReadonlySet<string> = new Set(['organisation', 'ngo', 'armed-group']);

/** The state that the title is about, else the one named more often than any other by half. */
function homeOf([title, ...rest]: readonly MentionedText[], atlas: NameBook): Home {
  const isState = (code: ActorCode): boolean => !NO_HOME.has(atlas.actor(code)?.kind ?? '');
  const inTitle = distinct(title!.mentions.flatMap(({ actors }) => actors.filter(isState)));
  if (inTitle.length === 1) return { state: inTitle[0]!, isState };
  const inText = rest.flatMap(({ mentions }) => mentions.flatMap(({ actors }) => actors.filter(isState)));
  return { state: mostNamed(inText), isState };
}

/** Roles that count as much as the part of the document that they stand in. */
function weighed(roles: readonly EventRoles[], weight: number): EventRoles[] {
  return roles.map((one) => ({ ...one, weight: one.weight * weight }));
}

/** Whom speakers stand or mourn with, as the affected side. */
function objectsOf(find: (text: string) => PhraseMatch[], { text, mentions }: MentionedText): EventRoles[] {
  return find(text).flatMap(({ end }): EventRoles[] => {
    const next = mentions.find(({ span }) => span[0] >= end);
    const isObject = next && OBJECT.test(` ${text.slice(end, next.span[0]).trimStart()}`);
    return isObject ? [{ agents: [], patients: next.actors, weight: 1 }] : [];
  });
}

/** Whom others hold responsible or ask to stop, and who denies a part in it: one who is charged with a deed that the text does not tell. */
function accusedIn({ text, mentions }: MentionedText): EventRoles[] {
  const subjects = chargedSubject(text).map(({ start }) =>
    mentions.findLast(({ span }) => span[1] <= start && BEFORE.test(text.slice(span[1], start))),
  );
  const objects = chargedObject(text).map(({ end }) =>
    mentions.find(({ span }) => span[0] >= end && OBJECT.test(text.slice(end, span[0]))),
  );
  const told = asksOf(text).map(({ end }) =>
    mentions.find(
      ({ span }) =>
        span[0] >= end &&
        OBJECT.test(text.slice(end, span[0])) &&
        toCease(text.slice(span[1])).some(({ start }) => start <= 1),
    ),
  );
  return [...subjects, ...objects, ...told].flatMap((one) =>
    one ? [{ agents: one.actors, patients: [], weight: 1 }] : [],
  );
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

/** A side is told by a deed; one word of a reaction (`sanctions`, `a vote`) only hints at it. */
const TOLD = 0.5;
/** An actor counts for a side where it is named on it at least this share as often as the side's most named one. */
const SHARE_OF_TOP = 0.4;

function bySides(votes: readonly EventRoles[], least: number, atlas: NameBook): Omit<PrincipalEvent, 'alleged'> {
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
    return leading.filter(([, count]) => count >= Math.max(least, top * SHARE_OF_TOP)).map(([code]) => code);
  };
  const affected = side(suffers, does);
  const states = affected.filter((code) => atlas.actor(code)?.kind !== 'organisation');
  return { perpetrators: side(does, suffers), affected: states.length > 0 ? states : affected };
}
