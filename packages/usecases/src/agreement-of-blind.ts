import { type BlindAgreement, type CrisisId, type Outcome, ok } from '@demarche/contract';
import { blindAgreement } from '@demarche/dossier';
import { codedIn } from './current-record.ts';
import type { Ports } from './ports.ts';

/** How far those who coded a crisis's words blind agree, with each other and with the program. */
export async function agreementOfBlind(ports: Ports, crisis: CrisisId): Promise<Outcome<BlindAgreement>> {
  const coded = await codedIn(ports, crisis);
  return coded.kind === 'problem' ? coded : ok(blindAgreement({ ...coded.value, program: ports.coderVersion }));
}
