/** Invariant: the rung of a report is the best that its document and its quotation marks vouch for. */
import { type Attribution, type Document, Rung } from '@demarche/contract';

/** How near a report comes to the speaker's own words. */
export function rungOf({ source }: Document, { mode, speaker }: Attribution): Rung {
  if (mode === 'indirect') return speaker.via === null ? 'paraphrase' : 'second-hand';
  // What a state publishes of others' words is no text of theirs.
  const own =
    source?.kind === 'official' && (source.country === null || speaker.actors.some((one) => one === source.country));
  return mode === 'direct' && own ? 'official-text' : 'quote';
}

const rank = (rung: Rung): number => Rung.options.indexOf(rung);

/** The best of several rungs. */
export const bestRung = (rungs: readonly Rung[]): Rung =>
  rungs.reduce((best, rung) => (rank(rung) < rank(best) ? rung : best));
