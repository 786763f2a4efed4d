/** Invariant: a demand is a stretch of the row's content; its words are the document's words. */
import type { Span } from '@demarche/contract';
import { overlap } from '../1-sentences/index.ts';
import type { FoundAct } from './recognise-acts.ts';
import type { Row } from './row.ts';

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
  const stops = [asked.search(NEXT_ACT), sentenceEnd(asked), asked.length];
  const end = start + Math.min(...stops.filter((at) => at > 0));
  return tellsWhat(row, start, end) ? withinContent(row, start, end) : null;
}

/** Where the sentence ends; a colon after a word or two, `to act: …`, does not end it. */
function sentenceEnd(words: string): number {
  const [first, next] = [...words.matchAll(new RegExp(SENTENCE_END, 'gu'))];
  if (!first) return -1;
  const opens = first[0] === ':' && words.slice(0, first.index).trim().split(/\s+/u).length < 3;
  return opens ? (next?.index ?? -1) : first.index;
}

/** A pronoun, or nothing but a name before the modal was cut off, says nothing of what is asked for. */
function tellsWhat(row: Row, start: number, end: number): boolean {
  const words = row.text
    .slice(start, end)
    .replaceAll(/[^\p{L}\p{N}\s'’-]/gu, ' ')
    .trim();
  return !/^(?:it|this|that|them|these|so|one|what \p{L}+ \p{L}+)?$/iu.test(words);
}

/** `joined Ruritania in calling for …`: the verb of asking ends the phrase. */
export const JOINS_IN = /^join/iu;
/** Words that ask in the first person. */
export const FIRST_PERSON = /^(?:we|I)\s/iu;

/** Where what is asked for starts after an asking verb; a phrase with a gap may reach beyond it. */
function afterVerb(row: Row, act: FoundAct, words: string): number {
  const verbEnd =
    FIRST_PERSON.test(words) || JOINS_IN.test(words)
      ? act.end + (/^\s+(?:for|on|upon|that|to)\b/u.exec(row.text.slice(act.end))?.[0].length ?? 0)
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
  const stops = [...before.matchAll(/[.;:!?]["”’»]?\s+|\bthat\s+|,\s+(?:and|but)\s+|\b(?:and|but)\s+$/gu)];
  const last = stops.at(-1);
  return last ? last.index + last[0].length : 0;
}

/**
 * The part of a stretch of the row that is content, without marks and joining words at its ends. Where the source or the cue
 * stands between two parts of the content, `Ruritania, they said, must leave`, the demand reaches over it to the end.
 */
function withinContent(row: Row, start: number, end: number): Span | null {
  const [from, to] = [start + row.offset, end + row.offset];
  const parts = row.attribution.content.filter((span) => overlap(span, [from, to]));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const text = row.text.slice(first[0] - row.offset);
  const lead = OPENING.exec(text.slice(0, Math.max(0, from - first[0])))?.[0] ?? '';
  const close = CLOSING.exec(text.slice(Math.max(0, to - first[0])))?.[0] ?? '';
  const stretch: Span = [Math.max(from - lead.length, first[0]), Math.min(to + close.length, last[1])];
  return trimmed(row.text.slice(stretch[0] - row.offset, stretch[1] - row.offset), stretch[0]);
}

/** A quotation that opens just before what is asked for belongs to it: `“to [leave at once” or stay away]`. */
const CLOSING = /^[.,!?]*["”»]/u;
const OPENING = /[“"«](?:to\s+)?$/u;

/** A stretch without joining words and marks at its ends, but for marks that pair with one inside it. */
function trimmed(words: string, at: number): Span | null {
  let [start, end] = [0, words.length];
  start += /^[\s,.]*/u.exec(words)![0].length;
  end -= /(?:[\s,.]|\s(?:and|or|but))*$/u.exec(words.slice(start))![0].length;
  for (const mark of strayMarks(words.slice(start, end)).toSorted((a, b) => b - a)) {
    const place = start + mark;
    if (place - start < end - place) start = place + 1;
    else end = place;
  }
  const lead = /^[\s,]*/u.exec(words.slice(start, end))![0].length;
  const tail = /(?:[\s,.]|\s(?:and|or|but))*$/u.exec(words.slice(start, end))![0].length;
  return end - start - lead - tail > 1 ? [at + start + lead, at + end - tail] : null;
}

const OPENS: Readonly<Record<string, string>> = { '”': '“', '»': '«' };

/** Where quotation marks stand that have no partner in the words. */
function strayMarks(words: string): number[] {
  const open: { mark: string; at: number }[] = [];
  const stray: number[] = [];
  for (const { index, 0: mark } of words.matchAll(/["“”«»]/gu)) {
    const partner = mark === '"' ? '"' : OPENS[mark];
    if (partner !== undefined && open.at(-1)?.mark === partner) open.pop();
    else if (partner === undefined || mark === '"') open.push({ mark, at: index });
    else stray.push(index);
  }
  return [...stray, ...open.map(({ at }) => at)];
}
