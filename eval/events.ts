/** Invariant: a relation is answered for a sentence with its source and target marked; figures are those of PLV's authors (macro-F1). */
import { actAnswer, actInputs, likeliest, RELATIONS, type Relation, type Telling } from '@demarche/coder';
import type { TokenClassifier } from '@demarche/contract';
import * as z from 'zod';
import { parseAs } from './packs.ts';
import type { MarkedSentence } from './plv.ts';
import { ratio } from './score.ts';

/** PLOVER's quad class of each relation, as PLV has it: verbal and material cooperation, verbal and material conflict. */
const QUADS: Readonly<Record<Relation, string>> = {
  AGREE: '1',
  CONSULT: '1',
  SUPPORT: '1',
  AID: '2',
  COOPERATE: '2',
  YIELD: '2',
  ACCUSE: '3',
  REJECT: '3',
  REQUEST: '3',
  THREATEN: '3',
  ASSAULT: '4',
  COERCE: '4',
  MOBILIZE: '4',
  PROTEST: '4',
  SANCTION: '4',
};

/** Relations that are said and not done. */
export const DIPLOMATIC: readonly Relation[] = ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT', 'CONSULT'];

/** An answer for one sentence, as `--out` writes it. */
export interface RelationAnswer {
  readonly id: string;
  readonly relation: Relation;
  readonly quad: string;
  /** How likely it is, 0 to 1; null where only the relation was kept. */
  readonly likely: number | null;
}

export interface EventScores {
  readonly sentences: number;
  readonly root: number;
  readonly quad: number;
  readonly accuracy: number;
  /** F1 of each relation that the gold has. */
  readonly each: ReadonlyMap<string, number>;
}

/** The relation of each sentence by the shipped weights. */
export async function answerRelations(
  sentences: readonly MarkedSentence[],
  classifier: TokenClassifier,
): Promise<RelationAnswer[]> {
  const inputs = sentences.flatMap(({ text, roles }) => {
    const telling: Telling = { span: [0, text.length], roles };
    return actInputs(text, [telling]);
  });
  const encodings = await classifier.classify(inputs, 'acts');
  return sentences.map(({ id }, i) => {
    const answer = actAnswer(encodings[i]!);
    if (!answer) throw new Error(`The sentence ${id} is empty.`);
    const relation = likeliest(answer);
    return { id, relation, quad: QUADS[relation], likely: answer.relations.get(relation)! };
  });
}

const Kept = z.array(z.object({ id: z.string(), relation: z.enum(RELATIONS) }));

/** Answers of five networks, each to the fifth of the sentences that it had not seen in training. */
export function readFolds(text: string, file: string): RelationAnswer[] {
  return parseAs(Kept, text, file).map(({ id, relation }) => ({ id, relation, quad: QUADS[relation], likely: null }));
}

/** Answers against the gold of the same sentences, in the same order; null where a file has no gold. */
export function scoreRelations(
  sentences: readonly MarkedSentence[],
  answers: readonly RelationAnswer[],
): EventScores | null {
  const known = sentences.flatMap(({ relation, quad }, i) =>
    relation === null ? [] : [{ relation, quad: quad ?? QUADS[relation as Relation], answer: answers[i]! }],
  );
  if (known.length === 0) return null;
  const each = f1ByLabel(known.map(({ relation, answer }) => [relation, answer.relation]));
  const quads = f1ByLabel(known.map(({ quad, answer }) => [quad, answer.quad]));
  const right = known.filter(({ relation, answer }) => relation === answer.relation).length;
  return { sentences: known.length, root: mean(each), quad: mean(quads), accuracy: ratio(right, known.length), each };
}

function f1ByLabel(pairs: readonly (readonly [gold: string, given: string])[]): Map<string, number> {
  const labels = [...new Set(pairs.map(([gold]) => gold))].toSorted();
  return new Map(
    labels.map((label) => {
      const right = pairs.filter(([gold, given]) => gold === label && given === label).length;
      const told =
        pairs.filter(([gold]) => gold === label).length + pairs.filter(([, given]) => given === label).length;
      return [label, ratio(2 * right, told)];
    }),
  );
}

const mean = (scores: ReadonlyMap<string, number>): number =>
  [...scores.values()].reduce((sum, one) => sum + one, 0) / scores.size;
