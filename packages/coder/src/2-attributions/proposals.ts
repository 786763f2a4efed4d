/**
 * Invariant: a proposal is what the encoder alone says of one cue; no proposal's cue lies in the content of another, since
 * only the outermost attribution is coded, but what an agency passes on is coded in place of its passing it on.
 */
import type { EncodedWindow, Encoding, Span } from '@demarche/contract';
import { cuesOf, type TaggedCue } from './cue-tags.ts';
import { pointersOf, type Candidate, type Point, type Pointed } from './pointers.ts';
import { passedOn } from './relay.ts';
import { isSilence } from './silence.ts';
import { withInfinitive, withVerbs } from './verbs.ts';

/** What the encoder takes for one attribution. Spans are in text order and never reach over the end of a passage. */
export interface Proposal {
  readonly cue: readonly Span[];
  /** Empty where nobody is named. */
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  /** The agency or outlet that passed the words on. */
  readonly relay: readonly Span[];
  /** Between 0 and 1: how sure the encoder is of the cue. */
  readonly score: number;
}

/** How much less sure than "outside" a cue may be (natural logarithm); set on the development articles. */
const LENIENCE = 0;

/**
 * The attributions that the encoder sees in a text, in text order.
 * @param breaks offsets at which sentences begin that are not quoted.
 */
export function proposals(text: string, breaks: ReadonlySet<number>, { windows }: Encoding): Proposal[] {
  const all = windows.flatMap((window) => {
    const breaksAt = (row: number): boolean => window.opens[row] === 1 && breaks.has(window.starts[row]!);
    const point: Point = (cue) => {
      const { source, before, after } = pointersOf(window, cue, breaksAt);
      return { source, before, after: after && withInfinitive(text, window, after) };
    };
    const cues = withVerbs(text, window, cuesOf(window, LENIENCE));
    const found = cues.flatMap((cue) => candidateOf(cue, point) ?? []);
    return outermost(found).flatMap((one) => proposalOf(text, window, one, passedOn(text, window, one, point)) ?? []);
  });
  // A post's window comes after the article's, whose text goes on behind it.
  return all.toSorted((a, b) => a.cue[0]![0] - b.cue[0]![0]);
}

/** What is only said to have been said, and not what: `issued another statement`. */
const ANNOUNCEMENT =
  /^(?:an?|the|its|his|her|their|another|one|two|several)(?: (?:brief|first|formal|fresh|further|joint|new|official|press|public|second|separate|short|similar|third|written))* (?:address|announcement|comment|communication|communiqu[eé]|declaration|letter|message|note|post|press release|release|remark|speech|statement|tweet|video)s?$/iu;
const isAnnouncement = (words: string): boolean => ANNOUNCEMENT.test(words.replace(/\s+/gu, ' ').trim());

/** The spans of a candidate, or of what it passes on; null where nothing is left of the content. */
function proposalOf(text: string, window: EncodedWindow, outer: Candidate, inner: Candidate | null): Proposal | null {
  const { cue, pointers } = inner ?? outer;
  const source = spansOf(window, pointers.source);
  const content = [...spansOf(window, pointers.before), ...spansOf(window, pointers.after)];
  const spoken = without(text, content, source);
  const said = spansOf(window, { first: cue.first, last: cue.end - 1 });
  if (isSilence(text, [said[0]![0], said.at(-1)![1]])) return null;
  if (spoken.length === 0 || isAnnouncement(spoken.map((span) => text.slice(...span)).join(' '))) return null;
  return {
    cue: said,
    source,
    content: spoken,
    relay: inner ? spansOf(window, outer.pointers.source) : [],
    score: cue.score,
  };
}

/** A cue with its pointers, or null where it points to no content. */
function candidateOf(cue: TaggedCue, point: Point): Candidate | null {
  const pointers = point(cue);
  return pointers.before || pointers.after ? { cue, pointers } : null;
}

/** Leaves out those whose cue lies in another's content; where each lies in the other's, the surer one stays. */
function outermost(found: readonly Candidate[]): Candidate[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) => other !== one && holds(other, one) && !(holds(one, other) && one.cue.score > other.cue.score),
      ),
  );
}

function holds({ pointers: { before, after } }: Candidate, { cue }: Candidate): boolean {
  return [before, after].some((span) => span !== null && span.first <= cue.first && cue.first <= span.last);
}

/** What is left of the content outside the source. */
function without(text: string, content: readonly Span[], source: readonly Span[]): Span[] {
  return source.reduce<readonly Span[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): Span[] => {
        const parts: Span[] = [
          [start, Math.min(end, from)],
          [Math.max(start, to), end],
        ];
        return parts.filter(([a, b]) => a < b && text.slice(a, b).trim() !== '');
      }),
    content,
  ) as Span[];
}

/** Offsets of rows, cut where a passage ends. */
function spansOf({ starts, ends }: EncodedWindow, rows: Pick<Pointed, 'first' | 'last'> | null): Span[] {
  if (!rows) return [];
  const spans: [number, number][] = [];
  let fresh = true;
  for (let row = rows.first; row <= rows.last; row++) {
    const last = spans.at(-1);
    if (ends[row] === 0) fresh = true;
    else if (fresh || !last) {
      spans.push([starts[row]!, ends[row]!]);
      fresh = false;
    } else last[1] = ends[row]!;
  }
  return spans;
}
