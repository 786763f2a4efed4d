/**
 * Invariant: whatever is called boilerplate or related is short and matches a pattern in furniture.json whole,
 * because text so marked is not coded.
 */
import * as z from 'zod';
import { MONTH, WRITTEN_DAY } from '../posts/day.ts';
import type { Draft } from './draft.ts';
import { BULLET } from './units.ts';
import type { Unit } from './units.ts';
import data from './furniture.json' with { type: 'json' };

const Furniture = z.object({
  boilerplate: z.array(z.string()),
  relatedLead: z.array(z.string()),
  byline: z.array(z.string()),
  /** `sure`: the label alone tells; the others could end a sentence of the report and give way to a reporting verb. */
  caption: z.array(z.object({ pattern: z.string(), credit: z.string(), sure: z.boolean().default(false) })),
});

const regex = (pattern: string): RegExp => new RegExp(pattern, 'iu');
/** Bylines are told from sentences by their capitals. */
const exact = (pattern: string): RegExp => new RegExp(pattern, 'u');
const parsed = Furniture.parse(data);
const BOILERPLATE = parsed.boilerplate.map(regex);
const RELATED_LEAD = parsed.relatedLead.map(regex);
const BYLINE = parsed.byline.map(exact);
const CAPTION = parsed.caption.map(({ pattern, credit, sure }) => ({
  pattern: regex(pattern),
  credit: regex(credit),
  sure,
}));

/** Somebody is reported to have spoken: such a line is coded, whatever else it looks like. */
const REPORTS =
  /\b(?:said|says|say|told|tells|added|adds|stated|states|announced|reported|wrote|urged|urges|warned|promised|according to|replied|asked|ordered|officials|joked|called)\b/iu;

/** No furniture is longer than this; prose often is. */
const LONGEST_FURNITURE = 420;
const LONGEST_BOILERPLATE = 240;

const TIME = '\\d{1,2}(?:[:.]\\d{2}){0,2}\\s*(?:[ap]\\.?m\\.?)?';
/** A time that cannot be a bare number. */
const CLOCK = '\\d{1,2}(?:[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?|\\s*[ap]\\.?m\\.?)';
const DATE_WORDS = new RegExp(
  `${WRITTEN_DAY}|${MONTH}\\s+\\d{1,2}\\b|\\d{1,2}\\s+${MONTH}|${TIME}|\\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b\\.?|\\b(?:GMT|UTC|IST|EST|EDT|ET|CET|BST|MSK|[ap]\\.?m\\.?)\\b(?:[+-]\\d+)?|\\b(?:last|first|updated?|published|posted|modified|on|at|by|date|issued|created|time|el|al|de|minutes?|hours?|days?|ago)\\b`,
  'giu',
);
const HAS_DATE = new RegExp(
  `${WRITTEN_DAY}|^\\d+ (?:minutes?|hours?|days?) ago$|^${CLOCK}$|${MONTH}\\s+\\d{1,2}\\b`,
  'iu',
);
const STAMP = /^\W*(?:last\s+|first\s+)?(?:updated?|published|posted|modified|issued|created)\b[^.!?]{0,20}.*\d/iu;

/** A line that only says when (and perhaps where or by whom) the text was published. */
function isDateline(text: string): boolean {
  if (text.length > 140) return false;
  if (!HAS_DATE.test(text) && !STAMP.test(text)) return false;
  const rest = text.replace(DATE_WORDS, ' ').match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  if (rest.some((word) => /^\p{Ll}/u.test(word))) return false;
  return rest.length <= (STAMP.test(text) || /\(\s*updated/iu.test(text) ? 10 : 6);
}

const plain = (unit: Unit, kind: Draft['kind']): Draft => ({ ...unit, kind });

function captionOf(unit: Unit): Draft | null {
  const reports = REPORTS.test(unit.text);
  for (const { pattern, credit, sure } of CAPTION) {
    if ((reports && !sure) || !pattern.test(unit.text)) continue;
    const found = credit.exec(unit.text);
    if (found === null) return plain(unit, 'caption');
    const from = unit.start + found.index;
    return { ...unit, kind: 'caption', credit: [from, from + found[0].length] };
  }
  return null;
}

/** True where a line points to other articles: the marker alone, or with a title after it. */
const leadsToRelated = (text: string): boolean =>
  text.length <= LONGEST_BOILERPLATE && RELATED_LEAD.some((pattern) => pattern.test(text));

const isBoilerplate = (text: string): boolean =>
  text.length <= LONGEST_BOILERPLATE && !REPORTS.test(text) && BOILERPLATE.some((pattern) => pattern.test(text));

/** What a unit is by itself, before its neighbours are looked at; everything not recognised is a paragraph. */
export function furnitureOf(unit: Unit): Draft {
  if (unit.text.length <= LONGEST_FURNITURE) {
    if (isBoilerplate(unit.text)) return plain(unit, 'boilerplate');
    if (isDateline(unit.text)) return plain(unit, 'dateline');
    if (BYLINE.some((pattern) => pattern.test(unit.text))) return plain(unit, 'byline');
    const bullet = BULLET.exec(unit.text)?.[0] ?? '';
    if (leadsToRelated(unit.text.slice(bullet.length))) return plain(unit, 'related');
    const caption = captionOf(unit);
    if (caption !== null) return caption;
  }
  const bullet = BULLET.exec(unit.text)?.[0];
  if (bullet === undefined) return plain(unit, 'paragraph');
  return { ...unit, kind: 'list-item', start: unit.start + bullet.length, text: unit.text.slice(bullet.length) };
}
