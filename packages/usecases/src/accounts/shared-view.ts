/** Invariant: who works at a desk, and what they noted, is nobody's business outside; words that others own leave as extracts unless the share says otherwise. */
import type { Dossier, Search } from '@demarche/contract';
import { withExtracts } from '@demarche/publish';

/** Stands where a name would. */
const WITHHELD = 'withheld';

/** What somebody signed, without who and why. */
export const unsigned = <T extends { readonly by: string; readonly why: string }>(one: T): T => ({
  ...one,
  by: WITHHELD,
  why: '',
});

/** An entry of the search log without who made it and what they noted. */
export const unsignedSearch = (search: Search): Search => ({ ...search, by: WITHHELD, note: '' });

/** A dossier as a share shows it; the same dossier gives the same view. */
export function sharedView(fullTexts: boolean): (dossier: Dossier) => Dossier {
  const views = new WeakMap<Dossier, Dossier>();
  return (dossier) => {
    const known = views.get(dossier);
    if (known) return known;
    const shown = fullTexts ? dossier : withExtracts(dossier);
    const view = {
      ...shown,
      ledger: shown.ledger.map(unsigned),
      agreement: shown.agreement.map((one) => ({ ...one, coders: one.coders.map((_, i) => `${WITHHELD} ${i + 1}`) })),
      coverage: { ...shown.coverage, searches: shown.coverage.searches.map(unsignedSearch) },
    };
    views.set(dossier, view);
    return view;
  };
}
