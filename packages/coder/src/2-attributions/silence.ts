/** Invariant: that somebody did not say something is no statement; that they said no to something is one. */

/** Code units before a cue in which its auxiliary is looked for: `has not, so far, [commented]`. */
const REACH = 24;

const ADVERBS = String.raw`(?:,? (?:yet|so far|however|itself|himself|herself|themselves|publicly|directly|immediately|initially),?)*`;
const NOT = String.raw`(?:(?:did|does|do|has|have|had|would|will|could|can)(?:${ADVERBS} not|n['’]t)|cannot|won['’]t|can['’]t|never)${ADVERBS}`;
const SAY = String.raw`(?:address|answer|comment|condemn|confirm|criticis|criticiz|disclos|elaborat|explain|identif|mention|nam|react|repl(?:y|ied)|respond|reveal|said|say|specif|spoken|tell|told)\w*(?: on| to)?`;
const SILENT = new RegExp(
  String.raw`\b(?:${NOT} ${SAY}|(?:declin|refus)\w+ to (?:${SAY})|(?:say|said|says) nothing|stopp?(?:ed|ing|s)? short of \w+ing|(?:has|have|had) yet to ${SAY})$`,
  'iu',
);

/**
 * Whether a cue, with the words before it, says that somebody kept silent.
 * @example isSilence('Lima has not commented on it.', [5, 22]) // true
 */
export function isSilence(text: string, [start, end]: readonly [number, number]): boolean {
  const from = Math.max(0, text.lastIndexOf('\n', start) + 1, start - REACH);
  return SILENT.test(text.slice(from, end).replaceAll(/\s+/gu, ' '));
}
