/**
 * Invariant: a date is right where its range is the one day of the gold. GUM's dates are asked of the date finder alone;
 * statement dates of the whole coder, for rows whose day the text fixes.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findDates } from '@demarche/coder';
import { Day, type CodedRecord } from '@demarche/contract';
import * as z from 'zod';
import { readCrisisDocuments } from './crisis-gold.ts';
import { anchorTokens } from './crisis-score.ts';
import { codeTexts } from './measure.ts';
import { ownCrisis, parseAs, readLines } from './packs.ts';
import { ratio } from './score.ts';

export interface DateScores {
  /** Dates that the gold gives as one day. */
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly mistakes: readonly string[];
}

/** A date as the finder gives it for a text: what `--out` writes. */
export interface DateAnswer {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly basis: string;
}

const Dated = z.object({
  id: z.string(),
  text: z.string(),
  dateCreated: z.string().nullish(),
  dates: z.array(z.object({ start: z.number(), end: z.number(), when: z.string().optional() })).default([]),
});

/** Documents of a JSON Lines file (gzip or plain) with `text`, `dateCreated` and, where there is gold, `dates`; throws `BadPack`. */
export const readDated = (file: string): z.infer<typeof Dated>[] =>
  readLines(file).map((line, i) => parseAs(Dated, line, `${file}:${i + 1}`));

/** The dates found in each document. */
export function answerDates(documents: readonly z.infer<typeof Dated>[]): DateAnswer[] {
  return documents.flatMap(({ id, text, dateCreated }) =>
    findDates(text, Day.safeParse(dateCreated).data ?? null).flatMap(({ start, end, range }) =>
      range ? [{ id, start, end, text: text.slice(start, end), ...range }] : [],
    ),
  );
}

/** Found dates against gold days; one is found where the spans touch. */
export function scoreDates(documents: readonly z.infer<typeof Dated>[], answers: readonly DateAnswer[]): DateScores {
  const scores = { gold: 0, found: 0, right: 0 };
  const mistakes: string[] = [];
  const answersOf = Map.groupBy(answers, ({ id }) => id);
  for (const { id, text, dates } of documents) {
    for (const { start, end, when } of dates) {
      if (!Day.safeParse(when).success) continue;
      scores.gold += 1;
      const answer = answersOf.get(id)?.find((one) => one.start < end && start < one.end);
      if (answer) scores.found += 1;
      if (answer && answer.from === when && answer.to === when) scores.right += 1;
      else {
        const got = answer ? `${answer.from} to ${answer.to}` : 'nothing';
        mistakes.push(
          `${id}: ${got} instead of ${when} “${text.slice(start, end)}” in “${text.slice(start - 50, end + 30)}”`,
        );
      }
    }
  }
  return { ...scores, mistakes };
}

const Labels = z.array(z.strictObject({ document: z.string(), quoteStart: z.string().min(1), day: Day }));

/** Days of statements of our own documents' halves that may be read, as the coder dates them. */
export async function measureStatementDays(): Promise<DateScores> {
  const file = path.join(ownCrisis.documents, '../days.json');
  const labels = parseAs(Labels, readFileSync(file, 'utf8'), file);
  const wanted = new Set(labels.map(({ document }) => document));
  const documents = readCrisisDocuments(ownCrisis.documents).filter(({ id }) => wanted.has(id));
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const records = await codeTexts(documents);
  const scores = { gold: labels.length, found: 0, right: 0 };
  const mistakes: string[] = [];
  for (const { document, quoteStart, day } of labels) {
    const said = daysOf(records.get(document)!, texts.get(document)!, quoteStart);
    if (said.length > 0) scores.found += 1;
    if (said.includes(`${day} ${day}`)) scores.right += 1;
    else if (said.length > 0) mistakes.push(`${document}: ${said.join(', ')} instead of ${day} “${quoteStart}”`);
  }
  return { ...scores, mistakes };
}

/** The days of the attributions that cover the anchor words. */
function daysOf({ attributions }: CodedRecord, text: string, quoteStart: string): string[] {
  const tokens = anchorTokens(text, quoteStart);
  return attributions
    .filter(({ source, cue, content }) => {
      const spans = [...source, ...cue, ...content];
      const [from, to] = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
      return tokens.filter(([start, end]) => start >= from && end <= to).length * 2 >= tokens.length;
    })
    .map(({ said }) => (said ? `${said.from} ${said.to}` : 'none'));
}

/** Of the dates found, and of all. */
export const dateShares = ({
  gold,
  found,
  right,
}: DateScores): { readonly ofFound: number; readonly ofAll: number } => ({
  ofFound: ratio(right, found),
  ofAll: ratio(right, gold),
});
