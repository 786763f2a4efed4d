/** Invariant: a signal stands for words that are in the row; what follows from it is for the codebook to say. */
import type { Signal } from '@demarche/contract';
import { SIGNALS } from './lexicon.ts';
import { phraseFinder } from './phrases.ts';

const FINDERS = SIGNALS.map(({ signal, phrases }) => ({ signal, find: phraseFinder(phrases) }));

/** The signals in a row's words. */
export function signalsIn(text: string): Signal[] {
  return FINDERS.filter(({ find }) => find(text).length > 0).map(({ signal }) => signal);
}
