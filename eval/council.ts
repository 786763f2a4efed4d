/** Invariant: a meeting is coded as its verbatim record stands, one labelled paragraph a speech; its sentences are those of the corpus. */
import { atlas } from '@demarche/atlas';
import type { Act, ActorCode, CodedRecord, Span } from '@demarche/contract';
import { codeTexts } from './measure.ts';
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

/** Scores the whole coder on first-person speech. */
export async function measureCouncil(file: string): Promise<CouncilScores> {
  const meetings = [...Map.groupBy(readCouncil(file), ({ speech }) => speech.split('_spch')[0]!)];
  const records = meetings.map(([id, sentences]) => ({ id, ...recordOf(sentences) }));
  const coded = await codeTexts(records.map(({ id, text }) => ({ id, text })));
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
