/** Invariant: two spellings of one name that differ only in accents, apostrophes, spacing, a leading "the" or case have one key. */

const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
const ARTICLE = /^the /iu;

/** The name without accents, curly apostrophes, doubled white space and a leading article; case is kept. */
export function plain(name: string): string {
  // Most names are plain already; normalising each would be most of the coder's time.
  if (PLAIN.test(name)) return name.replace(ARTICLE, '');
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[‘’ʼ`]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(ARTICLE, '');
}

/** What names are compared by. */
export function nameKey(name: string): string {
  return plain(name).toLowerCase();
}

/** An acronym without its stops: `U.S.` -> `US`; other words unchanged. */
export function acronymKey(name: string): string {
  const bare = plain(name);
  return /^(?:\p{L}\.)+\p{L}?\.?$/u.test(bare) ? bare.replaceAll('.', '') : bare;
}

/** Words in a name, as a matcher over tokens counts them: runs of letters, digits, inner stops, hyphens and apostrophes, or single marks. */
export function wordCount(name: string): number {
  return name.match(/[\p{L}\p{M}\p{N}.'’-]+|\S/gu)?.length ?? 0;
}
