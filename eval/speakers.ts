/**
 * Whom a source means that names nobody: measured on stage 3 alone, over gold attributions, so that no error of stage 2 counts.
 * Invariant: a document's own gold names are all that counts as right; an abstention is an error where somebody is named.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encoderInput, findQuotations, references, segment } from '@demarche/coder';
import { DocumentId, Span, type Reference, type TokenClassifier } from '@demarche/contract';
import { readText } from '@demarche/reader';
import * as z from 'zod';
import { parseAs, readLines } from './packs.ts';

/** A source of one article, labelled: each of those it means by every place that names them. */
const Label = z.object({
  article: z.string(),
  attribution: z.string(),
  kind: z.enum(['pronoun', 'nominal', 'absent']),
  referents: z.array(z.array(Span)),
  /** The source is somebody's and not they themselves: "his campaign". To answer with them is right, not to answer too. */
  owner: z.boolean().default(false),
  /** Two careful readers could differ. */
  unsure: z.boolean().default(false),
});
type Label = z.infer<typeof Label>;

const Spans = z.array(Span).default([]);
const Article = z.object({
  id: z.string(),
  text: z.string(),
  primary: z.boolean().default(true),
  attributions: z.array(z.object({ id: z.string(), source: Spans, cue: Spans, content: Spans })),
});

/** A document of GUM: who is mentioned where, and what is said to be said. */
const GumDocument = z.object({
  id: z.string(),
  genre: z.string(),
  text: z.string(),
  tokens: z.array(z.tuple([z.int(), z.int(), z.string(), z.string(), z.string(), z.int(), z.string()])),
  mentions: z.array(z.object({ chain: z.int(), start: z.int(), end: z.int(), head: z.int() })),
  attributions: z.array(z.object({ frame: Span, content: z.array(Span) })),
});
type GumDocument = z.infer<typeof GumDocument>;

interface Asked {
  readonly referents: readonly (readonly Span[])[];
  readonly owner: boolean;
  readonly reference: Reference;
}

export interface SpeakerScores {
  /** Sources asked about, and those of them that mean somebody named. */
  readonly asked: number;
  readonly named: number;
  readonly answered: number;
  /** Share of the named that are answered rightly, abstentions being errors. */
  readonly correct: number;
  /** Share of the answers that are right. */
  readonly precision: number;
}

/** Our labels over PolNeAR's development articles, which hold ids and offsets only. */
const speakerLabels = path.join(import.meta.dirname, 'speakers/polnear-dev.jsonl');

/** Scores on labelled sources of attribution articles. */
export async function measureSpeakers(
  articlesFile: string,
  classifier: TokenClassifier,
  labelsFile: string = speakerLabels,
): Promise<SpeakerScores> {
  const labels = Map.groupBy(
    readFileSync(labelsFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line, i) => parseAs(Label, line, `${labelsFile}:${i + 1}`)),
    ({ article }) => article,
  );
  const asked = readLines(articlesFile).map(async (line, i): Promise<Asked[]> => {
    const { id, text, primary, attributions } = parseAs(Article, line, `${articlesFile}:${i + 1}`);
    const own = primary ? (labels.get(id) ?? []) : [];
    if (own.length === 0) return [];
    const found = await referencesOf(text, attributions, classifier);
    return own.map(({ attribution, referents, owner }) => ({
      referents,
      owner,
      reference: found[attributions.findIndex((one) => one.id === attribution)]!,
    }));
  });
  return scored((await Promise.all(asked)).flat());
}

/** Scores on the coreference of GUM's news: sources of its attributions that are pronouns or common nouns. */
export async function measureGumSpeakers(
  files: readonly string[],
  classifier: TokenClassifier,
): Promise<SpeakerScores> {
  const documents = files.flatMap((file) =>
    readLines(file).map((line, i) => parseAs(GumDocument, line, `${file}:${i + 1}`)),
  );
  const news = documents.filter(({ genre }) => genre === 'news');
  return scored((await Promise.all(news.map((one) => askedOfGum(one, classifier)))).flat());
}

async function askedOfGum(
  { text, tokens, mentions, attributions }: GumDocument,
  classifier: TokenClassifier,
): Promise<Asked[]> {
  const sources = attributions.map(({ frame: [from, to] }) =>
    mentions.find(({ start, end, head }) => start >= from && end <= to && tokens[head]![6].startsWith('nsubj')),
  );
  const found = await referencesOf(
    text,
    attributions.map(({ frame, content }, i) => {
      const source = sources[i];
      return { source: source ? [[source.start, source.end]] : [], cue: [frame], content };
    }),
    classifier,
  );
  return sources.flatMap((source, i): Asked[] => {
    if (!source || tokens.some(([from, to, part]) => part === 'PROPN' && from < source.end && to > source.start))
      return [];
    const names = mentions
      .filter(({ chain, head }) => chain === source.chain && tokens[head]![2] === 'PROPN')
      .map(({ start, end }): Span => [start, end]);
    return [{ referents: names.length > 0 ? [names] : [], owner: false, reference: found[i]! }];
  });
}

async function referencesOf(
  text: string,
  attributions: Parameters<typeof references>[2],
  classifier: TokenClassifier,
): Promise<Reference[]> {
  const document = readText(text, { id: DocumentId.parse('speakers') });
  const sentences = segment(document);
  const [encoding] = await classifier.classify([encoderInput(document, sentences, findQuotations(document))]);
  return references(document, sentences, attributions, encoding!);
}

function scored(asked: readonly Asked[]): SpeakerScores {
  const answers = asked.filter(({ reference }) => reference.kind === 'named');
  const right = answers.filter(isRight);
  const named = asked.filter(({ referents, owner }) => referents.length > 0 && !owner);
  return {
    asked: asked.length,
    named: named.length,
    answered: answers.length,
    correct: right.filter(({ owner }) => !owner).length / Math.max(1, named.length),
    precision: right.length / Math.max(1, answers.length),
  };
}

/** Whether an answer names each of those meant, and nobody else. */
function isRight({ reference, referents }: Asked): boolean {
  if (reference.kind !== 'named' || referents.length === 0) return false;
  const hits = (span: Span, names: readonly Span[]): boolean => names.some(([s, e]) => span[0] < e && span[1] > s);
  return (
    reference.spans.every((span) => referents.some((names) => hits(span, names))) &&
    referents.every((names) => reference.spans.some((span) => hits(span, names)))
  );
}
