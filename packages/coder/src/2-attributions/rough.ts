/** Rough first version: a reporting verb with the words before it as source and the rest as content, or a quotation with its speech tag. */
import type { Document, Span } from '@demarche/contract';
import type { Sentence, Token } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from './attribution.ts';
import { findQuotations } from './quotations.ts';

const CUES = new Set(
  'said|says|say|told|tweeted|wrote|writes|added|adds|argued|argues|argue|claimed|claims|announced|announces|noted|notes|explained|asked|declared|declares|stated|states|insisted|insists|warned|warns|acknowledged|concluded|responded|replied|suggested|suggests|believes|believe|believed|thinks|think|thought|predicted|reported|reports|admitted|denies|denied|confirmed|confirms|recalled|continued|called|calls|vowed|promised|pledged|urged|urges|accused|hopes|hoped|wants|wanted|condemned|condemns|demanded|demands|welcomed|welcomes|expressed|expresses|stressed|reiterated|asserted|described|denounced|decried|labeled|praised|threatened|refused|rejected|rejects|decided|supports|supported|opposes|voiced|underlined'.split(
    '|',
  ),
);
const BREAK = new Set([',', ';', ':', '—', '(', 'and', 'but', 'while', 'that', 'when', 'after', 'as']);

export function roughAttributions(document: Document, sentences: readonly Sentence[]): ExtractedAttribution[] {
  const quotations = findQuotations(document);
  const inQuote = (t: Token) => quotations.some(({ span: [s, e] }) => t.start >= s && t.start < e);
  const out: ExtractedAttribution[] = [];
  for (const { tokens, block } of sentences) {
    const kind = document.blocks[block]!.kind;
    if (kind === 'related' || kind === 'boilerplate' || kind === 'byline' || kind === 'dateline' || kind === 'post')
      continue;
    let end = tokens.length - 1;
    if (tokens[end]?.text !== '.') end++;
    let used = 0;
    for (let i = 0; i < end; i++) {
      const token = tokens[i]!;
      if (i < used || !CUES.has(token.lower) || inQuote(token)) continue;
      let from = i;
      while (from > used && !BREAK.has(tokens[from - 1]!.lower) && !inQuote(tokens[from - 1]!)) from--;
      const before = tokens[from - 1]?.text;
      const pre = from > 0 && (before === ',' || (tokens[from - 1] && inQuote(tokens[from - 1]!)));
      const span = (a: number, b: number): Span => [tokens[a]!.start, tokens[b - 1]!.end];
      let source: Span | null = from < i ? span(from, i) : null;
      let to = i + 1;
      if (pre && !source) {
        while (to < end && !BREAK.has(tokens[to]!.lower)) to++;
        source = to > i + 1 ? span(i + 1, to) : null;
      }
      const quotedBefore = pre && from > used && inQuote(tokens[used]!);
      const content: Span | null =
        quotedBefore || (pre && i > end - 4) ? span(used, from) : to < end ? span(i + 1, end) : null;
      if (!content) continue;
      const direct = inQuote({ ...token, start: content[0] });
      out.push({
        source: source ? [source] : [],
        cue: [[token.start, token.end]],
        content: [content],
        mode: direct ? 'direct' : 'indirect',
        voice: 'reported',
        post: null,
        confidence: 0.5,
        why: ['rough'],
      });
      used = end;
    }
  }
  return out;
}
