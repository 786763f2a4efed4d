/** Invariant: a person's name is a run of capitalised words, with name particles inside it, that are no names of the atlas and no office. */
import type { Token } from '../1-sentences/index.ts';
import words from './name-words.json' with { type: 'json' };

const PARTICLES = new Set(words.particles);
const NEVER = new Set(words.never);
const HONORIFICS = new Map(Object.entries(words.honorifics));
const FEMALE = new Set(words.female);

/** Whether the word may stand in a person's name. */
function capitalised({ text, kind, lower }: Token): boolean {
  return kind === 'word' && /^(?:\p{Lu}|al-\p{Lu}|el-\p{Lu})/u.test(text) && !NEVER.has(lower);
}

/**
 * The end of the person name that starts at token `at`, or `at` where none does.
 * `blocked` tells tokens that belong to names of the atlas or to offices.
 */
export function personNameEnd(tokens: readonly Token[], at: number, blocked: (index: number) => boolean): number {
  if (!tokens[at] || !capitalised(tokens[at]) || blocked(at)) return at;
  let end = at + 1;
  while (end < tokens.length && end - at < 7) {
    const token = tokens[end]!;
    if (blocked(end)) break;
    if (capitalised(token)) end++;
    else {
      let name = end;
      while (PARTICLES.has(tokens[name]?.lower ?? '') && name - end < 3) name++;
      const next = tokens[name];
      if (name === end || !next || !capitalised(next) || blocked(name)) break;
      end = name + 1;
    }
  }
  return end;
}

/** Whether the word is an honorific such as `Mr.`. */
export function isHonorific({ lower }: Token): boolean {
  return HONORIFICS.has(lower);
}

/** The gender that an honorific, a title or a common given name tells, or null. */
export function genderOf(tokens: readonly Token[]): 'f' | 'm' | null {
  for (const { lower } of tokens) {
    const told = HONORIFICS.get(lower);
    if (told === 'f' || told === 'm') return told;
    if (/woman$|^queen$|^princess$|^chairwoman$/u.test(lower)) return 'f';
    if (/[a-z](?:man|men)$|^king$|^prince$/u.test(lower) && !/^(?:german|roman|oman|human)$/u.test(lower)) return 'm';
    if (FEMALE.has(lower)) return 'f';
  }
  return null;
}

/** Letters that are no others with an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};

/** What a person is looked up by: the name's words without accents, in small letters. */
export function nameParts(name: string): string[] {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđıßæœðþ]/gu, (letter) => PLAIN[letter]!)
    .split(/\s+/u)
    .filter((word) => word.length > 1 && !HONORIFICS.has(word) && !PARTICLES.has(word));
}
