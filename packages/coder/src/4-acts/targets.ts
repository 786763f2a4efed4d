/** Invariant: a target that is an actor is named in the row or addressed by it; `event` is the principal event. */
import type { Act, ActorCode, ActType, Span } from '@demarche/contract';
import { BOTH_SIDES, sidesOf } from './both-sides.ts';
import { FIRST_PERSON, JOINS_IN } from './demand.ts';
import { EVENT_WORDS, pattern } from './lexicon.ts';
import { phraseFinder } from './phrases.ts';
import { eventRoles } from './event-roles.ts';
import type { PrincipalEvent } from './principal-event.ts';
import type { Mention } from '../3-actors/index.ts';
import { distinct, moved, share, type Row } from './row.ts';
import type { FoundAct } from './recognise-acts.ts';

type Target = Act['targets'][number];

const eventWords = phraseFinder(EVENT_WORDS.flatMap(({ phrases }) => phrases));
const defendsItself = phraseFinder(pattern('defends-itself'));
const situationWords = phraseFinder(pattern('situation-reference'));

/** Acts that are about what happened unless they name somebody else alone. */
const ABOUT_EVENT: ReadonlySet<ActType> = new Set([
  'condemn',
  'express-concern',
  'neutral-monitoring',
  'justify',
  'deny',
  'warn',
  'welcome',
  'inform',
  'appeal',
  'demand',
]);
const ASKING: ReadonlySet<ActType> = new Set(['appeal', 'demand']);
const SIDING: ReadonlySet<ActType> = new Set(['support', 'express-solidarity', 'welcome']);

/** Whom a request is put to: the actors named between the asking words and what is asked for, or the subject of `should`. */
export function addressees(row: Row, act: FoundAct, event: PrincipalEvent): ActorCode[] {
  if (!ASKING.has(act.act)) return [];
  const others = row.mentions.filter(({ actors }) => !share(actors, row.speaker.actors));
  const words = row.text.slice(act.start, act.end);
  if (act.entry.where !== 'verb' && !FIRST_PERSON.test(words))
    return distinct(subjectOf(row, act, others)?.actors ?? []);
  // `called for Holm's release` is put to nobody.
  if (/\bfor$/iu.test(words)) return [];
  const rest = row.text.slice(act.end);
  const stop = ASKED.exec(rest);
  const from = JOINS_IN.test(row.text.slice(act.start)) ? act.end : act.start;
  const [start, end] = [row.offset + from, row.offset + act.end + (stop ? stop.index : Math.min(80, rest.length))];
  const asked = others.filter(({ span }) => span[0] >= start && span[1] <= end && !isPartOfAsked(row, from, span));
  const named = distinct(asked.flatMap(({ actors }) => actors));
  const both = named.length === 0 && BOTH_SIDES.test(row.text.slice(start - row.offset, end - row.offset));
  return both ? sidesOf(event).filter((code) => !row.speaker.actors.includes(code)) : named;
}

