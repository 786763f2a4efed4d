/** Invariant: a desk in memory over the sample crisis: it gives what the real one gives, and keeps nothing. */
import { createHash } from 'node:crypto';
import {
  Judgement,
  Progress,
  Sha256,
  attributionId,
  failed,
  ok,
  problem,
  quote,
  type AddRequest,
  type Crisis,
  type Dossier,
  type CrisisId,
  type Outcome,
  type Search,
  type StatementPage,
  type DocumentId,
  type DocumentView,
} from '@demarche/contract';
import { actorWordsOf, kindOf, partsOf, queueOf, roundOf, sharedView, summaryOf } from '@demarche/usecases';
import { accountsOver } from '../accounts-desk.ts';
import type { Desk } from '../desk.ts';
import { sharedDesk } from '../shared-desk.ts';
import { viewsOver } from '../views-desk.ts';
import { memoryAccounts } from './memory-accounts.ts';
import { sampleAlerts } from './sample-alerts.ts';
import { memoryViews } from './memory-views.ts';
import { sampleDocuments, sampleDossier, sampleRecords, sampleSummary } from './sample-dossier.ts';

/** Bytes of each kind; a document's are its text. */
const sampleSnapshots: Readonly<Record<string, Uint8Array>> = {
  page: Buffer.from(
    '\uFEFF <!doctype html><title>Tanker</title><script>window.hacked = 1</script><link rel=preconnect href=//example.org><p>“Words”</p>',
  ),
  paper: Buffer.from('%PDF-1.4\n%%EOF\n'),
};

/** A desk with the sample crisis and whatever a test creates on it. */
export function sampleDesk(): Desk {
  const crises = [sampleSummary];
  const judgements: Judgement[] = [];
  const searches: { crisis: CrisisId; search: Search }[] = [];
  const taken = new Set<DocumentId>();
  const showDocument = async (id: DocumentId): Promise<Outcome<DocumentView>> => {
    const document = sampleDocuments.find((one) => one.id === id);
    if (!document) return failed('store/not-found', id, 'document');
    const record = sampleRecords.find((one) => one.id === id) ?? null;
    const own = judgements.filter((one) => one.document === id);
    return ok({ document, record, judgements: own, crises: taken.has(id) ? [] : [sampleSummary.id] });
  };
  const known = <T>(crisis: CrisisId, value: () => T): Outcome<T> =>
    crises.some(({ id }) => id === crisis) ? ok(value()) : failed('store/not-found', crisis, 'crisis');

  const store = {
    accounts: memoryAccounts(),
    views: memoryViews(),
    crisis: async (id: CrisisId) => crises.find((one) => one.id === id) ?? null,
  };
  const ports = { store, now: () => new Date() };
  const seenAs = (shown: Dossier): Desk => ({
    sharedAs: (pass) => sharedDesk(seenAs(sharedView(pass.fullTexts)(sampleDossier)), pass),
    accounts: accountsOver(ports),
    views: viewsOver(ports),
    alerts: sampleAlerts(known, shown),
    health: async () => ({
      ok: true,
      version: '0.1.0',
      coder: 'sample',
      store: 'sqlite',
      waiting: 0,
      at: '2025-03-10T00:00:00Z',
    }),
    listCrises: async () => crises,
    hasCrisis: async (crisis) => crises.some(({ id }) => id === crisis),
    createCrisis: async (crisis: Crisis) => {
      if (crises.some(({ id }) => id === crisis.id)) return failed('store/exists', crisis.id, 'crisis');
      crises.push({ ...crisis, counts: { documents: 0, statements: 0, actors: 0 } });
      return ok(crisis);
    },
    compileDossier: async (crisis) =>
      known(crisis, () => (crisis === sampleSummary.id ? shown : emptied(crises.find(({ id }) => id === crisis)))),
    dossierParts: async (crisis, parts) => known(crisis, () => partsOf(shown, parts)),
    summariseDossier: async (crisis) => known(crisis, () => summaryOf(shown)),
    listActorWords: async (crisis) => known(crisis, () => actorWordsOf(shown)),
    reviewQueue: async (crisis, limit) => known(crisis, () => queueOf(shown, limit)),
    blindRound: async (crisis, coder, limit) =>
      known(crisis, () => roundOf({ documents: sampleDocuments, records: sampleRecords, judgements }, coder, limit)),
    agreementOfBlind: async (crisis) => known(crisis, () => ({ people: [], program: [] })),
    listStatements: async (crisis, query) =>
      known(crisis, () => {
        const fit = shown.statements.filter(
          (one) =>
            (!query.actor || one.actors.some((actor) => query.actor?.includes(actor))) &&
            (!query.position || query.position.includes(one.position)),
        );
        return pageOf(fit, query.limit, query.offset);
      }),
    showStatement: async (_crisis, id) => {
      const found = shown.statements.find((one) => one.id === id);
      return found ? ok(found) : failed('store/not-found', id, 'statement');
    },
    addSource: async (_crisis, request, say) => addSample(request, say),
    showDocument,
    showSnapshot: async (id) => {
      const document = sampleDocuments.find((one) => one.id === id);
      const bytes = sampleSnapshots[id] ?? (document && Buffer.from(document.text));
      if (!bytes) return failed('store/not-found', id, 'document');
      const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
      const about = { sha256, kind: kindOf(bytes), size: bytes.length, keptSince: null, url: document?.url ?? null };
      return ok({ about, bytes });
    },
    takeOut: async (_crisis, id) => {
      taken.add(id);
      return showDocument(id);
    },
    putIn: async (_crisis, id) => {
      taken.delete(id);
      return showDocument(id);
    },
    searchDocuments: async (query, _crisis, limit) =>
      sampleDocuments
        .flatMap(({ id, title, published, text }) => {
          const offset = text.toLowerCase().indexOf(query.toLowerCase());
          return offset < 0
            ? []
            : [{ document: id, title, published, snippet: text.slice(offset, offset + 120), offset }];
        })
        .slice(0, limit),
    addByHand: async (id, { span, by, why }) => {
      const document = sampleDocuments.find((one) => one.id === id);
      if (!document) return failed('store/not-found', id, 'document');
      const attribution = attributionId(id, [span]);
      const verdict = { kind: 'accept' };
      const words = quote(document.text, [span]);
      return ok(
        Judgement.parse({
          id: 'j0',
          document: id,
          attribution,
          verdict,
          by,
          why,
          quote: words,
          at: '2025-03-10T00:00:00Z',
        }),
      );
    },
    recordJudgement: async (request) => {
      const record = sampleRecords.find(({ id }) => id === request.document);
      const document = sampleDocuments.find(({ id }) => id === request.document);
      if (!record || !document) return failed('store/not-found', request.document, 'document');
      const judged = record.attributions.find(({ id }) => id === request.attribution);
      if (!judged) return failed('judgement/stale', request.attribution);
      const said = quote(document.text, judged.content);
      const id = `j${judgements.length + 1}`;
      const judgement = Judgement.parse({ ...request, id, quote: said, at: '2025-03-10T00:00:00Z' });
      judgements.push(judgement);
      return ok(judgement);
    },
    logSearch: async (crisis, request) =>
      known(crisis, () => {
        const search = { ...request, id: `l${searches.length + 1}`, at: '2025-03-10T00:00:00Z' };
        searches.push({ crisis, search });
        return search;
      }),
    listSearches: async (crisis) =>
      known(crisis, () => searches.flatMap((one) => (one.crisis === crisis ? [one.search] : []))),
    exportCrisis: async (crisis, format) =>
      known(crisis, () =>
        format === 'json'
          ? { content: JSON.stringify(shown), type: 'application/json', ending: '.json' }
          : format === 'md'
            ? {
                content: '# The stopping of the Meridian\n\n| NRM | oppose-condemn |\n',
                type: 'text/markdown',
                ending: '.md',
              }
            : { content: 'actor,position\nNRM,oppose-condemn\n', type: 'text/csv', ending: '.csv' },
      ),
    archiveDossier: async (crisis) =>
      known(crisis, () => ({ content: ARCHIVE, type: 'application/zip', ending: '-site.zip' })),
  });
  return seenAs(sampleDossier);
}

