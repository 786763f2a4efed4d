/**
 * Invariant: a quotation that no cue of its own sentence takes joins the attribution it goes on from, as further content;
 * nothing else does.
 */
import type { Mode, Span } from '@demarche/contract';
import type { ExtractedAttribution } from './attribution.ts';
import type { Clauses } from './clause.ts';
import { subjectBefore, type Range } from './noun-phrase.ts';
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

/** Turns kept candidates into attributions and gives them the quoted sentences before and after. */
export function joinQuotations(
  read: readonly ReadSentence[],
  quotations: readonly Quotation[],
): ExtractedAttribution[] {
  const all: Open[] = [];
  let speaking: { readonly open: Open; readonly block: number } | null = null;
  let announced: { readonly open: Open; readonly block: number } | null = null;
  let waiting: { readonly spans: Span[]; readonly block: number } | null = null;

  /** Quotations that a cue in one of their sentences takes. */
  const taken = new Set(
    read.flatMap(({ clauses, kept }) =>
      kept.flatMap(({ content }) => content.flatMap(([a, b]) => clauses.quote.slice(a, b))),
    ),
  );

  for (const { clauses, kept } of read) {
    const { tokens, quote, sentence } = clauses;
    const { block } = sentence;
    if (waiting && waiting.block !== block) flush();
    const spanOf = ([a, b]: Range): Span => [tokens[a]!.start, tokens[b - 1]!.end];
    const inside = tokens.filter((_, i) => quote[i] !== -1);
    if (kept.length === 0 && inside.length >= tokens.length - 1 && tokens.length > 1) {
      const span: Span = [tokens[0]!.start, inside.at(-1)!.end];
      if (speaking?.block === block && !waiting && !taken.has(quote[0]!)) speaking.open.content.push(span);
      else if (waiting) waiting.spans.push(span);
      else waiting = { spans: [span], block };
      continue;
    }
    const opened = kept.map((scored): Open => ({
      scored,
      source: scored.source ? [spanOf(scored.source)] : [],
      cue: [spanOf(scored.cue)],
      content: scored.content.map(spanOf),
      relay: scored.relay ? [spanOf(scored.relay)] : [],
    }));
    all.push(...opened);
    const speaks = (one: Open) => one.scored.content.some(([a, b]) => quote.slice(a, b).some((q) => q !== -1));
    const quoting = opened.find(speaks);
    if (waiting && quoting && quoting.scored.content.some(([a]) => quote[a] !== -1)) {
      quoting.content.unshift(...waiting.spans);
      waiting = null;
    } else flush();
    const last = opened.findLast(speaks) ?? opened.at(-1);
    if (last) speaking = { open: last, block };
    const announcement = tokens.at(-1)!.text === ':' ? announcing(clauses) : null;
    announced = announcement && { open: announcement, block };
  }
  flush();
  return all.map((open) => attributionOf(open, quotations));

  /** Quoted sentences that no cue of their block took go on from this block or the one before, or follow its colon. */
  function flush(): void {
    if (!waiting) return;
    const { spans, block } = waiting;
    waiting = null;
    const from = announced?.block === block - 1 || announced?.block === block ? announced : speaking;
    if (!from) return;
    if (from === announced) {
      all.push(from.open);
      announced = null;
    } else if (block - from.block > 1) return;
    from.open.content.push(...spans);
    speaking = { open: from.open, block };
  }

  /** "The ministry issued this statement:" before a paragraph in quotation marks. */
  function announcing(clauses: Clauses): Open | null {
    const group = clauses.groups.find(
      ({ form, passive, head }) => form === 'finite' && !passive && clauses.quote[head] === -1,
    );
    const subject = group && subjectBefore(clauses, group.start);
    if (!group || !subject) return null;
    const end = clauses.tokens.length - 1;
    const { tokens } = clauses;
    const scored: Scored = {
      pattern: 'colon:next',
      lemma: group.lemma,
      head: group.head,
      cue: [group.start, end],
      source: subject.range,
      content: [],
      features: [],
      score: 0.8,
    };
    const span = ([a, b]: Range): Span => [tokens[a]!.start, tokens[b - 1]!.end];
    return { scored, source: [span(subject.range)], cue: [span(scored.cue)], content: [], relay: [] };
  }
}

function attributionOf(
  { scored, source, cue, content, relay }: Open,
  quotations: readonly Quotation[],
): ExtractedAttribution {
  return {
    source,
    cue,
    content,
    relay,
    mode: modeOf(content, quotations),
    voice: scored.issuer === true ? 'issuer' : 'reported',
    post: null,
    confidence: Math.round(scored.score * 100) / 100,
    why: ['reported', scored.pattern, `${scored.lemma}|${scored.pattern}`],
  };
}

/** `direct` where all of the content is quoted, `indirect` where none is. */
function modeOf(content: readonly Span[], quotations: readonly Quotation[]): Mode {
  let quoted = 0;
  let whole = 0;
  for (const [start, end] of content) {
    whole += end - start;
    for (const { span } of quotations) quoted += Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0]));
  }
  if (quoted === 0) return 'indirect';
  return whole - quoted <= 2 ? 'direct' : 'mixed';
}
