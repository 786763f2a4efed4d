/** Invariant: what is measured is the whole coder as `demarche code` runs it, on text alone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { atlas } from '@demarche/atlas';
import { code, segment } from '@demarche/coder';
import { openClassifier } from '@demarche/model';
import { type Document, DocumentId, type CodedRecord, type Span, type TokenClassifier } from '@demarche/contract';
import { readText } from '@demarche/reader';
import { loadCodebook } from '@demarche/usecases';
import { scoreAttributions, type AttributionScores, type GoldArticle } from './attribution-score.ts';
import { readCrisisDocuments, readGold } from './crisis-gold.ts';
import { scoreCrisis, type CrisisScores } from './crisis-score.ts';
import { scoreSentences } from './sentence-score.ts';

interface Input {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly published?: string | null | undefined;
}

/** Opened once for all measurements of a run. */
export const classifier = openClassifier();

const codebookFile = path.resolve(import.meta.dirname, '../codebooks/two-axis.yaml');

/** A text of a pack as a document, with what the pack says of it. */
export const documentFrom = ({ id, text, title, url, published }: Input): Document =>
  readText(text, { id: DocumentId.parse(id), title: title ?? null, url: url || null, published: published || null });

/** Codes texts as the stateless command does. */
export async function codeTexts(
  inputs: readonly Input[],
  by: TokenClassifier | null = null,
): Promise<Map<string, CodedRecord>> {
  const codebook = loadCodebook(readFileSync(codebookFile, 'utf8'));
  if (codebook.kind === 'problem') throw new Error(codebook.problem.message);
  const documents = inputs.map(documentFrom);
  const options = { atlas, codebook: codebook.value, classifier: by ?? (await classifier) };
  const records = await Promise.all(documents.map((document) => code(document, options)));
  return new Map(records.map((record, i) => [inputs[i]!.id, record]));
}

/** Scores the coder's attributions on gold articles, and the same cut into sentences. */
export async function measureAttributions(
  articles: readonly GoldArticle[],
): Promise<AttributionScores & { readonly sentences: ReturnType<typeof scoreSentences> }> {
  const records = await codeTexts(articles.map(({ id, text }) => ({ id, text })));
  const predicted = new Map([...records].map(([id, record]) => [id, record.attributions]));
  const sentencesOf = ({ id, text }: GoldArticle): Span[] =>
    segment(readText(text, { id: DocumentId.parse(id) })).map(({ span }) => span);
  return { ...scoreAttributions(articles, predicted), sentences: scoreSentences(articles, predicted, sentencesOf) };
}

/** Scores the coder on a folder of crisis documents and a folder of their gold files; `ids` leaves out the others. */
export async function measureCrisis(
  documentsFolder: string,
  goldFolder: string,
  ids?: readonly string[],
): Promise<CrisisScores> {
  const golds = readGold(goldFolder).filter(({ id }) => ids?.includes(id) ?? true);
  const wanted = new Set(golds.map(({ id }) => id));
  const documents = readCrisisDocuments(documentsFolder).filter(({ id }) => wanted.has(id));
  return scoreCrisis(new Map(documents.map(({ id, text }) => [id, text])), golds, await codeTexts(documents));
}
