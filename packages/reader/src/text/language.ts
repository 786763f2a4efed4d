/** Invariant: a language is an ISO 639-1 code or null; a guess that the detector itself calls unreliable is null. */
import { eld } from 'eld/extrasmall';

const SAMPLE = 4000;

/** The ISO 639-1 code of the language of a text, or null where there is too little to tell. */
export function languageOf(text: string): string | null {
  const guess = eld.detect(text.slice(0, SAMPLE));
  return guess.language !== '' && guess.isReliable() ? guess.language : null;
}

/** `en-GB`, `EN_us` or `en` as `en`; null for anything that is not a language tag. */
export function languageTag(tag: string | null | undefined): string | null {
  const found = /^([a-z]{2})(?:[-_][a-z0-9]+)*$/iu.exec(tag?.trim() ?? '');
  return found?.[1]?.toLowerCase() ?? null;
}
