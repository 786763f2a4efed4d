/** Invariant: a demand is a stretch of the row's content; its words are the document's words. */
import type { Span } from '@demarche/contract';
import type { FoundAct } from './recognise-acts.ts';
import type { Row } from './row.ts';

/** A second speech verb joined on ends what is asked for: `to leave and expressed …`. */
const NEXT_ACT =
  /,?\s+(?:and|but|while|adding|saying)\s+(?:also\s+|further\s+|\p{L}+ly\s+)?(?:\p{L}+ed|calls?|urges?|asks?|expresses|says|said|reaffirms|stands|supports|condemns)\s/u;
/** Introduces what is asked for; the words before it name whom it is asked of. */
const LEAD = /^(?:(?:(?!\bto\b|\bfor\b|\bthat\b)[^.;:])*?\s)??(?:to|for|that)\s+/u;
const LONGEST_LEAD = 80;

/**
 * Where what an appeal or demand asks for stands in the document, or null where its words do not say.
 * @example // "urged Ruritania to withdraw its troops" -> the span of "withdraw its troops"
 */
export function demandSpan(row: Row, act: FoundAct): Span | null {
  const wholeClause = act.entry.where === 'words' || act.entry.where === 'modal';
  let start = wholeClause ? clauseStart(row.text, act.start) : act.end;
  const rest = row.text.slice(start);
  if (!wholeClause && !/\b(?:for|to|that)$/iu.test(row.text.slice(act.start, act.end))) {
    const lead = LEAD.exec(rest);
    if (lead && lead[0].length <= LONGEST_LEAD && !NEXT_ACT.test(lead[0])) start += lead[0].length;
  }
  const asked = row.text.slice(start);
  const end =
    start +
    Math.min(...[asked.search(NEXT_ACT), asked.search(/[.;:!?](?:\s|["”’»]|$)/u), asked.length].filter((at) => at > 0));
  return trimmed(row, start, end);
}

/** The start of the sentence or coordinated clause that holds a modal. */
function clauseStart(text: string, at: number): number {
  const before = text.slice(0, at);
  const stops = [...before.matchAll(/[.;:!?]["”’»]?\s+|\bthat\s+|,\s+(?:and|but)\s+/gu)];
  const last = stops.at(-1);
  return last ? last.index + last[0].length : 0;
}

function trimmed(row: Row, start: number, end: number): Span | null {
  const [first] = row.attribution.content;
  const from = Math.max(start + row.offset, wholeContentStart(row, first));
  const words = row.text.slice(from - row.offset, end);
  const lead = /^[\s"“”‘’'«»,]*/u.exec(words)![0].length;
  const tail = /(?:[\s"“”‘’'«»,]|\s(?:and|or|but))*$/u.exec(words)![0].length;
  return words.length - lead - tail > 1 ? [from + lead, from + words.length - tail] : null;
}

function wholeContentStart(row: Row, first: Span | undefined): number {
  const cueFirst = row.attribution.cue.every((cue) => !first || cue[0] < first[0]);
  return cueFirst && first ? Math.min(first[0], row.offset + row.text.length) : row.offset;
}
