/** Invariant: words are looked for in verbatim quotes and in the names of who says them, case and diacritics aside, and nowhere else. */
import type { Statement } from '@demarche/contract';
import { fold } from '@demarche/store';

const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/\s+/gu, ' ');

/** Whether every word of the query, and every phrase in quotation marks, stands in what a statement says or in the names of who says it. */
export function saysWords(query: string, nameOf: (actor: string) => string): (statement: Statement) => boolean {
  const terms = plain(query).match(/"[^"]+"|[^\s"]+/gu) ?? [];
  const wanted = terms.map((term) => term.replaceAll('"', ''));
  return ({ speaker, person, actors, reports }) => {
    const names = [speaker, person ?? '', ...actors.map(nameOf)];
    const text = plain([...names, ...reports.flatMap((report) => report.quotes)].join('\n'));
    return wanted.every((term) => text.includes(term));
  };
}