/** An archive with nothing in it. */
const ARCHIVE = new Uint8Array([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]);

function emptied(crisis: Crisis | undefined): typeof sampleDossier {
  const none = { documents: [], statements: [], positions: [], demands: [], contacts: [], contested: [] };
  return {
    ...sampleDossier,
    ...none,
    crisis: crisis ?? sampleDossier.crisis,
    actors: [],
    expectations: [],
    situations: [],
    wordings: [],
    affiliations: [],
    timeline: [],
  };
}

function pageOf(fit: typeof sampleDossier.statements, limit: number, offset: number): StatementPage {
  const facet = (values: readonly string[]) =>
    [...new Set(values)].map((value) => ({
      value,
      label: sampleDossier.actors.find(({ code }) => code === value)?.name ?? value,
      count: values.filter((other) => other === value).length,
    }));
  return {
    total: fit.length,
    statements: fit.slice(offset, offset + limit),
    facets: {
      actor: facet(fit.flatMap(({ actors }) => actors)),
      act: facet(fit.flatMap(({ acts }) => acts.map(({ type }) => type))),
      position: facet(fit.map(({ position }) => position)),
      legality: facet(fit.map(({ legality }) => legality)),
      source: [],
      sourceKind: [],
    },
  };
}

/** Adds nothing, but tells it as the real desk does: an address always fails, text and files are taken. */
async function addSample(request: AddRequest, say: (progress: Progress) => void): Promise<void> {
  const job = 'theirs';
  const what = request.kind === 'url' ? request.url : request.kind === 'file' ? request.name : 'pasted text';
  say({ kind: 'started', job, what });
  await new Promise((resolve) => setImmediate(resolve));
  if (request.kind === 'url') {
    say({ kind: 'failed', job, what, problem: problem('fetch/timeout', what, '20 s') });
  } else {
    say({ kind: 'step', job, what: 'coding', done: 1, of: 1 });
    const [first] = sampleDocuments;
    if (first) say({ kind: 'added', job, document: first.id, title: first.title, statements: 8, duplicate: false });
  }
  const failures = request.kind === 'url' ? 1 : 0;
  say(Progress.parse({ kind: 'finished', job, added: 1 - failures, duplicates: 0, failed: failures }));
}
