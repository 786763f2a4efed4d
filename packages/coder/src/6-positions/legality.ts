/**
 * Invariant: this is what the speaker says about the law, not what the law is. A breach needs words of breach; words such as
 * aggression, kidnapping or precedent alone are none. What is denied or negated in the row does not count.
 */
import { Legality, type PositionLabel } from '@demarche/contract';
import * as z from 'zod';
import { asQuoted, phraseFinder, type PhraseMatch } from '../4-acts/index.ts';
import words from './legal-words.json' with { type: 'json' };

/** Legal vocabulary by what it says, strongest first. */
const LegalWords = z.strictObject({
  unlawful: z.array(z.string().min(1)).min(1),
  lawful: z.array(z.string().min(1)).min(1),
  /** Lawful only where something is said to be so: `a solution in line with the law` is none yet. */
  inLine: z.array(z.string().min(1)).min(1),
  refers: z.array(z.string().min(1)).min(1),
});

const { unlawful, lawful, inLine, refers } = LegalWords.parse(words);
const FINDERS = [
  { label: 'unlawful', find: phraseFinder(unlawful) },
  { label: 'lawful', find: phraseFinder(lawful) },
  { label: 'lawful', find: claimedIn(phraseFinder(inLine)) },
  { label: 'refers', find: phraseFinder(refers) },
] as const;

/** Before words of breach these leave it open whether there was one: `may have been contravened`. */
const POSSIBLE = /\b(?:may|might|could|whether|if|possibly|potentially)\b(?:\s+\p{L}+){0,4}\s+$/iu;
const MAY_BE = /\b(?:may|might|could) (?:have been|be)\b/iu;

/** Before words of lawfulness these ask for it and do not find it: `has to be in line with international law`. */
const ASKED = /\b(?:must|should|shall|ought to|ha(?:s|ve|d) to|needs? to)\b(?:\s+\p{L}+){0,4}\s+$/iu;

/** Before `in line with the law` these say that something is so. */
const CLAIMED =
  /\b(?:is|are|was|were|been|being|acts?|acted|acting|conducted|taken|done|made|carried out|place|remains?|remained)\b[^.;:]{0,40}$/iu;

/** Only the matches that something is said to be. */
function claimedIn(find: (text: string) => PhraseMatch[]): (text: string) => PhraseMatch[] {
  return (text) => find(text).filter(({ start }) => CLAIMED.test(text.slice(0, start)));
}

/**
 * The legal view of a row's words, given where the row stands and whether it states a general stance, which finds no breach: who approves an event does not find it unlawful, and who
 * condemns it does not find it lawful, so such words are about something else.
 */
export function legalityOf(text: string, position: PositionLabel, general = false): { label: Legality; why: string[] } {
  for (const { label, find } of FINDERS) {
    if (label === 'unlawful' && position === 'support') continue;
    if (label === 'lawful' && position === 'oppose-condemn') continue;
    const [match] = find(text);
    if (!match) continue;
    const words = text.slice(match.start, match.end);
    const before = text.slice(0, match.start);
    const open = label === 'unlawful' ? POSSIBLE.test(before) || MAY_BE.test(words) : ASKED.test(before);
    const given = general || open ? 'refers' : label;
    return { label: given, why: [`legality:${given} ${asQuoted(words)}`] };
  }
  return { label: 'none', why: [] };
}
