/** Invariant: only short extracts leave: what is cut ends at a word and says so, and its quotes are still slices of the text at its spans. */
import type { Dossier, Evidence, Span } from '@demarche/contract';

/** The longest extract that leaves, in UTF-16 code units over all its stretches. */
export const LONGEST_EXTRACT = 400;

/** The dossier with every quote cut to an extract. */
export function withExtracts(dossier: Dossier): Dossier {
  const each = <T extends Evidence>(all: readonly T[]): T[] => all.map(shortened);
  return {
    ...dossier,
    statements: dossier.statements.map((one) => ({
      ...one,
      acts: one.acts.map((act) =>
        Object.assign({}, act, { demand: act.demand === null ? null : shortWords(act.demand) }),
      ),
      reports: each(one.reports),
    })),
    demands: dossier.demands.map((one) => ({
      ...one,
      what: shortWords(one.what),
      evidence: each(one.evidence),
      fate: { ...one.fate, evidence: each(one.fate.evidence) },
    })),
    contacts: dossier.contacts.map((one) => ({ ...one, evidence: each(one.evidence) })),
    contested: dossier.contested.map((one) => ({ ...one, claim: shortWords(one.claim) })),
    alignment: {
      ...dossier.alignment,
      items: dossier.alignment.items.map((one) => ({ ...one, title: shortWords(one.title) })),
    },
    expectations: dossier.expectations.map((one) => ({
      ...one,
      evidence: each(one.evidence),
      outcome: each(one.outcome),
    })),
    situations: dossier.situations.map((one) => ({ ...one, evidence: each(one.evidence) })),
    wordings: dossier.wordings.map((one) => ({ ...one, phrase: shortWords(one.phrase), evidence: each(one.evidence) })),
    affiliations: dossier.affiliations.map((one) => ({
      ...one,
      affiliations: one.affiliations.map((tie) => ({ ...tie, evidence: each(tie.evidence) })),
    })),
    timeline: dossier.timeline.map((one) => ({ ...one, evidence: each(one.evidence) })),
    ledger: dossier.ledger.map((one) => ({ ...one, quote: shortWords(one.quote) })),
  };
}

/** Words of no more than an extract, with an ellipsis where they go on. */
const shortWords = (words: string): string =>
  words.length <= LONGEST_EXTRACT ? words : `${words.slice(0, endOf(words, LONGEST_EXTRACT))} …`;

function shortened<T extends Evidence>(evidence: T): T {
  const length = evidence.quotes.reduce((sum, quote) => sum + quote.length, 0);
  if (length <= LONGEST_EXTRACT) return evidence;
  const spans: Span[] = [];
  const quotes: string[] = [];
  let left = LONGEST_EXTRACT;
  for (const [i, quote] of evidence.quotes.entries()) {
    const end = endOf(quote, left, i === 0);
    if (end === 0) break;
    const [start] = evidence.spans[i]!;
    spans.push([start, start + end]);
    quotes.push(quote.slice(0, end));
    if (end < quote.length) break;
    left -= end;
  }
  return { ...evidence, spans, quotes, cut: true };
}

/** Where a text of at most so many code units ends: after a word, or, in a word without end that may be cut, before a code point; 0 where it cannot. */
function endOf(text: string, most: number, mayCutWord = true): number {
  if (text.length <= most) return text.length;
  const head = text.slice(0, most + 1);
  const space = head.search(/\s+\S*$/u);
  if (space > 0) return space;
  if (!mayCutWord) return 0;
  return /[\udc00-\udfff]/.test(text[most]!) ? most - 1 : most;
}
