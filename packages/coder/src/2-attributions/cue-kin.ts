/** Invariant: a verb has at most one model; a model is no one's kin itself. */
import * as z from 'zod';
import data from './cue-kin.json' with { type: 'json' };

/** Well-attested cue verbs, each with verbs that take the same complements and are rare in the articles learnt from. */
export const CueKin = z.record(z.string().min(1), z.array(z.string().min(1)).min(1));

const models = Object.entries(CueKin.parse(data));
const MODEL = new Map(models.flatMap(([model, kin]) => kin.map((verb) => [verb, model] as const)));

/** The verb that a lemma behaves like, itself unless the lexicon names another. @example modelOf('decry') // 'condemn' */
export function modelOf(lemma: string): string {
  return MODEL.get(lemma) ?? lemma;
}

/** Every verb that the lexicon names. */
export const KIN_VERBS: readonly string[] = models.flatMap(([model, kin]) => [model, ...kin]);

/** Verbs that do what they name. */
export const SPEECH_ACTS: ReadonlySet<string> = new Set(models.map(([model]) => model));
