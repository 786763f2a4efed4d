/** Invariant: a sentence of a Security Council speech as it is written, not as it was cut into tokens. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { BadPack } from './packs.ts';

/** A sentence of UNSCon with what its annotators saw in it. */
export interface CouncilSentence {
  /** Meeting and speech. */
  readonly speech: string;
  /** The state that speaks, as a record's label has it: `Russian Federation`. */
  readonly speaker: string;
  readonly text: string;
  /** A negative evaluation, direct or indirect. */
  readonly negative: boolean;
  /** The country it is aimed at, as the corpus writes it (`russian_federation`); null for other targets. */
  readonly country: string | null;
}

const Row = z.object({ file_id: z.string(), sentence_text: z.string(), A0: z.string(), A4: z.string() });

/** Sentences in the order of the file; throws `BadPack`. */
export function readCouncil(file: string): CouncilSentence[] {
  const rows: unknown[] = parse(readFileSync(file, 'utf8'), { columns: true, bom: true });
  return rows.map((raw, i) => {
    const row = Row.safeParse(raw);
    if (!row.success) throw new BadPack(`${file}:${i + 2}: ${z.prettifyError(row.error)}`);
    const { file_id: name, sentence_text: words, A0: judgement, A4: country } = row.data;
    return {
      speech: /^.*_spch\d+/u.exec(name)?.[0] ?? name,
      speaker: speakerOf(name),
      text: written(words),
      negative: judgement.endsWith('NegEval'),
      country: /^[a-z_]{3,}$/u.test(country) ? country : null,
    };
  });
}

/** The sentence with its tokens joined: `Ukraine 's envoy , then` -> `Ukraine's envoy, then`. */
const written = (words: string): string =>
  words
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=[,.;:!?)%])/gu, '')
    .replaceAll(/ (?=['’]s?\b)/gu, '')
    .replaceAll(/(?<=\() /gu, '')
    .replaceAll(' - ', '-')
    .trim();

/** `…_spch015_United_Kingdom_…_neg_03.txt` is said by the United Kingdom; a second turn has another letter behind the name. */
function speakerOf(name: string): string {
  const words = /_spch\d+_([A-Z]\w*?)(?:_(?:neg|pos))?(?:_\d+)?(?:_[A-Z]{2})?\.txt$/u.exec(name)?.[1];
  return (
    words
      ?.replace(/(?<=[a-z])[A-Z]\d*$/u, '')
      .replaceAll('_', ' ')
      .replaceAll(' Of ', ' of ')
      .replaceAll(' And ', ' and ') ?? 'Chair'
  );
}
