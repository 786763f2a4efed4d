/** Invariant: a sample is a pure function of its name, so that another process can say what must have been stored. */
import { createHash } from 'node:crypto';
import {
  AttributionId,
  CodedRecord,
  Crisis,
  type CrisisId,
  Document,
  type DocumentId,
  Judgement,
  Search,
} from '@demarche/contract';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

export interface Sample {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

/** A crisis of this id. */
export const crisisOf = (id: string): Crisis =>
  Crisis.parse({
    id,
    title: `Crisis ${id}`,
    summary: '',
    events: [],
    parties: [],
    window: { from: '2026-01-03', to: null },
  });

/** A document of this text; its bytes are the text with a mark before it. */
export function sampleOf(text: string, fields: Partial<Document> = {}): Sample {
  const bytes = fields.snapshot === undefined ? Buffer.from(`bytes:${text}`) : Buffer.from(text);
  const document = Document.parse({
    id: sha256(text).slice(0, 16),
    snapshot: sha256(bytes),
    url: null,
    title: null,
    language: 'en',
    published: '2026-01-04',
    source: null,
    text,
    blocks: [],
    ...fields,
  });
  return { document, bytes };
}

/** The document of this name, from a few bytes to some hundred thousand. */
export function namedSample(name: string): Sample {
  const digest = sha256(name);
  const repeats =
    1 + (Number.parseInt(digest.slice(0, 2), 16) % 16 === 0 ? 4000 : Number.parseInt(digest.slice(2, 4), 16));
  return sampleOf(`${name} was said by ${digest}. `.repeat(repeats), { title: name });
}

/** A record with one attribution. */
export function recordOf(document: DocumentId, coder: string): CodedRecord {
  return CodedRecord.parse({
    id: document,
    coder,
    attributions: [
      {
        id: `${document}:a0-5`,
        source: [[0, 2]],
        cue: [[2, 3]],
        content: [[3, 5]],
        mode: 'indirect',
        speaker: {
          text: 'it',
          actors: ['RUS'],
          office: 'other',
          person: null,
          stateVoice: true,
          via: null,
          reference: { kind: 'abstained', reason: 'unnamed' },
        },
        acts: [],
        position: 'neutral',
        legality: 'none',
        hedged: false,
        negated: false,
        said: null,
        confidence: 0.5,
        why: ['sample'],
      },
    ],
    events: [],
    contacts: [],
    expectations: [],
    situations: [],
    wordings: [],
    positions: [],
  });
}

/** A judgement of this id on the record's attribution. */
export const judgementOf = (id: string, document: DocumentId): Judgement =>
  Judgement.parse({
    id,
    document,
    attribution: AttributionId.parse(`${document}:a0-5`),
    quote: 'it',
    verdict: { kind: 'accept' },
    by: 'reader',
    at: '2026-01-05T00:00:00.000Z',
    why: '',
  });

/** An entry of the search log of this id. */
export const searchOf = (id: string): Search =>
  Search.parse({
    id,
    actors: ['FRA'],
    where: 'press releases of the foreign ministry',
    query: '',
    outcome: 'silent',
    by: 'reader',
    at: '2026-01-05T00:00:00.000Z',
    note: '',
  });

export const KILLED_CRISIS: CrisisId = crisisOf('killed').id;
