/** Invariant: only short extracts leave: what is cut ends at a word, and its quotes are still slices of the text at its spans. */
import type { Dossier, Evidence, Span } from '@demarche/contract';

/** The longest extract that leaves, in UTF-16 code units over all its stretches. */
export const LONGEST_EXTRACT = 400;

/** The dossier with every quote cut to an extract. */
export function withExtracts(dossier: Dossier): Dossier {
  const each = <T extends Evidence>(all: readonly T[]): T[] => all.map(shortened);
  return {
    ...dossier,
    statements: dossier.statements.map((one) => ({ ...one, reports: each(one.reports) })),
    demands: dossier.demands.map((one) => ({
      ...one,
      what: one.what.slice(0, endOf(one.what, LONGEST_EXTRACT)),
      evidence: each(one.evidence),
      fate: { ...one.fate, evidence: each(one.fate.evidence) },
    })),
    contacts: dossier.contacts.map((one) => ({ ...one, evidence: each(one.evidence) })),
    contested: dossier.contested.map((one) => ({
      ...one,
      claim: one.claim.slice(0, endOf(one.claim, LONGEST_EXTRACT)),
    })),
    expectations: dossier.expectations.map((one) => ({
      ...one,
      evidence: each(one.evidence),
      outcome: each(one.outcome),
    })),
    situations: dossier.situations.map((one) => ({ ...one, evidence: each(one.evidence) })),
    wordings: dossier.wordings.map((one) => ({ ...one, evidence: each(one.evidence) })),
    affiliations: dossier.affiliations.map((one) => ({
      ...one,
      affiliations: one.affiliations.map((tie) => ({ ...tie, evidence: each(tie.evidence) })),
    })),
    timeline: dossier.timeline.map((one) => ({ ...one, evidence: each(one.evidence) })),
    ledger: dossier.ledger.map((one) => ({ ...one, quote: one.quote.slice(0, endOf(one.quote, LONGEST_EXTRACT)) })),
  };
}

function shortened<T extends Evidence>(evidence: T): T {
  const length = evidence.quotes.reduce((sum, quote) => sum + quote.length, 0);
  if (length <= LONGEST_EXTRACT) return evidence;
  const spans: Span[] = [];
  const quotes: string[] = [];
  let left = LONGEST_EXTRACT;
  for (const [i, quote] of evidence.quotes.entries()) {
    const end = endOf(quote, left);
    if (end === 0) break;
    const [start] = evidence.spans[i]!;
    spans.push([start, start + end]);
    quotes.push(quote.slice(0, end));
    left -= end;
  }
  return { ...evidence, spans, quotes };
}

/** Where a text of at most so many code units ends: after a word, or, in a word without end, before a code point. */
function endOf(text: string, most: number): number {
  if (text.length <= most) return text.length;
  const space = text.lastIndexOf(' ', most);
  if (space > 0) return space;
  return /[\udc00-\udfff]/.test(text[most]!) ? most - 1 : most;
}
