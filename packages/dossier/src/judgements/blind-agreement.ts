/** Invariant: the program is compared only over what it coded itself, never over what people added or corrected. */
import type { BlindAgreement, CodedRecord, Document, Judgement } from '@demarche/contract';
import { agreementOf, agreementWithProgram } from './agreement.ts';
import { createAnchors } from './anchors.ts';
import { standing } from './judged.ts';

interface Coded {
  readonly judgements: readonly Judgement[];
  readonly documents: readonly Document[];
  readonly records: readonly CodedRecord[];
  /** What the program is called. */
  readonly program: string;
}

/** How far those who coded blind agree, with each other and with the program. */
export function blindAgreement({ judgements, documents, records, program }: Coded): BlindAgreement {
  const byId = new Map(records.map((record) => [record.id, record]));
  const anchors = createAnchors(standing(judgements), new Map(documents.map((one) => [one.id, one])), byId);
  const coded = new Map(records.flatMap(({ attributions }) => attributions.map((one) => [one.id, one] as const)));
  return {
    people: agreementOf(judgements, anchors),
    program: agreementWithProgram(judgements, anchors, (id) => coded.get(id) ?? null, program),
  };
}
