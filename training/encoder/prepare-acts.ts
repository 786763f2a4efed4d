/**
 * Writes what the act network is trained on, one JSON line a telling, cut as the product itself cuts it.
 *
 *     node training/encoder/prepare-acts.ts relations <plv.tsv> <out.jsonl>
 *     node training/encoder/prepare-acts.ts judgements <unscon.csv> <out.jsonl>
 *     node training/encoder/prepare-acts.ts acts <documents folder> <gold folder> <out.jsonl>
 *     node training/encoder/prepare-acts.ts stories <ngec.jsonl.gz> <out.jsonl>
 *     node training/encoder/prepare-acts.ts sentiments <newsmtsc.jsonl.gz> <out.jsonl>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { atlas } from '../../packages/atlas/src/index.ts';
import { actInputs, runStages, tellingOf, type Telling } from '../../packages/coder/src/index.ts';
import { DocumentId, type TokenClassifier } from '../../packages/contract/src/index.ts';
import { openClassifier, unitsOf, wordPieces } from '../../packages/model/src/index.ts';
import { readText } from '../../packages/reader/src/index.ts';
import { loadCodebook } from '../../packages/usecases/src/index.ts';
import { readCrisisDocuments, readGold } from '../../eval/crisis-gold.ts';
import { anchorTokens } from '../../eval/crisis-score.ts';
import { readPlv } from '../../eval/plv.ts';
import { readCouncil } from '../../eval/unsc.ts';

/** Code units of the sentence before that are read with a sentence of a speech. */
const BEFORE = 200;

const root = path.resolve(import.meta.dirname, '../..');
const pieces = wordPieces(readFileSync(path.join(root, 'packages/model/weights/vocab.txt'), 'utf8'));

/** A line of the output; `group` is what one fold of a cross-validation keeps together. */
interface Example {
  readonly id: string;
  readonly group: string;
  readonly task: 'relations' | 'judgements' | 'acts' | 'stories' | 'sentiments';
  readonly label: string | boolean | readonly string[];
  readonly [more: string]: unknown;
}

function line(text: string, telling: Telling, example: Example): string {
  const [input] = actInputs(text, [telling]);
  const [unit] = unitsOf(text, input!.streams[0]!, pieces);
  return JSON.stringify({ ...example, ids: unit?.ids ?? [], classes: unit?.classes ?? [] });
}

const relations = (file: string): string[] =>
  readPlv(file).map(({ id, text, roles, relation, quad }) =>
    line(text, { span: [0, text.length], roles }, { id, group: id, task: 'relations', label: relation!, quad }),
  );

/** Each sentence behind the one before it in the speech. */
const judgements = (file: string): string[] =>
  readCouncil(file).map(({ speech, text, negative }, i, all) => {
    const before = all[i - 1]?.speech === speech ? `${all[i - 1]!.text.slice(-BEFORE)} ` : '';
    const words = before + text;
    const roles = [{ role: 'content', span: [before.length, words.length] }] as const;
    return line(
      words,
      { span: [0, words.length], roles },
      { id: `${i}`, group: speech, task: 'judgements', label: negative },
    );
  });

const linesOf = (file: string): string[] => gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);

const stories = (file: string): string[] =>
  linesOf(file).map((row) => {
    const { id, headline, text, category } = JSON.parse(row) as Record<'id' | 'headline' | 'text' | 'category', string>;
    const words = `${headline}. ${text}`.slice(0, 400);
    return line(words, { span: [0, words.length], roles: [] }, { id, group: id, task: 'stories', label: category });
  });

interface Sentiments {
  readonly id: string;
  readonly text: string;
  readonly targets: readonly { readonly start: number; readonly end: number; readonly sentiment: string }[];
}

const sentiments = (file: string): string[] =>
  linesOf(file).flatMap((row) => {
    const { id, text, targets } = JSON.parse(row) as Sentiments;
    return targets.map(({ start, end, sentiment }) => {
      const roles = [{ role: 'target', span: [start, end] }] as const;
      return line(text, { span: [0, text.length], roles }, { id, group: id, task: 'sentiments', label: sentiment });
    });
  });

/** Attributions that the coder finds and the gold has a row for, whoever speaks. */
async function acts(documentsFolder: string, goldFolder: string): Promise<string[]> {
  const encoder = await openClassifier();
  // The act network is not asked: it is what is being trained.
  const classifier: TokenClassifier = {
    ...encoder,
    classify: (inputs, network) =>
      network === 'acts' ? Promise.resolve(inputs.map(() => ({ windows: [] }))) : encoder.classify(inputs, network),
  };
  const codebook = loadCodebook(readFileSync(path.join(root, 'codebooks/two-axis.yaml'), 'utf8'));
  if (codebook.kind === 'problem') throw new Error(codebook.problem.message);
  const documents = new Map(readCrisisDocuments(documentsFolder).map((one) => [one.id, one]));
  const lines: string[] = [];
  for (const { id, statements } of readGold(goldFolder)) {
    const { text, title, url, published } = documents.get(id)!;
    const document = readText(text, {
      id: DocumentId.parse(id),
      title: title ?? null,
      url: url || null,
      published: published || null,
    });
    const { attributions, coding } = await runStages(document, { atlas, codebook: codebook.value, classifier });
    const anchors = statements.map((row) => ({ row, tokens: anchorTokens(document.text, row.quoteStart) }));
    attributions.forEach((attribution, i) => {
      const telling = tellingOf({ attribution });
      if (!telling) return;
      const {
        span: [start, end],
      } = telling;
      const rows = anchors.filter(
        ({ tokens }) =>
          tokens.length > 0 && 2 * tokens.filter(([s, e]) => s >= start && e <= end).length >= tokens.length,
      );
      if (rows.length === 0) return;
      const label = [...new Set(rows.flatMap(({ row }) => row.acts))];
      const certain = coding.acts[i]!.why.some((why) => why.startsWith('act:') && why !== 'act:inform');
      const lexicon = certain ? coding.acts[i]!.acts.map(({ type }) => type) : [];
      lines.push(line(document.text, telling, { id: `${id}:${i}`, group: id, task: 'acts', label, lexicon }));
    });
  }
  await encoder.close();
  return lines;
}

const [task, ...files] = process.argv.slice(2);
const out = files.pop();
if (out === undefined || files.length === 0)
  throw new Error('usage: prepare-acts.ts relations|judgements|acts|stories|sentiments <file or folders> <out.jsonl>');
const made =
  task === 'relations'
    ? relations(files[0]!)
    : task === 'judgements'
      ? judgements(files[0]!)
      : task === 'stories'
        ? stories(files[0]!)
        : task === 'sentiments'
          ? sentiments(files[0]!)
          : await acts(files[0]!, files[1]!);
writeFileSync(out, `${made.join('\n')}\n`);
console.log(`${out}: ${made.length} tellings`);
