/** Invariant: a scene answers where things stand in one document and never changes. */
import type { Document, Span } from '@demarche/contract';
import { indexAt, type Token } from '../../1-sentences/index.ts';
import { findQuotations, type ExtractedAttribution, type Quotation } from '../../2-attributions/index.ts';
import type { NamedMention, TaggedSentence } from './named.ts';
import type { Role } from './trail.ts';

/** Words after which a name is still a subject: `that`, `while`. */
const OPENS_CLAUSE = /^(?:that|as|while|because|if|when|after|before|since|although|though)$/;

/** All that this stage asks of an attribution to tell whom its source means. */
export type Said = Pick<ExtractedAttribution, 'source' | 'cue' | 'content'>;

export class Scene {
  readonly document: Document;
  readonly sentences: readonly TaggedSentence[];
  readonly attributions: readonly Said[];
  private found: readonly Quotation[] | null = null;
  /** For each code unit: 1 where somebody's words are reported. */
  private readonly reported: Uint8Array;
  /** For each code unit: the number, from 1, of the attribution whose source it is in. */
  private readonly sources: Uint16Array;

  constructor(document: Document, sentences: readonly TaggedSentence[], attributions: readonly Said[]) {
    this.document = document;
    this.sentences = sentences;
    this.attributions = attributions;
    this.reported = new Uint8Array(document.text.length);
    this.sources = new Uint16Array(document.text.length);
    attributions.forEach(({ source, content }, i) => {
      for (const span of content) this.reported.fill(1, ...span);
      for (const span of source) this.sources.fill(i + 1, ...span);
    });
  }

  /** Found when they are first asked for. */
  get quotations(): readonly Quotation[] {
    return (this.found ??= findQuotations(this.document));
  }

  isReported(at: number): boolean {
    return this.reported[at] === 1;
  }

  /** The attribution in whose source this place is, or -1. */
  sourceAt(at: number): number {
    return this.sources[at]! - 1;
  }

  /** Whether an attribution's content begins with a quotation mark. */
  isQuoted(index: number): boolean {
    const [first] = this.attributions[index]!.content;
    if (!first) return false;
    const { tokens } = this.sentences[this.sentenceAt(first[0])]!;
    return tokens.some(({ start, text }) => start === first[0] && /^["“'‘`]/.test(text));
  }

  /** The words of a source in its sentence, marks left out. */
  wordsOf(sentence: number, source: readonly Span[]): Token[] {
    return this.sentences[sentence]!.tokens.filter(
      ({ start, kind }) => kind !== 'mark' && source.some(([s, e]) => s <= start && start < e),
    );
  }

  /** The first sentence that ends after this place. */
  sentenceAt(at: number): number {
    return indexAt(this.sentences, at);
  }

  /** How a name stands in its sentence. */
  roleOf({ sentence, span, first, last }: NamedMention): Role {
    const { tokens, tags } = this.sentences[sentence]!;
    if (/^['’]s?$/.test(tokens[last]?.lower ?? '')) return 'owner';
    if (this.sourceAt(span[0]) >= 0) return 'source';
    let before = first - 1;
    while (before >= 0 && /^(?:NN|JJ|DT|CD)/.test(tags[before]!)) before--;
    if (before < 0) return 'subject';
    const governed = /^(?:IN|TO)$/.test(tags[before]!) && !OPENS_CLAUSE.test(tokens[before]!.lower);
    return governed || tags[before]!.startsWith('VB') ? 'other' : 'subject';
  }
}
