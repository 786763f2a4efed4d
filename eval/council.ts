/** Invariant: a meeting is coded as its verbatim record stands, one labelled paragraph a speech; its sentences are those of the corpus. */
import { readFileSync } from 'node:fs';
import { atlas } from '@demarche/atlas';
import type { Act, ActorCode, CodedRecord, EncoderInput, Encoding, Span, TokenClassifier } from '@demarche/contract';
import * as z from 'zod';
import { classifier, codeTexts } from './measure.ts';
import { BadPack, parseAs } from './packs.ts';
import { ratio, scoreOf, type Score } from './score.ts';
import { readCouncil, type CouncilSentence } from './unsc.ts';

export interface CouncilScores {
  readonly sentences: number;
  /** Sentences that are said to judge somebody ill: an act of condemning in the speaker's own turn. */
  readonly negative: Score;
  /** Of the judgements found whose country its sentence names, the share where an act is aimed at it. */
  readonly targets: number;
  readonly named: number;
  readonly mistakes: readonly string[];
}

interface Spoken {
  readonly sentence: CouncilSentence;
  readonly span: Span;
}

/** What networks answered that had not seen the speech, by the sentence. */
export type HeldOut = ReadonlyMap<string, number>;

/** Answers of a cross-validation on a file's sentences, in their order; throws `BadPack`. */
export function readHeldOut(file: string, folds: string): HeldOut {
  const answers = parseAs(z.array(z.number()), readFileSync(folds, 'utf8'), folds);
  const sentences = readCouncil(file);
  if (answers.length !== sentences.length)
    throw new BadPack(`${folds}: ${answers.length} answers to ${sentences.length} sentences.`);
  return new Map(sentences.map(({ text }, i) => [text, answers[i]!]));
}

/** A classifier that answers `held` where it is asked for the judgement of one of its sentences. */
function withHeldOut(classifier: TokenClassifier, held: HeldOut): TokenClassifier {
  const likelyOf = ({ text, streams: [passages] }: EncoderInput): number | undefined => {
    const said = passages?.[0]?.roles?.find(({ role }) => role === 'content');
    return said && held.get(text.slice(...said.span).trim());
  };
  return {
    close: () => classifier.close(),
    classify: async (inputs, network) => {
      const encodings = await classifier.classify(inputs, network);
      if (network !== 'acts') return encodings;
      return encodings.map((encoding, i): Encoding => {
        const likely = likelyOf(inputs[i]!);
        if (likely === undefined || !encoding.windows[0]) return encoding;
        const negative = { width: 2, data: Float32Array.of(0, Math.log(likely / (1 - likely))) };
        return { windows: encoding.windows.map((one) => ({ ...one, heads: { ...one.heads, negative } })) };
      });
    },
  };
}

/** Scores the whole coder on first-person speech, with held-out answers of the act network where they are given. */
export async function measureCouncil(file: string, held: HeldOut = new Map()): Promise<CouncilScores> {
  const meetings = [...Map.groupBy(readCouncil(file), ({ speech }) => speech.split('_spch')[0]!)];
  const records = meetings.map(([id, sentences]) => Object.assign(recordOf(sentences), { id }));
  const coded = await codeTexts(
    records.map(({ id, text }) => ({ id, text })),
    withHeldOut(await classifier, held),
  );
  const counts = { right: 0, predicted: 0, gold: 0, aimed: 0, named: 0, sentences: 0 };
  const mistakes: string[] = [];
  for (const { id, text, spoken } of records) {
    for (const { sentence, span } of spoken) {
      const acts = actsIn(coded.get(id)!, span);
      const judged = acts.filter(({ type }) => type === 'condemn');
      counts.sentences += 1;
      if (judged.length > 0) counts.predicted += 1;
      if (sentence.negative) counts.gold += 1;
      if (sentence.negative && judged.length > 0) counts.right += 1;
      if (sentence.negative !== judged.length > 0)
        mistakes.push(`${sentence.negative ? 'missed' : 'spurious'}: ${sentence.text}`);
      const code = sentence.country === null ? null : codeOf(sentence.country);
      if (judged.length === 0 || !sentence.negative || code === null || !names(text.slice(...span), code)) continue;
      counts.named += 1;
      const targets = judged.flatMap((act) => act.targets);
      if (targets.includes(code)) counts.aimed += 1;
      else mistakes.push(`target ${targets.join('+') || 'nobody'} instead of ${code}: ${sentence.text}`);
    }
  }
  return {
    sentences: counts.sentences,
    negative: scoreOf(counts.right, counts.predicted, counts.gold),
    targets: ratio(counts.aimed, counts.named),
    named: counts.named,
    mistakes,
  };
}

/** The record of a meeting, and where each sentence stands in it. */
function recordOf(sentences: readonly CouncilSentence[]): { text: string; spoken: Spoken[] } {
  let text = '';
  let speech: string | null = null;
  const spoken = sentences.map((sentence): Spoken => {
    if (sentence.speech !== speech) text += `${text && '\n\n'}Mr. Delegate (${sentence.speaker}):`;
    ({ speech } = sentence);
    const start = text.length + 1;
    text += ` ${sentence.text}`;
    return { sentence, span: [start, text.length] };
  });
  return { text: `${text}\n`, spoken };
}

/** What a speaker does in these words. */
function actsIn({ attributions }: CodedRecord, [start, end]: Span): Act[] {
  return attributions
    .filter(
      ({ mode, content }) =>
        mode === 'direct' && content.some(([from, to]) => from < end && to > start && from >= start - 1),
    )
    .flatMap(({ acts }) => acts);
}

const codeOf = (country: string): ActorCode | null =>
  atlas.lookup(
    country
      .split('_')
      .map((word) => (word === 'of' || word === 'and' ? word : word[0]!.toUpperCase() + word.slice(1)))
      .join(' '),
  )[0]?.actor ?? null;

/** Whether a sentence names the country, by any of its names. */
const names = (text: string, code: ActorCode): boolean =>
  [...text.matchAll(/\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,3}/gu)].some(({ 0: words }) =>
    words
      .split(' ')
      .some((_, i, all) =>
        all.slice(i).some((__, j) => atlas.lookup(all.slice(i, i + j + 1).join(' '))[0]?.actor === code),
      ),
  );
