/** Invariant: a dossier that is handed out is the one of the store's revision at the time of asking, or of a later one. */
import { type Codebook, type CrisisId, type Dossier, type Outcome, failed, ok } from '@demarche/contract';
import { compile } from '@demarche/dossier';
import type { Ports } from './ports.ts';

interface Compiled {
  readonly revision: number;
  readonly codebook: Codebook;
  readonly coder: string;
  readonly dossier: Promise<Outcome<Dossier>>;
}

/** The newest dossier of each crisis; requests that come while one is compiled wait for the same. */
const caches = new WeakMap<Ports, Map<CrisisId, Compiled>>();

/** The dossier of a crisis under the ports' codebook; compiled anew only after a change in the store. */
export async function compileDossier(ports: Ports, crisis: CrisisId): Promise<Outcome<Dossier>> {
  const cache = caches.get(ports) ?? new Map<CrisisId, Compiled>();
  caches.set(ports, cache);
  const { codebook, coderVersion: coder } = ports;
  const revision = await ports.store.revision();
  const last = cache.get(crisis);
  if (last && last.revision >= revision && last.codebook === codebook && last.coder === coder) return last.dossier;

  const dossier = compileNow(ports, crisis);
  const compiled = { revision, codebook, coder, dossier };
  cache.set(crisis, compiled);
  dossier.then(
    (outcome) => outcome.kind === 'problem' && forget(cache, crisis, compiled),
    () => forget(cache, crisis, compiled),
  );
  return dossier;
}

function forget(cache: Map<CrisisId, Compiled>, crisis: CrisisId, compiled: Compiled): void {
  if (cache.get(crisis) === compiled) cache.delete(crisis);
}

async function compileNow(ports: Ports, id: CrisisId): Promise<Outcome<Dossier>> {
  const { store, codebook, scales, coderVersion: coder, nameOf } = ports;
  const crisis = await store.crisis(id);
  if (!crisis) return failed('store/not-found', id, 'crisis');
  const documents = await store.documents(id);
  const inHand = new Set(documents.map((document) => document.id));
  // What was added since the documents were read belongs to the next revision; other coders' records wait to be replaced.
  const records = (await store.records(id)).filter((record) => record.coder === coder && inHand.has(record.id));
  const judgements = (await store.judgements(id)).filter((judgement) => inHand.has(judgement.document));
  const roster = ports.roster(crisis.events[0]?.day ?? crisis.window.from);
  return ok(
    compile({
      crisis,
      documents,
      records,
      judgements,
      codebook,
      scales,
      coder,
      nameOf,
      roster,
      searches: [],
      asOf: null,
    }),
  );
}
