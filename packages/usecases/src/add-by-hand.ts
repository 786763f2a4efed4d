/** Invariant: what a person adds by hand stands in the document's text, in one place. */
import {
  type AddedAttribution,
  type Document,
  type DocumentId,
  type HandCoding,
  type Judgement,
  type Outcome,
  type Span,
  attributionId,
  bareAct,
  failed,
  ok,
  onDay,
  publishedOn,
} from '@demarche/contract';
import { findWords } from './find-words.ts';
import type { Ports } from './ports.ts';
import { recordJudgement } from './record-judgement.ts';

/** Words that the coder missed, and what a person says of them. */
interface Added {
  readonly document: DocumentId;
  /** Where they stand, or the words as they stand in one place of the text, but for spaces and line ends. */
  readonly at: Span | string;
  readonly coding: HandCoding;
  readonly by: string;
  readonly why: string;
}

/** Adds an attribution to a document; a problem where its words are not in the text, or in several places. */
export async function addByHand(
  ports: Ports,
  { document: id, at, coding, by, why }: Added,
): Promise<Outcome<Judgement>> {
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  const place = typeof at === 'string' ? await findWords(ports, id, at) : ok(at);
  if (place.kind === 'problem') return place;
  const attribution = attributionOf(place.value, coding, document);
  // Its own id is that of the place it stands in.
  const unnamed = attributionId(id, [place.value]);
  return recordJudgement(ports, { document: id, attribution: unnamed, verdict: { kind: 'add', attribution }, by, why });
}

function attributionOf(
  place: Span,
  { actors, person, office, stateVoice, acts, said, ...rest }: HandCoding,
  document: Document,
): AddedAttribution {
  return {
    ...rest,
    source: [],
    cue: [],
    content: [place],
    speaker: { text: person ?? actors.join(', '), actors, person, office, stateVoice, via: null },
    acts: acts.map(bareAct),
    said: said === null ? onPublication(document) : onDay(said, 'explicit'),
  };
}

function onPublication(document: Document): AddedAttribution['said'] {
  const day = publishedOn(document);
  return day === null ? null : onDay(day, 'published');
}
