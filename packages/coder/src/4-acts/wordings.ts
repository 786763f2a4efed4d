/** Invariant: a wording is a stretch that names the event, in quotation marks or given as its name by a naming verb. */
import type { Span, Wording } from '@demarche/contract';
import { EVENT_WORDS, pattern } from './lexicon.ts';
import { namingVerbBefore } from './naming.ts';
import { phraseFinder } from './phrases.ts';
import type { Row } from './row.ts';

const names = phraseFinder(pattern('event-name'));
const QUOTED = /[“"«‘]([^“”"«»‘]{2,120}?)[”"»’](?!\p{L})|(?<!\p{L})'([^']{2,120}?)'(?!\p{L})/gu;
const LONGEST = 14;
/** A stretch with a verb of its own says something; it is no name. */
const CLAUSE =
  /\b(?:is|are|was|were|has|have|had|will|would|must|should|do|does|did|can|could|considers?)\b|^\s*(?:its|their|to|not)\b/iu;
/** The noun that names the event stands among the first words of the stretch. */
const HEAD_WITHIN = 5;
const eventWord = EVENT_WORDS.flatMap(({ phrases }) => phrases);
const things = phraseFinder([...eventWord, 'it', 'this', 'them', 'these', 'what', 'as']);

/** What the speakers of these rows call the event. */
export function findWordings(rows: readonly Row[]): Wording[] {
  const seen = new Set<number>();
  return rows.flatMap((row) => {
    if (row.speaker.actors.length === 0) return [];
    return quoted(row)
      .filter(unseen(seen))
      .map((phrase): Wording => ({ by: row.speaker.actors, of: 'event', phrase: [phrase] }));
  });
}

/** Short quoted stretches that name the event, or that follow a verb of naming. */
function quoted(row: Row): Span[] {
  const found: Span[] = [];
  for (const match of row.text.matchAll(QUOTED)) {
    const words = match[1] ?? match[2] ?? '';
    if (words.trim() === '' || words.split(/\s+/u).length > LONGEST) continue;
    const opening = words.split(/\s+/u).slice(0, HEAD_WITHIN).join(' ');
    const named = names(opening).length > 0 && !CLAUSE.test(words);
    const given = namingVerbBefore(row.text, match.index);
    const isGiven =
      given !== undefined &&
      things(row.text.slice(given.start, match.index)).length > 0 &&
      words.split(/\s+/u).length <= 6;
    if (!named && !isGiven) continue;
    const lead = /^[\s,]*/u.exec(words)![0].length;
    const start = row.offset + match.index + 1 + lead;
    const end = start + words.slice(lead).replace(/[\s,.]+$/u, '').length;
    if (end > start) found.push([start, end]);
  }
  return found;
}

/** Lets each stretch through once, for the first row that holds it. */
function unseen(seen: Set<number>): (span: Span) => boolean {
  return ([start]) => !seen.has(start) && seen.add(start).size > 0;
}
