/** Invariant: at most one headline of level 1; a heading is a title-like line with text of its own after it. */
import { hasHeadlineCase, isTitleLike, levelled } from './draft.ts';
import type { Draft } from './draft.ts';

const LONGEST_HEADLINE = 220;
const LONGEST_HEADING = 110;
const MOST_HEADING_WORDS = 16;
/** Longer questions are more often rhetoric than headings. */
const MOST_QUESTION_WORDS = 8;
/** The headline stands among the first lines, after at most a few lines of page furniture. */
const HEADLINE_WITHIN = 12;

const words = (text: string): number => text.split(/\s+/u).length;
const isProse = (draft: Draft | undefined): boolean =>
  draft?.kind === 'post' ||
  draft?.kind === 'list-item' ||
  (draft?.kind === 'paragraph' && /[.!?…:"”’»)]$/u.test(draft.text));

/** Whether a line is the title, or the part of it before the deck that some archives join to it with a semicolon or bar. */
function opensTitle(title: string, line: string): boolean {
  if (title === line) return true;
  const opening = line.replace(/[\s;|–—-]+$/u, '');
  return opening.length >= 15 && title.startsWith(opening) && /^[.?!]?\s*[;|–—-]\s/u.test(title.slice(opening.length));
}

function headlineAt(drafts: readonly Draft[], title: string | null): number {
  const near = drafts.slice(0, HEADLINE_WITHIN);
  if (title !== null) {
    const wanted = levelled(title);
    const same = near.findIndex((draft) => draft.kind !== 'post' && opensTitle(wanted, levelled(draft.text)));
    if (same >= 0) return same;
  }
  const first = near.findIndex(({ kind }) => kind === 'paragraph' || kind === 'list-item' || kind === 'post');
  const draft = near[first];
  if (draft === undefined || draft.kind !== 'paragraph') return -1;
  const bare = draft.text.replace(/\.$/u, '');
  const after = drafts.slice(first + 1);
  const reads =
    isTitleLike(draft.text, LONGEST_HEADLINE) ||
    (bare !== draft.text && hasHeadlineCase(bare) && isTitleLike(bare, LONGEST_HEADLINE));
  return reads && after.some(isProse) ? first : -1;
}

const isHeading = (text: string): boolean =>
  isTitleLike(text, LONGEST_HEADING) &&
  words(text) <= (text.endsWith('?') ? MOST_QUESTION_WORDS : MOST_HEADING_WORDS) &&
  !/[.!?]["”’»']+$/u.test(text) &&
  (!text.endsWith('!') || hasHeadlineCase(text)) &&
  !/^["“]?(?:[QA]|\p{Lu}[\p{Lu} .'-]+):/u.test(text); // a transcript's speaker

/** From a line that leads to other articles on, titles up to the next sentence are theirs. */
function markRelated(drafts: readonly Draft[]): Draft[] {
  let following = false;
  return drafts.map((draft) => {
    if (draft.kind === 'related') {
      following = !/[:|»]\s*\S/u.test(draft.text); // else the title stands on the same line
      return draft;
    }
    if (!following) return draft;
    if (draft.kind === 'boilerplate' || draft.kind === 'caption' || draft.kind === 'dateline') return draft;
    const title = draft.kind === 'list-item' || draft.kind === 'paragraph';
    if (title && isTitleLike(draft.text, LONGEST_HEADLINE) && words(draft.text) >= 3)
      return { ...draft, kind: 'related' };
    following = false;
    return draft;
  });
}

/** Bulleted headlines after the last sentence are links, though no line says so. */
function markTrailing(drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const draft = out[i] as Draft;
    if (draft.kind === 'boilerplate' || draft.kind === 'related') continue;
    const link = draft.kind === 'list-item' && hasHeadlineCase(draft.text) && isTitleLike(draft.text, LONGEST_HEADLINE);
    if (!link || words(draft.text) < 5) break;
    out[i] = { ...draft, kind: 'related' };
  }
  return out.filter((draft) => draft.kind === 'paragraph' || draft.kind === 'post').length > 1 ? out : [...drafts];
}

const as = (draft: Draft, kind: Draft['kind'], level?: number): Draft => ({
  ...draft,
  kind,
  ...(level === undefined ? {} : { level }),
});

/** Marks the headline, the section headings, lists without bullets, and the links to other articles. */
export function markTitles(drafts: readonly Draft[], title: string | null): Draft[] {
  const top = headlineAt(drafts, title);
  const linked = markTrailing(markRelated(drafts));
  let listed = false;
  return linked.map((draft, i) => {
    if (i === top) return as(draft, 'headline', 1);
    if (draft.kind !== 'paragraph') return draft;
    if (!isHeading(draft.text)) {
      listed = draft.text.endsWith(':');
      return draft;
    }
    if (listed) return as(draft, 'list-item');
    let under = i + 1;
    while (under < linked.length && under <= i + 3 && !isProse(linked[under])) under += 1;
    return isProse(linked[under]) ? as(draft, 'headline', 2) : draft;
  });
}
