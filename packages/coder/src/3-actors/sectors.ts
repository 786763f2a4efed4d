/**
 * Invariant: a sector is read off the words of an actor string: the last term before its first preposition decides, since an
 * English noun phrase ends in its head (`cyber police`, `the president of the Riigikogu`). Codes are PLOVER's sectors.
 */
import * as z from 'zod';
import lexicon from './sectors.json' with { type: 'json' };

/** Sectors of event data, after PLOVER (Open Event Data Alliance); `ELI` for who no longer holds an office. */
const SECTORS = [
  'AGR',
  'BUS',
  'COP',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'GOV',
  'JRN',
  'JUD',
  'LAB',
  'LEG',
  'MED',
  'MIL',
  'OPP',
  'PRE',
  'PRM',
  'PTY',
  'REB',
  'REF',
  'REL',
  'SOC',
  'SPY',
  'UAF',
] as const;
export type Sector = (typeof SECTORS)[number];

const Lexicon = z.strictObject({
  /** Before a title these say that it is no longer held. */
  former: z.array(z.string().min(1)),
  /** Behind an office these say that it is only sought. */
  hopeful: z.array(z.string().min(1)),
  /** Singular or plural as written; a plural in -s is found too. */
  sectors: z.record(z.enum(SECTORS), z.array(z.string().min(1))),
});

const { former, hopeful, sectors } = Lexicon.parse(lexicon);

const TERMS = new Map(
  Object.entries(sectors).flatMap(([sector, terms]) =>
    terms.map((term) => [term.replaceAll("'s", ''), sector as Sector] as const),
  ),
);
const LONGEST = Math.max(...[...TERMS.keys()].map((term) => term.split(' ').length));
const FORMER = new Set(former);
const HOPEFUL = new Set(hopeful);
const PREPOSITIONS = new Set([
  'of',
  'in',
  'from',
  'for',
  'at',
  'on',
  'with',
  'to',
  'near',
  'who',
  'which',
  'that',
  'under',
]);
/** Sectors whose bodies have heads with titles of government. */
const BODIES: ReadonlySet<Sector> = new Set(['LEG', 'JUD', 'PTY', 'OPP', 'SPY', 'LAB', 'EDU', 'REL']);
/** Offices that somebody can have left. */
const HELD: ReadonlySet<Sector> = new Set(['GOV', 'LEG', 'MIL', 'JUD', 'SPY', 'PTY']);

/** What the words of a string say: the head's sector first, then one that stands before it (`state news agency`). */
export function sectorsOf(text: string): Sector[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  const plain = words.map((word) => word.replace(/'s$/u, ''));
  const found = termsIn(plain);
  const until = plain.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  const head = found.findLast(({ start }) => until < 0 || start < until) ?? found[0];
  if (!head) return plain.some((word) => HOPEFUL.has(word)) ? ['PTY'] : [];
  if (plain.slice(head.end).some((word) => HOPEFUL.has(word))) return ['PTY'];
  // `the president of the parliament` is of the parliament.
  const body = until >= head.end && plain[until] === 'of' ? found.find(({ start }) => start > until) : undefined;
  if (head.sector === 'GOV' && body && BODIES.has(body.sector)) return [body.sector];
  const past = plain.slice(0, head.start).some((word) => FORMER.has(word) || word.startsWith('ex-'));
  if (past && HELD.has(head.sector)) return ['ELI'];
  // A state's news agency speaks for its government.
  const owned =
    head.sector === 'JRN' &&
    plain.slice(0, head.start).some((word) => word === 'state' || word === 'official' || word === 'state-run');
  return owned ? ['GOV', 'JRN'] : [head.sector];
}

interface Found {
  readonly sector: Sector;
  readonly start: number;
  readonly end: number;
}

/** Terms from left to right, the longest at each place. */
function termsIn(words: readonly string[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST, words.length - at);
    let sector: Sector | undefined;
    for (; length > 0 && !sector; length--) sector = sectorOfTerm(words.slice(at, at + length).join(' '));
    if (sector) found.push({ sector, start: at, end: at + length + 1 });
    at += sector ? length + 1 : 1;
  }
  return found;
}

const sectorOfTerm = (term: string): Sector | undefined =>
  TERMS.get(term) ?? (term.endsWith('s') ? TERMS.get(term.slice(0, -1)) : undefined);
