/** Invariant: a signature stands right after the quotation it signs, on the line's end or as the next line, after a dash. */
import type { Block, Document, Span } from '@demarche/contract';
import type { ExtractedAttribution } from './attribution.ts';

/** "— Name", "– France's Macron:", "― Name, place, age": a dash, a name, and what may follow it. */
const SIGNATURE = /^\s*(?<dash>[—–―]|--|-(?=\s))\s*(?<name>\p{Lu}[^\n,;:()“”"]{1,60}?)(?:\s*[,;:(][^\n]{0,80})?\s*$/u;
/** A line that is quoted from its first mark to its last, whatever marks stand between, and what follows it. */
const QUOTED = /^\s*(?<quotation>[“"«„][^\n]*[”"»“](?:[.,!?])?)(?<rest>[^\n”"»]*)$/u;

/** Lines that are quoted whole and signed below or behind: each is its signatory's own words. */
export function signedQuotations({ text, blocks }: Document): ExtractedAttribution[] {
  return blocks.flatMap((block, i): ExtractedAttribution[] => {
    const quoted = isProse(block) ? QUOTED.exec(text.slice(...block.span))?.groups : undefined;
    if (!quoted) return [];
    const from = block.span[0] + text.slice(...block.span).indexOf(quoted['quotation']!);
    const content: Span = [from, from + quoted['quotation']!.length];
    const next = blocks[i + 1];
    const line =
      quoted['rest']!.trim() === '' && next && isProse(next) ? next.span : ([content[1], block.span[1]] as const);
    const groups = SIGNATURE.exec(text.slice(...line))?.groups;
    if (!groups) return [];
    const dash = text.indexOf(groups['dash']!, line[0]);
    const name = text.indexOf(groups['name']!, dash + groups['dash']!.length);
    return [
      {
        source: [[name, name + groups['name']!.length]],
        cue: [[dash, dash + groups['dash']!.length]],
        content: [content],
        relay: [],
        mode: 'direct',
        voice: 'reported',
        post: null,
        confidence: 0.95,
        why: ['signed quotation'],
      },
    ];
  });
}

const isProse = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'list-item' || kind === 'caption';
