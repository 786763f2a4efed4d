/**
 * Invariant: spans are cut where sentences end, as taggers that read a sentence at a time have them; a stretch counts when one
 * of the same role with the same tokens stands in the same sentence. This is how CofeNet (Wang et al. 2023) and the systems
 * it is compared with are scored, as far as their papers tell.
 */
import type { Span } from '@demarche/contract';
import type { GoldArticle, RoleSpans } from './attribution-score.ts';
import { scoreOf, type Score } from './score.ts';

const ROLES = ['source', 'cue', 'content'] as const;
type Role = (typeof ROLES)[number];

const TOKEN = /\w+|[^\w\s]/gu;

/** Scores of exact stretches by role; `sentencesOf` gives an article's sentences. */
export function scoreSentences(
  gold: readonly GoldArticle[],
  predicted: ReadonlyMap<string, readonly RoleSpans[]>,
  sentencesOf: (article: GoldArticle) => readonly Span[],
): Record<Role, Score> {
  const counts = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] } satisfies Record<Role, number[]>;
  for (const article of gold) {
    const sentences = sentencesOf(article);
    const tokens = [...article.text.matchAll(TOKEN)].map(({ index, 0: word }): Span => [index, index + word.length]);
    for (const role of ROLES) {
      const wanted = stretches(article.attributions, role, sentences, tokens);
      const given = stretches(predicted.get(article.id) ?? [], role, sentences, tokens);
      counts[role][0]! += [...given].filter((one) => wanted.has(one)).length;
      counts[role][1]! += given.size;
      counts[role][2]! += wanted.size;
    }
  }
  const score = (role: Role): Score => scoreOf(...(counts[role] as [number, number, number]));
  return { source: score('source'), cue: score('cue'), content: score('content') };
}

/** The stretches of one role, each by the number of its sentence and its first and last token. */
function stretches(
  attributions: readonly RoleSpans[],
  role: Role,
  sentences: readonly Span[],
  tokens: readonly Span[],
): Set<string> {
  const found = new Set<string>();
  for (const [start, end] of attributions.flatMap((one) => one[role] ?? [])) {
    sentences.forEach(([from, to], sentence) => {
      const [a, b] = [Math.max(start, from), Math.min(end, to)];
      if (a >= b) return;
      const first = tokens.findIndex(([, stop]) => stop > a);
      const last = tokens.findLastIndex(([begin]) => begin < b);
      if (first >= 0 && first <= last) found.add(`${sentence}:${first}-${last}`);
    });
  }
  return found;
}
