/** Invariant: a signature names an account by its handle; a name alone, or a sentence about somebody, is never one. */
import type { Day, PostPlatform } from '@demarche/contract';
import { WRITTEN_DAY, dayIn } from './day.ts';

/** Who signed a post, and where the signature stands in the unit it was found in. */
export interface Signature {
  readonly author: string | null;
  /** Without the leading `@`. */
  readonly handle: string;
  readonly posted: Day | null;
  readonly platform: PostPlatform;
  /** Opens with a dash, as embeds do: such a post may be longer than one paragraph. */
  readonly dashed: boolean;
  readonly start: number;
  readonly end: number;
}

const HANDLE = '@([\\w.-]*\\w(?:@[\\w.-]*\\w)?)';
const CLOCK = '(?:T[\\d:.]+Z?)?(?:,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?)?';
const WHEN = `(?:[\\s,·•|/-]+(?:on\\s+)?(${WRITTEN_DAY})${CLOCK})`;
const SITE =
  '(?:\\s*(?:[/|·-]|on|via)\\s*(X|Twitter|Truth Social|Bluesky|Mastodon|Threads|Instagram|Facebook|Telegram))';

/** `— Name (@handle) January 4, 2026`, with the date, may stand anywhere in a unit. */
const DATED = new RegExp(`(?:^|\\s)((?:—|–|--?)\\s*([^\\n()@—]{1,80}?)\\s*\\(${HANDLE}\\)${SITE}?${WHEN})`, 'iu');
/** Without a date it must be the whole unit. */
const WHOLE = [
  new RegExp(`^((?:—|–|--?)\\s*([^\\n()@]{1,80}?)\\s*\\(${HANDLE}\\)${SITE}?)\\.?$`, 'iu'),
  new RegExp(`^(([^\\n()@—.!?:]{1,60}?)\\s*\\(${HANDLE}\\)${SITE}?${WHEN}?)\\.?$`, 'iu'),
  new RegExp(`^((?:—|–|--?)?\\s*([^\\n()@—.!?:]{0,60}?)\\s*${HANDLE}${SITE}?${WHEN}?)\\.?$`, 'iu'),
  new RegExp(`^(A post shared by\\s+([^\\n()@]{0,80}?)\\s*\\(?${HANDLE}\\)?.{0,40})$`, 'iu'),
  new RegExp(`^(Post by\\s+([^\\n()@]{0,80}?)\\s*\\(?${HANDLE}\\)?.{0,40})$`, 'iu'),
];

/** What opens an invitation or a byline that happens to end in a handle. */
const NOT_A_NAME =
  /^(?:post by|a post shared|follow|contact|tweet|e-?mail|by|via|with|message|write|reach|photo|image|read|see)\b/iu;

function platformOf(handle: string, words: string, bare: boolean): PostPlatform {
  const site = /truth social|bluesky|mastodon|instagram|facebook|telegram/iu.exec(words)?.[0].toLowerCase();
  if (site !== undefined) return site === 'truth social' ? 'truth-social' : (site as PostPlatform);
  if (/^a post shared by/iu.test(words)) return 'instagram';
  if (handle.includes('@')) return 'mastodon';
  if (/\.bsky\.\w+$|\.\w+\.\w+$/u.test(handle)) return 'bluesky';
  if (/\bthreads\b/iu.test(words)) return 'other';
  return bare && !/\b(?:X|Twitter)\b/u.test(words) ? 'other' : 'x';
}

/**
 * The signature in a unit of text, or null. The embed form (dash, name, handle, date) is found inside a longer unit
 * too; every other form must be the whole unit.
 * @example signatureIn('— Office of the Premier (@premier) January 4, 2026')?.handle // 'premier'
 */
export function signatureIn(text: string): Signature | null {
  for (const form of [DATED, ...WHOLE]) {
    const found = form.exec(text);
    const words = found?.[1];
    const handle = found?.[3];
    if (found === null || words === undefined || handle === undefined) continue;
    const author = (found[2] ?? '').replace(/^(?:—|–|--?)\s*/u, '').trim();
    if (author.split(/\s+/u).length > 10 || NOT_A_NAME.test(author)) continue;
    const inside = form === DATED;
    const start = inside ? found.index + found[0].indexOf(words) : 0;
    return {
      author: author === '' ? null : author,
      handle,
      posted: dayIn(words.slice(words.indexOf(handle) + handle.length)),
      platform: platformOf(handle, words, form === WHOLE[2]),
      start,
      end: inside ? start + words.length : text.length,
      dashed: /^(?:—|–|-)/u.test(words),
    };
  }
  return null;
}
