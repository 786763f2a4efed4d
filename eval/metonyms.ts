/**
 * Invariant: a phrase in context stands for the actor that the coder's mention at its place has; a nationality that only
 * describes (`French wine`) and a place stand for nobody. The odd-numbered sentences may be read while tuning.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { atlas } from '@demarche/atlas';
import { runStages } from '@demarche/coder';
import { DocumentId, type TokenClassifier } from '@demarche/contract';
import { readText } from '@demarche/reader';
import { loadCodebook } from '@demarche/usecases';
import * as z from 'zod';
import { BadPack, parseAs, readLines } from './packs.ts';
import { ratio } from './score.ts';

const Row = z.strictObject({
  id: z.string().regex(/^m\d{3}$/u),
  text: z.string().min(1),
  phrase: z.string().min(1),
  /** UTF-16 offset of the phrase in the text. */
  start: z.int().nonnegative(),
  /** Null where the phrase stands for no state or organisation. */
  actor: z.string().nullable(),
  /** What makes it hard; only the second set says. */
  kind: z
    .enum([
      'capital',
      'seat',
      'bloc-seat',
      'name-homograph',
      'office-last-in-play',
      'legislature',
      'backed',
      'person-name',
      'place-only',
      'adjective',
      'other',
    ])
    .optional(),
});
export type Metonym = z.infer<typeof Row>;

export interface MetonymScores {
  readonly set: MetonymSet;
  readonly right: number;
  readonly all: number;
  readonly odd: number;
  readonly even: number;
  readonly mistakes: readonly string[];
}

/** By the one who tuned the coder on it, and by a second hand that did not know the coder. */
export type MetonymSet = 'first' | 'second';

/** The labelled sentences; throws `BadPack` where a phrase is not where it is said to be. */
export const readMetonyms = (set: MetonymSet): Metonym[] => {
  const file = path.join(import.meta.dirname, `actors/metonyms-${set}.jsonl`);
  return readLines(file).map((line, i) => {
    const row = parseAs(Row, line, `${file}:${i + 1}`);
    if (row.text.slice(row.start, row.start + row.phrase.length) !== row.phrase)
      throw new BadPack(`${file}:${i + 1}: “${row.phrase}” does not stand at ${row.start}.`);
    return row;
  });
};

/** What the coder takes each phrase of a set for. */
export async function measureMetonyms(classifier: TokenClassifier, set: MetonymSet): Promise<MetonymScores> {
  const codebook = loadCodebook(readFileSync(path.join(import.meta.dirname, '../codebooks/two-axis.yaml'), 'utf8'));
  if (codebook.kind === 'problem') throw new Error(codebook.problem.message);
  const rows = readMetonyms(set);
  const mistakes: string[] = [];
  const right = { odd: 0, even: 0 };
  const all = { odd: 0, even: 0 };
  for (const row of rows) {
    const half = Number(row.id.slice(1)) % 2 === 1 ? 'odd' : 'even';
    const document = readText(row.text, { id: DocumentId.parse(row.id) });
    const { cast } = await runStages(document, { atlas, codebook: codebook.value, classifier });
    const given = actorAt(cast.mentions, row);
    all[half] += 1;
    // An armed group is neither state nor organisation: a label that names none is right about it too.
    if (given === row.actor || (row.actor === null && given?.startsWith('NSA:') === true)) right[half] += 1;
    else if (half === 'odd')
      mistakes.push(
        `${row.id}: ${given ?? 'nobody'} instead of ${row.actor ?? 'nobody'} for “${row.phrase}” in “${row.text}”`,
      );
  }
  return {
    set,
    right: right.odd + right.even,
    all: rows.length,
    odd: ratio(right.odd, all.odd),
    even: ratio(right.even, all.even),
    mistakes,
  };
}

type Mentions = Awaited<ReturnType<typeof runStages>>['cast']['mentions'];

/** The first actor of the mention that shares most with the phrase, at least half of it; the shortest of these. */
function actorAt(mentions: Mentions, { start, phrase }: Metonym): string | null {
  const end = start + phrase.length;
  const shared = ({ span: [from, to] }: Mentions[number]): number => Math.min(to, end) - Math.max(from, start);
  const length = ({ span: [from, to] }: Mentions[number]): number => to - from;
  const here = mentions
    .filter((one) => 2 * shared(one) >= phrase.length && one.kind !== 'demonym')
    .toSorted((a, b) => shared(b) - shared(a) || length(a) - length(b));
  return here[0]?.actors[0] ?? null;
}
