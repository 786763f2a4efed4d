/**
 * Invariant: in a record of a meeting or a transcript every paragraph belongs to the speaker named at the head of the last
 * labelled one, sentence by sentence; what the speaker reports that others said is theirs and not the speaker's.
 */
import type { Document, Span } from '@demarche/contract';
import { overlap, type Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from './attribution.ts';

/** A sentence of a turn, with the words that tell who has the floor. */
interface Turn {
  readonly sentence: Sentence;
  readonly source: Span;
  /** The colon after the label, in the sentence that it opens. */
  readonly cue: Span | null;
  readonly content: Span;
}

/** "Mr. Diaz (Peru):", "The President (spoke in French):", "Ms. Okoye:" at the head of a paragraph of a record. */
const RECORD =
  /^(?<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|H\.E)\.?\s|The (?:President|Chair|Chairperson|Secretary-General|Deputy|Representative))[^:\n“”"]{0,70}?(?:\s?\([^)\n]{2,60}\))*(?:\s?\([^)\n]{2,60}\))?):\s/u;
/** "MR OKOYE:", "QUESTION:", "Ida Holm:" in a transcript, where labels come again. */
const TRANSCRIPT = /^(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?:\s[\p{L}\p{M}.'’-]+){0,5}(?:\s?\([^)\n]{2,60}\))?):\s/u;
/** A change of hat: what follows is said for the state named here. */
const CAPACITY = /\b(?:capacity|name) (?:as|of) (?<who>(?:the )?(?:representative|delegation) of [^.;]{3,60})/u;
const DIRECTIONS = /^[([][^)\]]*[)\]]\.?$/u;
const FIRST_PERSON = /^(?:i|we|me|us|my|our|they|you)\b/iu;

/** The sentences of a verbatim record or transcript that are under a speaker's label; none in any other text. */
export function findTurns({ text, blocks }: Document, sentences: readonly Sentence[]): Turn[] {
  const prose = (at: number): boolean => blocks[at]!.kind === 'paragraph' || blocks[at]!.kind === 'list-item';
  const heads = blocks.map(({ span }, at) => (prose(at) ? text.slice(...span) : ''));
  const shape = labelShape(heads);
  if (!shape) return [];
  const turns: Turn[] = [];
  let source: Span | null = null;
  let block = -1;
  for (const sentence of sentences) {
    if (!prose(sentence.block)) continue;
    const opens = sentence.block !== block;
    block = sentence.block;
    const label = opens ? shape.exec(heads[block]!) : null;
    const [start, end] = sentence.span;
    const from = label ? start + label[0].length : start;
    if (label) source = [start, start + label.groups!['name']!.length];
    if (!source || from >= end || DIRECTIONS.test(text.slice(from, end))) continue;
    turns.push({ sentence, source, cue: label ? [source[1], source[1] + 1] : null, content: [from, end] });
    const hat = CAPACITY.exec(text.slice(start, end));
    if (hat)
      source = [start + hat.index + hat[0].length - hat.groups!['who']!.length, start + hat.index + hat[0].length];
  }
  return turns;
}

/** How the document labels its speakers, or null where it labels none. */
function labelShape(heads: readonly string[]): RegExp | null {
  if (heads.filter((head) => RECORD.test(head)).length >= 2) return RECORD;
  const names = heads.flatMap((head) => TRANSCRIPT.exec(head)?.groups!['name'] ?? []);
  const paragraphs = heads.filter(Boolean).length;
  return names.length >= 4 && new Set(names).size < names.length && 2 * names.length >= paragraphs ? TRANSCRIPT : null;
}

/** What speakers say in their turns, one attribution a sentence, and what they report of others. */
export function attributeTurns(
  { text }: Document,
  turns: readonly Turn[],
  reported: readonly ExtractedAttribution[],
): ExtractedAttribution[] {
  const others = reported.filter((one) => isOfOthers(text, one, turns));
  const said = turns.flatMap(({ source, cue, content }): ExtractedAttribution[] => {
    const told = others.flatMap((one) => [...one.source, ...one.cue, ...one.content]);
    const taken = told.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, content[1]) - Math.max(from, content[0])),
      0,
    );
    if (2 * taken > content[1] - content[0]) return [];
    return [
      {
        source: [source],
        cue: cue ? [cue] : [],
        content: [content],
        relay: [],
        mode: 'direct',
        voice: 'turn',
        post: null,
        confidence: 0.95,
        why: ['turn'],
      },
    ];
  });
  return [...said, ...others];
}

/** Whether an attribution in a turn names somebody other than the one who has the floor. */
function isOfOthers(text: string, { source, content }: ExtractedAttribution, turns: readonly Turn[]): boolean {
  const [who] = source;
  const inTurn = content[0] && turns.some((turn) => overlap(turn.content, content[0]!));
  return Boolean(
    inTurn && who && !FIRST_PERSON.test(text.slice(...who)) && !turns.some((turn) => overlap(turn.source, who)),
  );
}
