/**
 * Invariant: what is asked for is compared by the deeds it names and the content words beside them; words of asking, of haste and of
 * everybody do not count.
 */
import asking from '../../data/asking.json' with { type: 'json' };
import { contentWords } from '../evidence/words.ts';
import { type NamedDeed, deedsNamed } from '../evidence/deeds.ts';

/** What words ask for. */
export interface AskedWords {
  /** Deeds, as `=release`, and the stems of the other content words. */
  readonly words: ReadonlySet<string>;
  readonly deeds: ReadonlySet<string>;
  /** Whether it is asked that something not be done. */
  readonly negated: boolean;
}

const FILLER = contentWords(asking.filler.join(' '));
/** They tell nobody apart who is named beside them. */
const TITLES = contentWords(asking.titles.join(' '));
const NEGATION = /(?<![\p{L}])(?:not|never|no|nobody|nothing|\p{L}+n['’]t|refrain\w*|avoid\w*)(?![\p{L}])/iu;
const NO_NEGATION = /\b(?:no later|not (?:only|just))\b/giu;
const ASKS = new RegExp(`(?<![\\p{L}])(?:${asking.asks.join('|')})`, 'iu');

/** Whether words ask for something. */
export const asks = (text: string): boolean => ASKS.test(text);

const OWN_INTENT = new RegExp(`(?<![\\p{L}])${asking.ownIntent}$`, 'iu');

/** Whether the words before a deed say that the speaker means to do it: `I want first to`. */
export const saysOwnIntent = (before: string): boolean => OWN_INTENT.test(before);

/** Reads what words ask for. */
export function askedWords(text: string): AskedWords {
  const { words, deeds } = toldWords(text);
  const rest = [...words].filter((word) => !word.startsWith('=') && !FILLER.has(word));
  const telling = rest.filter((word) => !TITLES.has(word));
  return {
    words: new Set([...[...deeds].map(asToken), ...(telling.length > 0 ? telling : rest)]),
    deeds,
    negated: NEGATION.test(text.replace(NO_NEGATION, ' ')),
  };
}

/** What words tell of, to be compared with what is asked for. */
export function toldWords(text: string): Pick<AskedWords, 'words' | 'deeds'> {
  const named = deedsNamed(text);
  const deeds = new Set(named.map(({ id }) => id));
  return { words: new Set([...[...deeds].map(asToken), ...contentWords(without(text, named))]), deeds };
}

/** A deed as it stands among words. */
export const asToken = (deed: string): string => `=${deed}`;

/** Whether two can speak of one deed: either names none, or they name one in common. */
export function deedsFit(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const deed of a) if (b.has(deed)) return true;
  return false;
}

function without(text: string, named: readonly NamedDeed[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of named) {
    if (start > from) rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return rest + text.slice(from);
}

/** Joins one thing that is asked for to the next. */
const JOINT = /(?:\s*[,;]\s*(?:and\s+|but\s+)?|\s+(?:and|but)\s+)(?:also\s+|then\s+)?(?:for\s+|to\s+|that\s+)?/giu;

/** Where a text that asks for several deeds asks for each, in its order; the whole where it asks for one, or cannot be parted. */
export function partsOf(text: string): readonly (readonly [number, number])[] {
  const cuts: { before: number; after: number }[] = [];
  const named = deedsNamed(text);
  let last: NamedDeed | null = null;
  for (const deed of named) {
    if (last !== null && deed.id !== last.id && deed.start >= last.end) {
      const joint = [...text.slice(last.end, deed.start).matchAll(JOINT)].at(-1);
      if (joint) {
        const before = last.end + joint.index;
        cuts.push({ before, after: before + joint[0].length });
      }
    }
    if (last === null || deed.end > last.end) last = deed;
  }
  const parts: [number, number][] = [];
  let from = 0;
  for (const { before, after } of cuts) {
    parts.push([from, before]);
    from = after;
  }
  parts.push([from, text.length]);
  const trimmed = parts.map(([start, end]) => trimmedPart(text, start, end));
  return trimmed.every((part) => part !== null) ? trimmed : [[0, text.length]];
}

/** A part cut at a quotation mark whose partner stands in another, so that the longer piece stays; null where nothing does. */
function trimmedPart(text: string, start: number, end: number): readonly [number, number] | null {
  let [from, to] = [start, end];
  for (let at = strayMark(text.slice(from, to)); at !== -1; at = strayMark(text.slice(from, to))) {
    if (at < (to - from) / 2) from += at + 1;
    else to = from + at;
  }
  const part = text.slice(from, to);
  const inner = part.trim();
  if (inner === '') return null;
  const lead = part.indexOf(inner);
  return [from + lead, from + lead + inner.length];
}

const CLOSES: Readonly<Record<string, string>> = { '“': '”', '«': '»' };

/** Where a quotation mark stands that has no partner; -1 where there is none. */
function strayMark(text: string): number {
  const open: { mark: string; at: number }[] = [];
  for (const { index, 0: mark } of text.matchAll(/["“”«»]/gu)) {
    const last = open.at(-1);
    if (last && mark === (CLOSES[last.mark] ?? last.mark)) open.pop();
    else if (mark === '”' || mark === '»') return index;
    else open.push({ mark, at: index });
  }
  return open[0]?.at ?? -1;
}
