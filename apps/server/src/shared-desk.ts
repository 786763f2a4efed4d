/** Invariant: all that a share keeps back is kept back here: other crises, texts of documents that it does not show, and who works at the desk. */
import { failed, ok, problem, type DocumentId, type SharePass } from '@demarche/contract';
import { unsigned, unsignedSearch } from '@demarche/usecases';
import type { Desk } from './desk.ts';
import { Refusal } from './problems.ts';

/** A desk through a share; `seen` shows dossiers as the share does already. */
export function sharedDesk(seen: Desk, { crisis, fullTexts }: SharePass): Desk {
  const texts = (what: string): void => {
    if (!fullTexts) throw new Refusal(problem('http/not-allowed', what, 'the texts of documents are not shared'));
  };
  const showDocument = async (id: DocumentId) => {
    texts(id);
    const view = await seen.showDocument(id, crisis);
    if (view.kind === 'problem') return view;
    if (!view.value.crises.includes(crisis)) return failed('store/not-found', id, 'document');
    return ok({ ...view.value, crises: [crisis], judgements: view.value.judgements.map(unsigned) });
  };
  return {
    ...seen,
    listCrises: async () => (await seen.listCrises()).filter(({ id }) => id === crisis),
    showDocument,
    showSnapshot: async (id) => {
      const view = await showDocument(id);
      return view.kind === 'problem' ? view : seen.showSnapshot(id);
    },
    // Whether a word stands in a text is told by how many hits there are.
    searchDocuments: async (query, _crisis, limit) => {
      texts('search');
      return seen.searchDocuments(query, crisis, limit);
    },
    listSearches: async (id) => {
      const searches = await seen.listSearches(id);
      return searches.kind === 'problem' ? searches : ok(searches.value.map(unsignedSearch));
    },
    exportCrisis: async (id, format, options) => {
      if (options.fullQuotes) texts('export');
      return seen.exportCrisis(id, format, options);
    },
    archiveDossier: async (id, options) => {
      if (options.fullQuotes) texts('site');
      return seen.archiveDossier(id, options);
    },
  };
}
