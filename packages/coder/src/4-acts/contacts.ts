/** Invariant: a contact has at least two different parties named in the text; its tellings are one contact with one span each. */
import type { ActorCode, Contact, ContactType, Document, Span } from '@demarche/contract';
import { overlap, type Sentence } from '../1-sentences/index.ts';
import { placeOf } from '../2-attributions/index.ts';
import type { Cast, Mention } from '../3-actors/index.ts';
import { pattern } from './lexicon.ts';
import { plainNames, type NameBook } from './plain-names.ts';
import { phraseFinder, type PhraseMatch } from './phrases.ts';
import { distinct, share, type Row } from './row.ts';

const TYPES: readonly { type: ContactType; find: (text: string) => PhraseMatch[] }[] = [
  { type: 'phone', find: phraseFinder(pattern('phone')) },
  { type: 'letter', find: phraseFinder(pattern('letter')) },
  { type: 'meeting', find: phraseFinder(pattern('meeting')) },
];
/** Words that tell a meeting only of two who are named together before them: `the ministers of A and B met in Geneva`. */
const metAlone = phraseFinder(pattern('met-alone'));
const notYet = phraseFinder(pattern('not-yet'));
const calledOff = phraseFinder(pattern('called-off'));

/** The calls, meetings and letters between named parties that a document tells of. */
export function findContacts(
  document: Document,
  sentences: readonly Sentence[],
  cast: Cast,
  rows: readonly Row[],
  atlas: NameBook,
): Contact[] {
  const contacts: Contact[] = [];
  for (const sentence of sentences) {
    const known = { ...cast, mentions: withSubject(document, sentence, cast.mentions, rows) };
    for (const telling of readTellings(document, sentence, known, atlas, contacts.at(-1))) {
      const same = contacts.findIndex(
        ({ type, parties }) => type === telling.type && sameParties(parties, telling.parties),
      );
      if (same < 0) contacts.push(telling);
      else contacts[same] = merged(contacts[same]!, telling);
    }
  }
  return contacts;
}

/** Code units back to the words of somebody whom `he` can mean. */
const SPOKE_WITHIN = 600;

/** The mentions, with whom a pronoun at the head of a sentence means: who spoke last. */
function withSubject(
  { text }: Document,
  { span: [start, end] }: Sentence,
  mentions: readonly Mention[],
  rows: readonly Row[],
): readonly Mention[] {
  const pronoun = /^(?:he|she|it)\b/iu.exec(text.slice(start, end));
  if (!pronoun) return mentions;
  const last = rows.findLast(({ attribution, speaker }) => {
    const place = placeOf(attribution);
    return place < start && place > start - SPOKE_WITHIN && speaker.actors.length > 0;
  });
  if (!last) return mentions;
  const { actors, office, person, stateVoice } = last.speaker;
  const subject: Mention = {
    span: [start, start + pronoun[0].length],
    actors,
    kind: 'pronoun',
    office,
    person,
    stateVoice,
  };
  return [...mentions, subject].toSorted((a, b) => a.span[0] - b.span[0]);
}

/** The contacts that one sentence tells of: one, or one with each of several that were called in turn. */
function readTellings(
  document: Document,
  { span }: Sentence,
  cast: Cast,
  atlas: NameBook,
  last: Contact | undefined,
): Contact[] {
  const text = document.text.slice(...span);
  const planned = notYet(text);
  const alone = metAlone(text);
  for (const { type, find } of TYPES) {
    const isTold = (one: PhraseMatch): boolean =>
      !planned.some((plan) => plan.start <= one.start && plan.end > one.start);
    const match = find(text).find((one) => isTold(one) && !alone.some(({ start: at }) => at === one.start));
    if (calledOff(text).length > 0) continue;
    if (!match) {
      const together = type === 'meeting' ? alone.filter(isTold) : [];
      const met = together.flatMap(({ start: at }) => togetherBefore(document, cast, span, span[0] + at))[0];
      if (met) return [contactOf(type, met, span)];
      continue;
    }
    const [start, end] = [span[0] + match.start, span[0] + match.end];
    if (last?.type === type && resumes(text, match.start)) {
      const told = cast.mentions.some((one) => overlap(one.span, span) && share(one.actors, last.parties));
      if (told) return [{ ...last, persons: [], evidence: [span] }];
    }
    const pairs = pairsAround(document, cast, span, start, end);
    return (pairs.length > 0 ? pairs : accredited(document, cast, start, end, atlas))
      .map((sides) => contactOf(type, sides, span))
      .filter(({ parties }) => parties.length > 1);
  }
  return [];
}

function contactOf(type: ContactType, sides: readonly Mention[], span: Span): Contact {
  const persons = distinct(sides.flatMap(({ person }) => (person === null ? [] : [person])));
  const parties = distinct(sides.flatMap(({ actors }) => actors)).toSorted();
  return { type, parties, persons, evidence: [span], date: null };
}

/** Between those who meet and the verb: an adverb, the day, `have`. */
const TO_VERB = /^(?:\s+(?:has|have|had|also|again|later|both|then|\p{L}+ly|late|early|on|\p{Lu}\p{L}+day))*\s+$/u;

/** Two or three who are named together right before the words that they met: `Ruritania and Syldavia`, `the ministers of both`. */
function togetherBefore(document: Document, cast: Cast, span: Span, at: number): Mention[][] {
  const here = cast.mentions.filter((one) => one.span[0] >= span[0] && one.span[1] <= at && one.kind !== 'pronoun');
  const next = here.filter(({ span: [, end] }) => TO_VERB.test(document.text.slice(end, at)));
  const group = next.find(({ actors }) => actors.length > 1 && actors.length <= MOST_TOGETHER);
  if (group) return [withPersons(here, [group])];
  const two = lastTwo(here);
  const joined = two && next.includes(two[1]!) && AND.test(document.text.slice(two[0]!.span[1], two[1]!.span[0]));
  return joined ? [withPersons(here, two)] : [];
}

