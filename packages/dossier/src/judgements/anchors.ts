/** Invariant: what a judgement is about is looked for among all that is coded in its document now and all that people added there. */
import {
  type Anchor,
  type AttributionId,
  type CodedRecord,
  type Document,
  type Evidence,
  type Judgement,
  type Told,
  expectationId,
} from '@demarche/contract';
import { evidence } from '../evidence/evidence.ts';
import { keeping } from '../evidence/kept.ts';
import { resolve } from './anchor.ts';
import { judgeable, withAdded } from './judged.ts';

/** Finds what is coded now of what was judged; null where that is not sure, or where its document is not at hand. */
export interface Anchors {
  readonly attribution: (anchor: Anchor) => AttributionId | null;
  /** Its id as `expectationId` gives it. */
  readonly expectation: (anchor: Anchor) => string | null;
  /** Words that a person names, where their document is at hand. */
  readonly told: (told: Told | undefined) => readonly Evidence[];
}

/** The anchors of standing judgements among documents and their records, by id. */
export function createAnchors(
  standing: readonly Judgement[],
  documents: ReadonlyMap<string, Document>,
  records: ReadonlyMap<string, CodedRecord>,
): Anchors {
  const onDocument = Map.groupBy(standing, ({ document }) => document);
  const attributionsIn = keeping((document: Document) => {
    const coded = records.get(document.id)?.attributions ?? [];
    return withAdded(document, coded, onDocument.get(document.id) ?? []).map(judgeable);
  });
  return {
    attribution(anchor) {
      const document = documents.get(anchor.document);
      return document ? resolve(anchor, document, attributionsIn(document)) : null;
    },
    expectation(anchor) {
      const document = documents.get(anchor.document);
      if (!document) return null;
      const coded = records.get(document.id)?.expectations ?? [];
      const expected = coded.map(({ what }) => ({ id: expectationId(document.id, what), spans: what }));
      return resolve(anchor, document, expected);
    },
    told(told) {
      const document = told && documents.get(told.document);
      const found = document && evidence(document, told.spans);
      return found ? [found] : [];
    },
  };
}