/** `demanded the release of Holm`, `demanded Holm's release`: the name only says what is asked for. */
function isPartOfAsked({ text, offset }: Row, from: number, [start, end]: Span): boolean {
  return (
    /\b(?:of|for|over|about|between)\b/u.test(text.slice(from, start - offset)) ||
    /^['’]s?\b/u.test(text.slice(end - offset))
  );
}

const ASKED = /\s(?:to|that|not to)\s|(?<!\b\p{Lu})\.|[;:“"]|\sfor\s/u;
const MODAL = /^(?:should|must|has to|have to|needs? to|ought to)(?!\s+(?:not\s+)?be\b)/iu;

/** Who is told that it should or must; nobody where something should be done to the subject. */
function subjectOf(row: Row, act: FoundAct, others: readonly Mention[]): Mention | undefined {
  if (!MODAL.test(row.text.slice(act.start))) return undefined;
  return others.findLast(
    ({ span, kind }) =>
      kind !== 'demonym' &&
      span[1] <= row.offset + act.start &&
      /^[\s\p{L},'’-]{0,40}$/u.test(row.text.slice(span[1] - row.offset, act.start)),
  );
}

/** What an act is aimed at; `found` are the words that give it, in text order. */
export function targetsOf(
  row: Row,
  type: ActType,
  found: readonly FoundAct[],
  asked: readonly ActorCode[],
  event: PrincipalEvent,
): Target[] {
  if (asked.length > 0)
    return [...(isBystander(asked, event) && tellsDeed(after(row, found), event) ? ['event' as const] : []), ...asked];
  const named = namedActors(row);
  if (type === 'justify') return defends(row, event) ?? distinct(['event', ...named]);
  const reached = refersToEvent(row, event);
  if (SIDING.has(type)) return sidedWith(row, type, found, named, event);
  if (type === 'condemn') return condemned(row, found, named, event);
  const others = ASKING.has(type) ? named.filter((code) => !event.affected.includes(code)) : named;
  if (ASKING.has(type)) return ['event', ...others];
  const about = ABOUT_EVENT.has(type) && (reached || named.length === 0);
  if (type === 'inform' && !reached) return distinct([...ownName(row), ...(about ? ['event' as const] : []), ...named]);
  return [...(about ? (['event'] as const) : []), ...others];
}

/** A third party that is asked to act on the event: `urged the Council to condemn the attack`. */
function isBystander(asked: readonly ActorCode[], { perpetrators, affected }: PrincipalEvent): boolean {
  return !share(asked, perpetrators) && !share(asked, affected);
}

/** Ends the object of a verb of support. */
const OBJECT_END = /[;:]|[.,]\s|\b(?:against|after|over|despite|in the face of|following|amid|during|who|which)\b/u;

/** Support for `the legitimate government` is for the one that the event happened to. */
const GOVERNMENT = /\bthe (?:\p{L}+ )?(?:government|authorities|leadership)\b/iu;

/** Whom support or solidarity is for: what its own clause names, or else the row; the affected side where nobody is named. */
function sidedWith(
  row: Row,
  type: ActType,
  found: readonly FoundAct[],
  named: readonly ActorCode[],
  event: PrincipalEvent,
): Target[] {
  const [first] = found;
  const start = first?.start ?? 0;
  const rest = row.text.slice(first?.end ?? 0);
  const stop = OBJECT_END.exec(rest);
  const end = (first?.end ?? 0) + (stop?.index ?? rest.length);
  const scope = clip(row, start, end);
  const object = namedActors(scope);
  const reached = tellsDeed(scope, event) ?? false;
  const codes = object.length > 0 || reached ? object : named;
  const understood = type === 'express-solidarity' || GOVERNMENT.test(scope.text);
  if (codes.length === 0 && !reached && understood) return [...event.affected];
  const standsWith = object.length > 0 && object.every((code) => event.affected.includes(code));
  return [...(reached && !standsWith ? (['event'] as const) : []), ...codes];
}

/** The affected actor whose right to defend itself the row upholds; that is to stand with it. */
function defends(row: Row, { affected }: PrincipalEvent): ActorCode[] | undefined {
  const [match] = defendsItself(row.text);
  const subject = match && row.mentions.findLast(({ span }) => span[1] <= row.offset + match.start);
  return subject && subject.actors.length > 0 && subject.actors.every((code) => affected.includes(code))
    ? [...subject.actors]
    : undefined;
}

/** The row from the words that give an act on. */
function after(row: Row, [first]: readonly FoundAct[]): Row {
  return first ? clip(row, first.start, row.text.length) : row;
}

/** A row cut down to a stretch of its text. */
function clip(row: Row, start: number, end: number): Row {
  const [from, to] = [row.offset + start, row.offset + end];
  const mentions = row.mentions.filter(({ span }) => span[0] >= from && span[1] <= to);
  return { ...row, text: row.text.slice(start, end), offset: from, mentions };
}

/**
 * What a condemnation is aimed at: the event, with the perpetrators where they are named, or the actors that the words
 * judge. Who suffered the event is named in it as its victim.
 */
function condemned(row: Row, found: readonly FoundAct[], named: readonly ActorCode[], event: PrincipalEvent): Target[] {
  const [first] = found;
  const own = row.speaker.stateVoice && share(row.speaker.actors, event.perpetrators);
  const charged = found.some(({ entry }) => entry.about === 'side') && named.length > 0;
  if (own || charged || first?.entry.about === 'side')
    return named.filter((code) => !row.speaker.actors.includes(code));
  // No word of the lexicon tells what is judged: whom the words blame, or the event only where they speak of it.
  if (found.length === 0) return named.length > 0 ? blamed(row, named) : tellsDeed(row, event) ? ['event'] : [];
  const judged = distinct(found.flatMap((one) => judgedBy(row, one, named)));
  if (!tellsDeed(row, event)) return judged.length > 0 ? judged : ['event'];
  const known =
    event.perpetrators.length > 0 ? event.perpetrators : named.filter((code) => !event.affected.includes(code));
  return ['event', ...named.filter((code) => known.includes(code))];
}

/** Whom words without a word of judgement blame: the actors named as doing something, or else all that are named. */
function blamed(row: Row, named: readonly ActorCode[]): ActorCode[] {
  const doing = row.mentions.filter(({ span, kind }) => {
    const before = row.text.slice(Math.max(0, span[0] - row.offset - 40), span[0] - row.offset);
    return kind !== 'pronoun' && !SUFFERS.test(before);
  });
  const agents = distinct(doing.flatMap(({ actors }) => actors)).filter((code) => named.includes(code));
  return agents.length > 0 ? agents : [...named];
}

/** Right before a name these say that something is done to it or there, `on the part of` and `by` aside. */
const SUFFERS =
  /(?<!\b(?:part|side|hands)\s)\b(?:of|on|in|against|towards?|at|for|to|into|with)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu;

/** The actors that stand as subject of judging words, or as object of a condemning verb. */
function judgedBy(row: Row, { entry, start, end }: FoundAct, named: readonly ActorCode[]): ActorCode[] {
  return row.mentions.flatMap(({ span, actors, kind }) => {
    const [from, to] = [span[0] - row.offset, span[1] - row.offset];
    if (kind === 'pronoun') return [];
    const isSubject = entry.where === 'judgement' && to <= start;
    const isObject = entry.where === 'verb' && from >= end && !VICTIM.test(row.text.slice(end, from));
    const isAgent = BY.test(row.text.slice(Math.max(0, from - 40), from));
    return isSubject || isObject || isAgent ? actors.filter((code) => named.includes(code)) : [];
  });
}

/** Right before the name of who did it: `an act of aggression on the part of`. */
const BY = /\b(?:by|on the part of|at the hands of)\s+(?:the\s+)?$/iu;

/** After these words stands who suffered a deed, or where it was done. */
const VICTIM = /\b(?:of|on|in|against|towards?|at|for)\b/u;

/** Actors that the row names; the speaker's own side only for a critic, who does not speak for it. */
function namedActors(row: Row): ActorCode[] {
  const { mentions, speaker } = row;
  const codes = mentions
    .filter((one) => one.kind !== 'pronoun' && !namesInstrument(row, one))
    .flatMap(({ actors }) => actors);
  return distinct(codes).filter((code) => !speaker.stateVoice || !speaker.actors.includes(code));
}

/** True where an organisation's name only says whose charter, resolution or meeting is meant: `the [UN] Charter`. */
function namesInstrument({ text, offset }: Row, { span, kind }: Mention): boolean {
  const [from, to] = [span[0] - offset, span[1] - offset];
  return (
    kind === 'organisation' && (INSTRUMENT_AFTER.test(text.slice(to)) || INSTRUMENT_BEFORE.test(text.slice(0, from)))
  );
}

const INSTRUMENT_AFTER =
  /^['’]?s?\s+(?:Charter|[Rr]esolutions?|[Cc]onventions?|[Mm]andates?|[Cc]onference|ally|member)\b/u;
const INSTRUMENT_BEFORE = /\b(?:[Cc]harter|[Rr]esolutions?|[Cc]onventions?)\s+of\s+(?:the\s+)?$/u;

/** The speaker's own state where the row names it: a report on its citizens or staff. */
function ownName({ mentions, speaker }: Row): ActorCode[] {
  const named = mentions.some(({ actors, kind }) => kind !== 'pronoun' && share(actors, speaker.actors));
  return named ? [...speaker.actors] : [];
}

/** True where the row speaks of the principal event or the situation, and not of somebody else's deed alone. */
function refersToEvent(row: Row, event: PrincipalEvent): boolean {
  return tellsDeed(row, event) ?? situationWords(row.text).length > 0;
}

/** Whether a deed in the row is the perpetrators' or nobody's by name; undefined where the row has no word for a deed. */
function tellsDeed(row: Row, event: PrincipalEvent): boolean | undefined {
  if (eventWords(row.text).length === 0) return undefined;
  const mentions = row.mentions.map((one) => moved(one, -row.offset));
  const roles = eventRoles({ text: row.text, mentions }).filter(({ agents }) => agents.length > 0);
  if (roles.length === 0) return true;
  const { perpetrators, affected } = event;
  const isTheirs = (agents: readonly ActorCode[]) =>
    perpetrators.length > 0 ? share(agents, perpetrators) : !share(agents, affected);
  return roles.some(({ agents }) => isTheirs(agents));
}