/** More are a conference. */
const MOST_TOGETHER = 3;

/** True where the words speak of a contact told before: `during the call`, `said of the conversation`. */
function resumes(text: string, at: number): boolean {
  return /^(?:during|of|in|after|on) the (?:call|conversation|talks|meeting)\b(?! (?:with|between))/iu.test(
    text.slice(at),
  );
}

/** A name that a preposition governs is a place or a topic, not who calls. */
const GOVERNED = /\b(?:in|of|from|to|on|at|for|by|against|over)\s+(?:the\s+)?$/u;
/** Leads to the other party: `spoke by phone [to his colleague] …`. */
const LEADS_ON = /^[\s,]*(?:call|conversation)?\s*(?:late|early|on|\p{Lu}\p{L}+day)*\s*(?:to|with|between|from)\b/u;
/** How the contact was held, after both parties are named: `told … [by telephone]`. */
const ADVERBIAL = /^(?:by|over|on|via|in)\b/iu;
/** Joins the parties that were called in turn. */
const AND = /^(?:,\s+(?:and\s+)?|\s+and\s+|\s+as well as\s+)(?:[\p{L}'’]+\s+){0,3}$/u;
const CLAUSE_BREAK = /[;:“”"«»]|,\s+(?:but|while|and)\b|\bthat\b/u;

/** The pairs in contact: the party before the words and each one after them; two on one side where the other is empty. */
function pairsAround(document: Document, cast: Cast, span: Span, start: number, end: number): Mention[][] {
  const between = (a: number, b: number) => document.text.slice(a, b);
  const here = cast.mentions.filter(
    (one) => one.span[0] >= span[0] && one.span[1] <= span[1] && one.actors.length > 0 && one.kind !== 'capital',
  );
  const names = here.filter(({ kind }) => kind !== 'demonym');
  const free = names.filter((one) => !GOVERNED.test(between(span[0], one.span[0])));
  const before = free.filter((one) => one.span[1] <= end);
  const two = lastTwo(before.filter((one) => one.span[1] <= start));
  const told = ADVERBIAL.test(between(start, end)) && !LEADS_ON.test(between(end, span[1]));
  if (two && told && !CLAUSE_BREAK.test(between(two[0]!.span[1], start))) return [withPersons(here, two)];
  const after = names.filter((one) => one.span[0] >= start && one.span[1] > end);
  const other = after[0] ?? names.find((one) => one.span[0] >= end);
  const subject = before.findLast((one) => differ(one, other)) ?? after.find((one) => differ(one, other));
  if (!other) {
    const last = lastTwo(before);
    if (last) return [withPersons(here, last)];
  }
  if (!subject || !other) {
    const group = here.find(({ kind, actors }) => (kind === 'group' || kind === 'pronoun') && actors.length > 1);
    return group ? [[group]] : [];
  }
  const others = [other, ...inTurn(names.slice(names.indexOf(other)), subject, between)];
  return others.map((one) => withPersons(here, [subject, one]));
}

/** `The Ruritanian ambassador to Syldavia was summoned`: the envoy's own phrase names both parties. */
function accredited(document: Document, cast: Cast, start: number, end: number, atlas: NameBook): Mention[][] {
  const envoy = cast.mentions.find(
    ({ span, office }) => office === 'ambassador/UN-mission' && span[0] < end && start < span[1],
  );
  const host = envoy && plainNames(document.text.slice(...envoy.span), atlas).find((one) => differ(one, envoy));
  return host ? [[envoy, host]] : [];
}

/** The parties after the first one in an enumeration, without the subject. */
function inTurn(names: readonly Mention[], subject: Mention, between: (a: number, b: number) => string): Mention[] {
  const chain: Mention[] = [];
  for (const [i, one] of names.entries()) {
    const previous = names[i - 1];
    if (!previous) continue;
    const same = !differ(one, previous) && !differ(previous, one);
    if (!same && !AND.test(between(previous.span[1], one.span[0]))) break;
    if (!same && differ(one, subject)) chain.push(one);
  }
  return chain;
}

/** The last two mentions that name different actors, in text order. */
function lastTwo(mentions: readonly Mention[]): Mention[] | null {
  const last = mentions.at(-1);
  const first = mentions.findLast((one) => differ(one, last));
  return last && first ? [first, last] : null;
}

const differ = (a: Mention, b: Mention | undefined): boolean =>
  b !== undefined && a.actors.some((code) => !b.actors.includes(code));

/** An office and the person who holds it are often two mentions side by side. */
function withPersons(here: readonly Mention[], sides: readonly Mention[]): Mention[] {
  const codes = new Set(sides.flatMap(({ actors }) => actors));
  const persons = here.filter(({ person, actors }) => person !== null && actors.every((code) => codes.has(code)));
  return [...sides, ...persons];
}

const sameParties = (a: readonly ActorCode[], b: readonly ActorCode[]): boolean =>
  a.length === b.length && a.every((code) => b.includes(code));

function merged(contact: Contact, telling: Contact): Contact {
  return {
    ...contact,
    persons: distinct([...contact.persons, ...telling.persons]),
    evidence: [...contact.evidence, ...telling.evidence],
  };
}
