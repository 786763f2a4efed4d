/**
 * Invariant: this is the one place where what the encoder proposes meets what quotation marks make certain. Where they disagree
 * on where quoted words begin or end, the marks win; who speaks, and what is not quoted, is left to the encoder.
 */
import type { Document, Span } from '@demarche/contract';
import { indexAt, overlap, type Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from './attribution.ts';
import type { Proposal } from './proposals.ts';
import { modeOf, type Quotation } from './quotations.ts';

/** An attribution while it may still be given further content. */
interface Open {
  readonly proposal: Proposal;
  readonly block: number;
  content: Span[];
}

interface Reconciled {
  readonly reported: readonly ExtractedAttribution[];
  /** What embedded posts report that others said. */
  readonly inPosts: readonly ExtractedAttribution[];
}

/**
 * The encoder's proposals with whole quotations, and with the quoted sentences that go on from them. What is `signed` is
 * certain and goes before them; proposals outside `sentences` are left out.
 */
export function reconcile(
  document: Document,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  proposed: readonly Proposal[],
  signed: readonly ExtractedAttribution[],
): Reconciled {
  const read = new Set(sentences.map(({ block }) => block));
  const certain = signed.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  const open = proposed.flatMap((proposal): Open[] => {
    const block = indexAt(document.blocks, proposal.cue[0]![0]);
    const content = proposal.content.map((span) => wholeQuotations(span, proposal, quotations));
    const free = !certain.some((span) => [...proposal.cue, ...content].some((own) => overlap(own, span)));
    return read.has(block) && free ? [{ proposal, block, content }] : [];
  });
  takeAdjacentQuotations(document.text, quotations, open, certain);
  continueQuotations(document, sentences, quotations, open, certain);
  const made = open.map((one) => ({ block: one.block, attribution: attributionOf(document, one, quotations) }));
  const inPost = ({ block }: { block: number }): boolean => document.blocks[block]!.kind === 'post';
  return {
    reported: [...signed, ...made.filter((one) => !inPost(one)).map(({ attribution }) => attribution)],
    inPosts: made.filter(inPost).map(({ attribution }) => attribution),
  };
}

function attributionOf(
  { text }: Document,
  { proposal, content }: Open,
  quotations: readonly Quotation[],
): ExtractedAttribution {
  const { cue, relay, score } = proposal;
  const source = proposal.source.map((span) => beforeQuotation(text, span, quotations));
  const spans = merged(text, content);
  return {
    source,
    cue,
    content: spans,
    relay,
    mode: modeOf(spans, quotations),
    voice: 'reported',
    post: null,
    confidence: Math.round(score * 100) / 100,
    why: [
      'encoder',
      ...(relay.length > 0 ? ['passed on'] : []),
      ...(content.length > proposal.content.length ? ['quotation goes on'] : []),
    ],
  };
}

/** A source that runs into words that somebody says in quotation marks ends before them: `It “grants the point” but reminded …`. */
function beforeQuotation(text: string, [start, end]: Span, quotations: readonly Quotation[]): Span {
  const long = quotations.find(({ span: [open, close] }) => open > start && close <= end && close - open > LONG_NAME);
  return [start, long ? start + text.slice(start, long.span[0]).trimEnd().length : end];
}

/** Code units that a name or title in quotation marks has at most. */
const LONG_NAME = 40;

/** A content span that begins or ends inside quotation marks, moved to the marks where most of the quotation is in it anyway. */
function wholeQuotations([start, end]: Span, { cue, source }: Proposal, quotations: readonly Quotation[]): Span {
  let [from, to] = [start, end];
  for (const { span } of quotations) {
    const [open, close] = span;
    if (close <= from || open >= to) continue;
    // Words of the cue or the source inside the marks: the quotation is about them, or they are quoted themselves.
    if ([...cue, ...source].some((one) => overlap(one, span))) continue;
    const held = Math.min(to, close) - Math.max(from, open);
    if (2 * held < close - open) continue;
    from = Math.min(from, open);
    to = Math.max(to, close);
  }
  return [from, to];
}

/** What belongs to an attribution already. */
const takenBy = (open: readonly Open[], certain: readonly Span[]): Span[] => [
  ...certain,
  ...open.flatMap(({ proposal, content }) => [...proposal.source, ...proposal.cue, ...content]),
];

/** What may stand between a quotation and the words that attribute it. */
const BETWEEN = /^[\s,.:;!?…–—-]*$/u;

/** A quotation that nobody is said to have said and that stands right beside a source with its cue is theirs. */
function takeAdjacentQuotations(
  text: string,
  quotations: readonly Quotation[],
  open: readonly Open[],
  certain: readonly Span[],
): void {
  const taken = takenBy(open, certain);
  for (const { span, block } of quotations) {
    if (SINGLE.test(text[span[0]]!) || taken.some((one) => overlap(one, span))) continue;
    const beside = open.find((one) => {
      const words = [...one.proposal.source, ...one.proposal.cue];
      const [from, to] = [Math.min(...words.map(([start]) => start)), Math.max(...words.map(([, end]) => end))];
      const beyond = span[1] <= from || span[0] >= to;
      if (one.block !== block || !beyond || !one.content.some((own) => quotesIn(own, quotations))) return false;
      const between = span[1] <= from ? text.slice(span[1], from) : text.slice(to, span[0]);
      return BETWEEN.test(between) && !between.includes('\n');
    });
    beside?.content.push(span);
  }
}

const quotesIn = (own: Span, quotations: readonly Quotation[]): boolean =>
  quotations.some(({ span }) => overlap(own, span));

/** A line in single marks is a heading or a name more often than speech that goes on. */
const SINGLE = /['‘]/u;

/** Sentences that are quoted whole and that no attribution touches go on from the speaker of the last quotation. */
function continueQuotations(
  { blocks, text }: Document,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  open: readonly Open[],
  certain: readonly Span[],
): void {
  const taken = takenBy(open, certain);
  const samePost = (one: number, other: number): boolean => blocks[one]!.post?.id === blocks[other]!.post?.id;
  const quotes = ({ content }: Open): boolean => content.some((own) => quotesIn(own, quotations));

  for (const { span, block } of sentences) {
    if (blocks[block]!.kind === 'headline' || taken.some((one) => overlap(one, span))) continue;
    if (SINGLE.test(text[span[0]]!)) continue;
    // The closing mark may stand before the full stop.
    if (!quotations.some(({ span: [from, to] }) => from <= span[0] && span[1] <= to + 1 && to > span[0])) continue;
    const before = open.findLast(
      (one) => one.block <= block && samePost(one.block, block) && one.content[0]![0] < span[0] && quotes(one),
    );
    if (!before || block - before.block > 1) continue;
    if (before.block < block && !reaches(before, sentences, before.block)) continue;
    before.content.push(span);
    taken.push(span);
  }
}

/** Whether an attribution's content reaches into the last sentence of its block, so that the next block may go on from it. */
function reaches({ content }: Open, sentences: readonly Sentence[], block: number): boolean {
  const last = sentences.findLast((sentence) => sentence.block === block);
  return last !== undefined && content.some(([, end]) => end > last.span[0]);
}

/** Spans in order, those with nothing but a space between them as one. */
function merged(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && /^ *$/u.test(text.slice(last[1], span[0]))) out[out.length - 1] = [last[0], Math.max(last[1], span[1])];
    else out.push(span);
  }
  return out;
}
