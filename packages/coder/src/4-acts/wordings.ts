/** Invariant: a wording is a stretch that names the event, in quotation marks or given as its name by a naming verb. */
import type { Span, Wording } from '@demarche/contract';
import { pattern } from './lexicon.ts';
import { phraseFinder } from './phrases.ts';
import type { Row } from './row.ts';

const names = phraseFinder(pattern('event-name'));
const naming = phraseFinder(pattern('naming'));
const QUOTED = /[“"«‘]([^“”"«»‘]{2,120}?)[”"»’](?!\p{L})|(?<!\p{L})'([^']{2,120}?)'(?!\p{L})/gu;
const LONGEST = 14;

/** What the speakers of these rows call the event. */
export function findWordings(rows: readonly Row[]): Wording[] {
  return rows.flatMap((row) => {
    if (row.speaker.actors.length === 0) return [];
    return quoted(row).map((phrase): Wording => ({ by: row.speaker.actors, of: 'event', phrase: [phrase] }));
  });
}

/** Short quoted stretches that name the event, or that follow a verb of naming. */
function quoted(row: Row): Span[] {
  const found: Span[] = [];
  for (const match of row.text.matchAll(QUOTED)) {
    const words = match[1] ?? match[2] ?? '';
    if (words.trim() === '' || words.split(/\s+/u).length > LONGEST) continue;
    const before = row.text.slice(Math.max(0, match.index - 60), match.index);
    const named = names(words).length > 0;
    const given = naming(before).at(-1);
    const isGiven = given !== undefined && !/[.;]/u.test(before.slice(given.end)) && words.split(/\s+/u).length <= 6;
    if (!named && !isGiven) continue;
    const lead = /^[\s,]*/u.exec(words)![0].length;
    const start = row.offset + match.index + 1 + lead;
    const end = start + words.slice(lead).replace(/[\s,.]+$/u, '').length;
    if (end > start) found.push([start, end]);
  }
  return found;
}
