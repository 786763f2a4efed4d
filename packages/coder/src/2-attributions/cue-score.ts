/**
 * Invariant: a score is a pure function of a candidate's features: the chance that annotators marked it, as a logistic
 * regression over cue lemma, pattern, source and form. Its weights come from training/lexicon/cues.ts.
 */
import * as z from 'zod';
import data from './cue-weights.json' with { type: 'json' };

/** Log-odds in hundredths, by feature. */
export const CueWeights = z.strictObject({ bias: z.int(), weights: z.record(z.string(), z.int()) });
export type CueWeights = z.infer<typeof CueWeights>;

const WEIGHTS = new Map<string, number>(Object.entries(data.weights));

/** The chance, 0 to 1, that a candidate with these features is an attribution. */
export function cueScore(features: readonly string[]): number {
  let sum = data.bias;
  for (const feature of features) sum += WEIGHTS.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum / 100));
}
