/** Invariant: names that people would take for the same one have the same key. */

/** A name in the form that tells names apart: whatever its case. @example keyOf('ZOË') // 'zoë' */
export const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase();
