/**
 * Invariant: every pair of reports that can be likely to tell one statement is given once, in time that grows with the pairs that
 * share a word and not with all pairs. Two reports without a common word can be alike only where one of them has next to none.
 */
import { sharedCount } from '../evidence/words.ts';
import type { Report } from './reports.ts';
import { MOST_DAYS_APART, SHORT } from './same-statement.ts';

export interface Pair {
  readonly a: Report;
  readonly b: Report;
  /** Content words that both have. */
  readonly shared: number;
}

/** The reports that have a word, by day; those before `head` are out of reach of whatever comes next. */
interface Posting {
  readonly places: number[];
  head: number;
}

/** Pairs of dated reports near enough in time to be one statement. */
export function* pairsInTime(reports: readonly Report[]): Generator<Pair> {
  const dated = reports.filter(({ said }) => said !== null).toSorted((a, b) => a.said!.from - b.said!.from);
  const postings = new Map<string, Posting>();
  const all: Posting = { places: [], head: 0 };
  const short: Posting = { places: [], head: 0 };
  const shared = new Int32Array(dated.length);
  for (const [j, b] of dated.entries()) {
    const reaches = (i: number): boolean => dated[i]!.said!.to + MOST_DAYS_APART >= b.said!.from;
    const met: number[] = [];
    const meet = (i: number): void => {
      if (reaches(i) && shared[i]! === 0) met.push(i);
    };
    for (const word of b.words) {
      const posting = postings.get(word) ?? { places: [], head: 0 };
      forward(posting, reaches);
      for (let k = posting.head; k < posting.places.length; k += 1) {
        const i = posting.places[k]!;
        meet(i);
        if (reaches(i)) shared[i] = shared[i]! + 1;
      }
      posting.places.push(j);
      postings.set(word, posting);
    }
    const counted = met.length;
    const wordless = b.words.size <= SHORT ? all : short;
    forward(wordless, reaches);
    for (let k = wordless.head; k < wordless.places.length; k += 1) meet(wordless.places[k]!);
    for (const [k, i] of met.entries()) {
      yield { a: dated[i]!, b, shared: k < counted ? shared[i]! : 0 };
      shared[i] = 0;
    }
    all.places.push(j);
    if (b.words.size <= SHORT) short.places.push(j);
  }
}

function forward(posting: Posting, reaches: (place: number) => boolean): void {
  while (posting.head < posting.places.length && !reaches(posting.places[posting.head]!)) posting.head += 1;
}

/** Pairs of which one is undated: inside its own document only. */
export function* pairsInDocument(reports: readonly Report[]): Generator<Pair> {
  const inDocument = Map.groupBy(reports.entries(), ([, { document }]) => document.id);
  for (const [i, a] of reports.entries()) {
    if (a.said !== null) continue;
    for (const [k, b] of inDocument.get(a.document.id) ?? []) {
      if (b.said !== null || k > i) yield { a, b, shared: sharedCount(a.words, b.words) };
    }
  }
}
