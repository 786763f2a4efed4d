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

/** `Neither Lima nor Quito has [condemned]`, `none of them [commented]`. */
const NOBODY = new RegExp(
  String.raw`\b(?:neither [^.,;:“”"]{1,60} nor [^.,;:“”"]{1,40}?|neither \p{L}+|none of [^.,;:“”"]{1,40}?|nobody(?: else)?|no one(?: else)?|no (?:other )?(?:capital|country|government|leader|nation|official|power|side|state))(?: (?:has|have|had|would|will))?(?: (?:so far|yet|publicly|immediately))? ${SAY}$`,
  'iu',
);
const NOBODY_REACH = 140;

/**
 * Whether a cue, with the words before it, says that somebody kept silent.
 * @example isSilence('Lima has not commented on it.', [5, 22]) // true
 */
export function isSilence(text: string, [start, end]: readonly [number, number]): boolean {
  const line = text.lastIndexOf('\n', start) + 1;
  const before = (reach: number) => text.slice(Math.max(line, start - reach), end).replaceAll(/\s+/gu, ' ');
  return SILENT.test(before(REACH)) || NOBODY.test(before(NOBODY_REACH));
}
