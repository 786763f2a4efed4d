/**
 * Invariant: a day is inferred only where nothing but a publication date is known, and only one day back. An article that
 * tells three communications of a ministry without their days tells them in their order; where other coverage dates the
 * third to the day before publication, the first two were not after it.
 */
import type { DateRange, Statement } from '@demarche/contract';
import { dayRange, daysBetween } from '../evidence/days.ts';
import type { Report } from './reports.ts';
import type { Made } from './statements.ts';

interface Telling {
  readonly statement: Statement;
  readonly report: Report;
}

/** Dates statements by the order in which they are told. */
export type DateByTellingOrder = (made: readonly Made[]) => Made[];

/** The statements again, those of a publication date moved to the day that the order of telling gives; one moved as the last time is the same object. */
export function createTellingOrder(): DateByTellingOrder {
  const moved = new WeakMap<Made, Made>();
  const move = (one: Made, said: DateRange): Made => {
    const before = moved.get(one);
    if (before?.statement.said?.from === said.from && before.statement.said.to === said.to) return before;
    const now = { ...one, statement: { ...one.statement, said } };
    moved.set(one, now);
    return now;
  };
  return (made) => {
    const sequences = new Map<string, Telling[]>();
    for (const { statement, reports } of made) {
      for (const report of reports) {
        if (report.said !== null && !report.said.rough) continue;
        const key = `${report.document.id} ${report.speakers}`;
        const sequence = sequences.get(key);
        if (sequence) sequence.push({ statement, report });
        else sequences.set(key, [{ statement, report }]);
      }
    }
    const inferred = new Map<Statement, DateRange>();
    for (const sequence of sequences.values()) if (sequence.length > 1) inferDays(sequence, inferred);
    if (inferred.size === 0) return [...made];
    return made.map((one) => {
      const said = inferred.get(one.statement);
      return said ? move(one, said) : one;
    });
  };
}

/** Goes up a document from what is told last, and carries the day of the nearest dated statement below. */
function inferDays(sequence: readonly Telling[], inferred: Map<Statement, DateRange>): void {
  const offset = ({ report }: Telling) => report.evidence.spans[0]?.[0] ?? 0;
  let below: DateRange | null = null;
  for (const { statement } of sequence.toSorted((a, b) => offset(b) - offset(a))) {
    if (statement.said && statement.said.basis !== 'published') below = statement.said;
    else if (statement.said && below && isDayBefore(below, statement.said)) {
      const earlier = inferred.get(statement);
      if (!earlier || below.from < earlier.from)
        inferred.set(statement, { from: below.from, to: below.to, basis: 'relative' });
    }
  }
}

const isDayBefore = (day: DateRange, published: DateRange): boolean =>
  day.from < published.from && daysBetween(dayRange(day), dayRange(published)) === 1;
