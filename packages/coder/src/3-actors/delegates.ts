/** Invariant: in a verbatim record a delegate speaks for the state in the label, and who has the chair speaks for nobody that the label names. */
import { NOBODY, type Meaning } from './resolve-phrase.ts';

const CHAIR = /^The (?:President|Chair|Chairperson|Deputy)\b/u;

/** What a turn's label means: `Ms. Okoye (Nigeria):` is Nigeria's representative, unless the label gives an office. */
export function delegateMeaning(label: string, meaning: Meaning): Meaning {
  if (CHAIR.test(label)) return NOBODY;
  if (meaning.actors.length !== 1 || meaning.office !== 'other') return meaning;
  return { ...meaning, office: 'ambassador/UN-mission', stateVoice: true };
}
