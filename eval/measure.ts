/** Invariant: what is measured is the whole coder as `demarche code` runs it, on text alone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { atlas } from '@demarche/atlas';
import { code } from '@demarche/coder';
import { DocumentId, type CodedRecord } from '@demarche/contract';
import { readText } from '@demarche/reader';
import { loadCodebook } from '@demarche/usecases';
import { scoreAttributions, type AttributionScores, type GoldArticle } from './attribution-score.ts';
import { readCrisisDocuments, readGold } from './crisis-gold.ts';
import { scoreCrisis, type CrisisScores } from './crisis-score.ts';

interface Input {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly published?: string | null | undefined;
}

const codebookFile = path.resolve(import.meta.dirname, '../codebooks/two-axis.yaml');

/** Codes texts one by one, as the stateless command does. */
export function codeTexts(inputs: readonly Input[]): Map<string, CodedRecord> {
  const codebook = loadCodebook(readFileSync(codebookFile, 'utf8'));
  if (codebook.kind === 'problem') throw new Error(codebook.problem.message);
  return new Map(
    inputs.map(({ id, text, title, url, published }) => {
      const document = readText(text, {
        id: DocumentId.parse(id),
        title: title ?? null,
        url: url || null,
        published: published || null,
      });
      return [id, code(document, { atlas, codebook: codebook.value })];
    }),
  );
}

/** Scores the coder's attributions on gold articles. */
export function measureAttributions(articles: readonly GoldArticle[]): AttributionScores {
  const records = codeTexts(articles.map(({ id, text }) => ({ id, text })));
  return scoreAttributions(articles, new Map([...records].map(([id, record]) => [id, record.attributions])));
}

/** Scores the coder on a folder of crisis documents and a folder of their gold files; `ids` leaves out the others. */
export function measureCrisis(documentsFolder: string, goldFolder: string, ids?: readonly string[]): CrisisScores {
  const golds = readGold(goldFolder).filter(({ id }) => ids?.includes(id) ?? true);
  const wanted = new Set(golds.map(({ id }) => id));
  const documents = readCrisisDocuments(documentsFolder).filter(({ id }) => wanted.has(id));
  return scoreCrisis(new Map(documents.map(({ id, text }) => [id, text])), golds, codeTexts(documents));
}
