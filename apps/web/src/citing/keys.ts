/** Invariant: keys are plain letters, digits and hyphens, and each stands once in a citation. */
import { publishedOn, type ListedDocument } from '@demarche/contract';
import { titleOf, type Citation } from './citation.ts';

/** Words in a key, so that nobody has to type more. */
const MOST_WORDS = 6;

/** A key for the entry of the dossier, then one for each report. */
export function keysOf({ what, dossier, reports }: Citation): string[] {
  const keys = new Set<string>();
  for (const words of [[what, dossier], ...reports.map(wordsOf)]) {
    const key = plain(words.join(' ')) || 'report';
    let number = 1;
    while (keys.has(numbered(key, number))) number += 1;
    keys.add(numbered(key, number));
  }
  return [...keys];
}

const wordsOf = (report: ListedDocument): string[] => [
  report.source ?? '',
  publishedOn(report)?.slice(0, 4) ?? '',
  titleOf(report),
];

const numbered = (key: string, number: number): string => (number === 1 ? key : `${key}-${number}`);

/** The first words, without what stands on or below a letter; of another script nothing is left. */
const plain = (text: string): string =>
  (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? []
  )
    .slice(0, MOST_WORDS)
    .join('-');
