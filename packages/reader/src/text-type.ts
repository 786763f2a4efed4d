/** Invariant: what the bytes look like goes before what they are called, since servers and file names are often wrong. */
import type { Origin } from './origin.ts';

const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/gu; // oxlint-disable-line no-control-regex
/** Above this share of unprintable characters the bytes are no text. */
const MOST_UNPRINTABLE = 0.02;
const SAMPLE = 20_000;

/** Which reader a decoded text is for; null where it is no readable text. */
export function typeOf(text: string, origin: Origin): 'html' | 'markdown' | 'text' | null {
  const sample = text.slice(0, SAMPLE);
  const unprintable = sample.match(BINARY)?.length ?? 0;
  if (unprintable > 0 && unprintable / sample.length > MOST_UNPRINTABLE) return null;
  const start = sample.trimStart().toLowerCase();
  const sent = origin.contentType?.toLowerCase() ?? '';
  const extension = /\.(\w+)(?:[?#].*)?$/u.exec(origin.name.toLowerCase())?.[1] ?? '';
  if (/^(?:<!doctype html|<html|<head|<body|<!--)/u.test(start) || /<(?:html|body|article)\b/u.test(start))
    return 'html';
  if (/^---[ \t]*\r?\n[\w-]+[ \t]*:/u.test(start)) return 'markdown';
  if (extension === 'md' || extension === 'markdown' || sent.includes('markdown')) return 'markdown';
  if (/html/u.test(sent) || /^x?html?$/u.test(extension)) return 'html';
  if (/^<\?xml|^<\w+[\s>]/u.test(start))
    return (start.match(/<(?:p|div|br|span|h\d|li)\b/gu)?.length ?? 0) > 0 ? 'html' : null;
  if (/^[[{]/u.test(start) && isJson(text)) return null;
  return 'text';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
