/** Invariant: the day that a document's relative dates count from is written in the document or its metadata, never taken from a clock. */
import { type DateRange, type Day, type Document, onDay, publishedOn } from '@demarche/contract';
import { absoluteDates } from './absolute-dates.ts';
import { daysBetween } from './day.ts';

/** `day` anchors relative dates; `fallback` dates what carries no date of its own. Both null where the document has no date. */
export interface Reference {
  readonly day: Day | null;
  readonly fallback: DateRange | null;
}

const STAMP = /\b(?:updated|published|posted|issued|date)\b[^\n]{0,20}$/iu;
/** A dateline is at the head of the prose, and a page is not dated further from it than this. */
const DATELINE_WITHIN = 60;
const DATELINE_DAYS = 7;
const HEAD = 400;

/** The document's day: when it was published, else a dateline or `Updated:` line that carries its year, else its latest post. */
export function referenceDay(document: Document): Reference {
  const published = publishedOn(document);
  if (published) {
    const dateline = datelineDay(document, published);
    const fits = dateline && Math.abs(daysBetween(published, dateline)) <= DATELINE_DAYS;
    return { day: published, fallback: fits ? onDay(dateline, 'explicit') : onDay(published, 'published') };
  }
  const stamped = stampedDay(document) ?? datelineDay(document, null);
  if (stamped) return { day: stamped, fallback: onDay(stamped, 'published') };
  const posts = document.blocks.flatMap(({ post }) => post?.posted ?? []).toSorted();
  return { day: posts.at(-1) ?? null, fallback: null };
}

/** The day in the dateline, such as `RURITANIA CITY, Jan 3 (Agency)`. */
function datelineDay(document: Document, reference: Day | null): Day | null {
  const lines = document.blocks.filter(({ kind }) => kind === 'dateline' || kind === 'paragraph').slice(0, 2);
  for (const { kind, span } of lines) {
    const text = document.text.slice(...span).slice(0, kind === 'dateline' ? HEAD : DATELINE_WITHIN);
    const date = absoluteDates(text, reference).find(
      ({ end }) => kind === 'dateline' || /^\s*(?:[(:–—-]|\.\s?[-–—])/u.test(text.slice(end)),
    );
    if (date?.day) return date.day;
  }
  return null;
}

/** A day after `Updated`, `Published` and the like, or alone on a line, near the head of the text. */
function stampedDay(document: Document): Day | null {
  const head = document.text.slice(0, HEAD);
  const date = absoluteDates(head, null).find(({ start, end, hasYear }) => {
    const line = head.slice(head.lastIndexOf('\n', start) + 1, start);
    const rest = head.slice(end).split('\n')[0] ?? '';
    return hasYear && (STAMP.test(line) || (line.trim().length < 30 && rest.trim().length < 20));
  });
  return date?.day ?? null;
}
