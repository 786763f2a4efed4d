/**
 * Invariant: a unit's voice is judged by itself: above zero it sounds like a post, below zero like a reporter.
 * The weights are ours; each stands beside its reason.
 */

/** Words outside quotation marks, for what they say is the writer's own. */
const unquoted = (text: string): string => text.replace(/“[^”]*”?|"[^"]*"|«[^»]*»?|‘[^’]*’(?!\p{L})/gu, ' ');

const POST_LINK = /\b(?:t\.co|pic\.(?:twitter|x)\.com)\//iu;
const TAG = /(?:^|\s)[#@][\p{L}\p{N}_]{2,}/u;
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Mm]y|[Oo]ur|me|us)\b/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const REPORTING =
  /\b(?:said|says|told|added|stated|announced|reported|reportedly|according to|confirmed|wrote|posted|tweeted|reiterated|stressed|declared|noted|argued|insisted|urged|condemned|denounced|described|called (?:for|on))\b/iu;
const NARRATIVE_OPENING =
  /^(?:Meanwhile|In parallel|Later|Earlier|However|Separately|In a (?:statement|post|tweet|message|communiqué)|Following|Speaking|Also|Elsewhere|At the same time|The (?:statement|post|tweet|message|comment|remark)s?\b|On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u;

/** True where the text breaks off with an ellipsis, as embeds cut long posts. */
export const isCut = (text: string): boolean => /(?:…|\.\.\.)["”’]?$/u.test(text);

/** True where the text ends in the link that a post's embed ends with. */
export const endsInPostLink = (text: string): boolean => /\b(?:t\.co|pic\.(?:twitter|x)\.com)\/\w+\W*$/iu.test(text);

/** The share of these paragraphs whose writer says "I" or "we". */
export const firstPersonShare = (paragraphs: readonly string[]): number =>
  paragraphs.filter((text) => FIRST_PERSON.test(unquoted(text))).length / Math.max(paragraphs.length, 1);

/**
 * How much a unit sounds like a post (above 0) or like a report (below 0), given the post's author.
 * `personal` says that the article itself is written in the first person.
 */
export function voice(text: string, author: string | null, personal: boolean): number {
  const own = unquoted(text);
  let score = 0;
  if (POST_LINK.test(text)) score += 3; // only posts carry the shortener's links
  if (TAG.test(text)) score += 2;
  if (EMOJI.test(text)) score += 2;
  if (isCut(text)) score += 3; // reporters finish their sentences
  if (!personal && FIRST_PERSON.test(own)) score += 2; // outside quotation marks a reporter seldom says "we"
  if (REPORTING.test(own)) score -= 2;
  if (NARRATIVE_OPENING.test(text)) score -= 3;
  const surname = author?.split(/\s+/u).at(-1);
  if (surname !== undefined && surname.length > 2 && own.includes(surname)) score -= 2; // named in the third person
  return score;
}

const scriptOf = (text: string): string => {
  const counts = [
    ['latin', /\p{Script=Latin}/gu],
    ['arabic', /\p{Script=Arabic}/gu],
    ['cyrillic', /\p{Script=Cyrillic}/gu],
    ['han', /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu],
    ['hebrew', /\p{Script=Hebrew}/gu],
    ['greek', /\p{Script=Greek}/gu],
    ['devanagari', /\p{Script=Devanagari}/gu],
    ['hangul', /\p{Script=Hangul}/gu],
  ] as const;
  return counts
    .map(([name, letters]) => ({ name, count: text.match(letters)?.length ?? 0 }))
    .reduce((most, next) => (next.count > most.count ? next : most)).name;
};

/** Whether a unit is written in another script than the rest, as a foreign-language post in an article is. */
export const inOtherScript = (text: string, whole: string): boolean => scriptOf(text) !== scriptOf(whole);
