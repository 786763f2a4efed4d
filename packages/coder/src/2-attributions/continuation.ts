/**
 * Invariant: a quotation that no cue of its own sentence takes joins the attribution it goes on from, as further content;
 * nothing else does.
 */
import type { Document, Mode, Span } from '@demarche/contract';
import type { ExtractedAttribution } from './attribution.ts';
import type { Scored } from './outermost.ts';
import type { Quotation } from './quotations.ts';
import type { ReadSentence } from './reported.ts';

interface Open {
  readonly scored: Scored;
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
  readonly relay: Span[];
}

/** Turns kept candidates into attributions and gives them the quoted sentences that follow. */
export function joinQuotations(
  document: Document,
  read: readonly ReadSentence[],
  quotations: readonly Quotation[],
): ExtractedAttribution[] {
  const all: Open[] = [];
  let speaking: { open: Open; block: number } | null = null;
  let pending: Span[] = [];
  let pendingBlock = -1;
  for (const { clauses, kept } of read) {
    const { tokens, quote, sentence } = clauses;
    if (sentence.block !== pendingBlock) pending = [];
    pendingBlock = sentence.block;
    const inside = tokens.filter((_, i) => quote[i] !== -1);
    const wholly = inside.length >= tokens.length - 1 && tokens.length > 2;
    if (wholly && kept.length === 0) {
      const span: Span = [tokens[0]!.start, inside.at(-1)!.end];
      if (speaking && continues(document, speaking.block, sentence.block, quotations, quote[0]!)) {
        speaking.open.content.push(span);
        speaking = { open: speaking.open, block: sentence.block };
      } else pending.push(span);
      continue;
    }
    let last: Open | null = null;
    for (const one of kept) {
      const open: Open = {
        scored: one,
        source: one.source ? [spanOf(one.source)] : [],
        cue: [spanOf(one.cue)],
        content: one.content.map(spanOf),
        relay: one.relay ? [spanOf(one.relay)] : [],
      };
      all.push(open);
      const quoted = one.content.some(([a, b]) => quote.slice(a, b).some((q) => q !== -1));
      if (quoted || !last) last = open;
    }
    if (last && pending.length > 0 && last.content.some(([s]) => quote[tokens.findIndex((t) => t.start >= s)] !== -1))
      last.content.unshift(...pending);
    pending = [];
    const quotedContent: boolean = last !== null && quote.some((q) => q !== -1);
    speaking =
      last && (quotedContent || speaking?.block !== sentence.block || true)
        ? { open: last, block: sentence.block }
        : null;

    function spanOf([a, b]: readonly [number, number]): Span {
      return [tokens[a]!.start, tokens[b - 1]!.end];
    }
  }
  return all.map(({ scored, source, cue, content, relay }) => ({
    source,
    cue,
    content,
    relay,
    mode: modeOf(content, quotations),
    voice: scored.issuer === true ? 'issuer' : 'reported',
    post: null,
    confidence: Math.round(scored.score * 100) / 100,
    why: ['reported', scored.pattern, `${scored.lemma}|${scored.pattern}`],
  }));
}

/** Whether a wholly quoted sentence goes on with what was being said: in the same block, or in the next where the quotation was left open. */
function continues(
  document: Document,
  from: number,
  to: number,
  quotations: readonly Quotation[],
  quotation: number,
): boolean {
  if (from === to) return true;
  if (to !== from + 1) return false;
  const before = quotations[quotation - 1];
  return (
    before !== undefined &&
    before.block === from &&
    (!before.closed || before.span[1] >= document.blocks[from]!.span[1])
  );
}

/** `direct` where all of the content is quoted, `indirect` where none is. */
export function modeOf(content: readonly Span[], quotations: readonly Quotation[]): Mode {
  let quoted = 0;
  let whole = 0;
  for (const [start, end] of content) {
    whole += end - start;
    for (const { span } of quotations) quoted += Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0]));
  }
  if (quoted === 0) return 'indirect';
  return whole - quoted <= 2 ? 'direct' : 'mixed';
}
