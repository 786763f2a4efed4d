import { type BlindAgreement, type CrisisId, type Outcome, failed, ok } from '@demarche/contract';
import { blindAgreement } from '@demarche/dossier';
import type { Ports } from './ports.ts';

/** How far those who coded a crisis's words blind agree, with each other and with the program. */
export async function agreementOfBlind(
  { store, coderVersion }: Ports,
  crisis: CrisisId,
): Promise<Outcome<BlindAgreement>> {
  if ((await store.crisis(crisis)) === null) return failed('store/not-found', crisis, 'crisis');
  const [documents, records, judgements] = await Promise.all([
    store.documents(crisis),
    store.records(crisis),
    store.judgements(crisis),
  ]);
  const current = records.filter(({ coder }) => coder === coderVersion);
  return ok(blindAgreement({ judgements, documents, records: current, program: coderVersion }));
}
