/** Invariant: a demand is a stretch of the row's content; its words are the document's words. */
import type { Span } from '@demarche/contract';
import type { FoundAct } from './recognise-acts.ts';
import { overlap, type Row } from './row.ts';

/** A second speech verb joined on ends what is asked for: `to leave and expressed …`. */
const NEXT_ACT =
  /,?\s+(?:and|but|while|adding|saying)\s+(?:also\s+|further\s+|\p{L}+ly\s+)?(?:\p{L}+ed|calls?|urges?|asks?|expresses|says|said|reaffirms|stands|supports|condemns)\s/u;
/** Introduces what is asked for; the words before it name whom it is asked of. `An end to` is part of what is asked. */
const TO =
  /^(?:(?!\bto\b|\bthat\b)[^.;:])*?(?<!\b(?:end|halt|return|access|stop|respect|adherence|commitment|threat|solution|right|response|way|due|contribution|answer)\s)\b(?:to|that)\s+/u;
const FOR = /^(?:(?!\bto\b|\bfor\b|\bthat\b)[^.;:])*?\bfor\s+/u;
const ASKS_FOR = /^(?:call|ask|appeal|plead|press|push|beg)/iu;
const LONGEST_LEAD = 80;
const SENTENCE_END = /(?<!\b\p{Lu})\.(?=["”’»]?(?:\s+["“‘(]?\p{Lu}|\s*$))|[;:!?](?=\s|["”’»]|$)/u;

/**
 * Where what an appeal or demand asks for stands in the document, or null where its words do not say.
 * @example // "urged Ruritania to withdraw its troops" -> the span of "withdraw its troops"
 */
export function demandSpan(row: Row, act: FoundAct): Span | null {
  const words = row.text.slice(act.start, act.end);
  const start =
    act.entry.where === 'verb' || FIRST_PERSON.test(words)
      ? afterVerb(row, act, words)
      : clauseStart(row.text, act.start);
  const asked = row.text.slice(start);
  const stops = [asked.search(NEXT_ACT), asked.search(SENTENCE_END), asked.length];
  return withinContent(row, start, start + Math.min(...stops.filter((at) => at > 0)));
}

const FIRST_PERSON = /^(?:we|I)\s/iu;

/** Where what is asked for starts after an asking verb; a phrase with a gap may reach beyond it. */
function afterVerb(row: Row, act: FoundAct, words: string): number {
  const verbEnd = FIRST_PERSON.test(words)
    ? act.end
    : act.start + /^\S+(?:\s+(?:for|on|upon|that|to)\b)?/u.exec(words)![0].length;
  if (/\b(?:for|to|that)$/iu.test(row.text.slice(act.start, verbEnd))) return verbEnd;
  const rest = row.text.slice(verbEnd);
  const lead = TO.exec(rest) ?? (ASKS_FOR.test(words) ? FOR.exec(rest) : null);
  const names = lead && lead[0].length <= LONGEST_LEAD && !NEXT_ACT.test(lead[0]);
  return names ? verbEnd + lead[0].length : verbEnd;
}

/** The start of the sentence or coordinated clause that holds a modal. */
function clauseStart(text: string, at: number): number {
  const before = text.slice(0, at);
  const stops = [...before.matchAll(/[.;:!?]["”’»]?\s+|\bthat\s+|,\s+(?:and|but)\s+/gu)];
  const last = stops.at(-1);
  return last ? last.index + last[0].length : 0;
}

/** The part of a stretch of the row that is content, without marks and joining words at its ends. */
function withinContent(row: Row, start: number, end: number): Span | null {
  const [from, to] = [start + row.offset, end + row.offset];
  const content = row.attribution.content.find((span) => overlap(span, [from, to]));
  if (!content) return null;
  const first = Math.max(from, content[0]);
  const words = row.text.slice(first - row.offset, Math.min(to, content[1]) - row.offset);
  const lead = /^[\s"“”‘’'«»,]*/u.exec(words)![0].length;
  const tail = /(?:[\s"“”‘’'«»,.]|\s(?:and|or|but))*$/u.exec(words)![0].length;
  return words.length - lead - tail > 1 ? [first + lead, first + words.length - tail] : null;
}
