/** Invariant: the data packs lie outside the repository; where they are missing, callers are told so and skip with a clear line. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Span, reasonOf } from '@demarche/contract';
import * as z from 'zod';
import type { GoldArticle } from './attribution-score.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Folder of the data packs: `DEMARCHE_DATA`, or `../shared/data` beside the repository. */
export const packsFolder = process.env['DEMARCHE_DATA'] ?? path.resolve(root, '../shared/data');

export const packs = {
  attribution: path.join(packsFolder, 'polnear/dev.jsonl.gz'),
  gum: ['train', 'dev', 'test'].map((split) => path.join(packsFolder, `gum/${split}.jsonl.gz`)),
  crisisDocuments: path.join(packsFolder, 'crisis/docs'),
  crisisGold: path.join(packsFolder, 'crisis/gold'),
  actors: path.join(packsFolder, 'actors/ngec-dev.jsonl'),
  dates: path.join(packsFolder, 'temporal/gum-dates.jsonl.gz'),
  relations: path.join(packsFolder, 'plover/plv-train.tsv'),
  council: path.join(packsFolder, 'stance/unscon-dev.csv'),
} as const;

/** The labelled crisis documents of our own wording, which are in the repository. */
export const ownCrisis = {
  documents: path.join(root, 'eval/crisis/docs'),
  gold: path.join(root, 'eval/crisis/gold'),
  /** The labels of two people, each made without sight of the other's; `gold` was settled from them. */
  first: path.join(root, 'eval/crisis/coders/a'),
  second: path.join(root, 'eval/crisis/coders/b'),
} as const;

/** Answers of a five-fold cross-validation on `packs.relations`, in its order. */
export const eventFolds = path.join(root, 'eval/events/folds.json');

/** The same for the judgements of `packs.council`. */
export const councilFolds = path.join(root, 'eval/council/folds.json');

/** Those of the paths that do not exist. */
export const missing = (...paths: readonly string[]): string[] => paths.filter((one) => !existsSync(one));

const Spans = z.array(Span).default([]);
const Article = z.object({
  id: z.string(),
  text: z.string(),
  primary: z.boolean().default(true),
  attributions: z.array(z.object({ source: Spans, cue: Spans, content: Spans })),
  discard: Spans,
});

/** A pack that is not in its format; the message names the file and the line. */
export class BadPack extends Error {}

/** JSON text as the schema has it; throws `BadPack` where it is not. */
export function parseAs<T>(schema: z.ZodType<T>, text: string, where: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadPack(`${where}: not JSON (${reasonOf(error)}).`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new BadPack(`${where}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Gold articles of a JSON Lines file (gzip or plain), first annotators only. */
export function readArticles(file: string): GoldArticle[] {
  return readLines(file).flatMap((line, i) => {
    const article = parseAs(Article, line, `${file}:${i + 1}`);
    return article.primary ? [article] : [];
  });
}

/** The lines of a file, gzip or plain, but for empty ones. */
export function readLines(file: string): string[] {
  const bytes = readFileSync(file);
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (gzipped ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim());
}
