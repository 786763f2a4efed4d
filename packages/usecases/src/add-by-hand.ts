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
  onDay,
  publishedOn,
} from '@demarche/contract';
import type { Ports } from './ports.ts';
import { recordJudgement } from './record-judgement.ts';

/** Words that the coder missed, and what a person says of them. */
interface Added {
  readonly document: DocumentId;
  /** As they stand in the text, but for spaces and line ends. */
  readonly words: string;
  readonly coding: HandCoding;
  readonly by: string;
  readonly why: string;
}

/** Adds an attribution to a document; a problem where its words are not in the text, or in several places. */
export async function addByHand(
  ports: Ports,
  { document: id, words, coding, by, why }: Added,
): Promise<Outcome<Judgement>> {
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  const [place, ...others] = placesOf(words, document.text);
  if (place === undefined) return failed('judgement/impossible', id, 'these words are not in its text');
  if (others.length > 0)
    return failed('judgement/impossible', id, `these words stand in it ${others.length + 1} times; give more of them`);
  const attribution = attributionOf(place, coding, document);
  // Its own id is that of the place it stands in.
  const unnamed = attributionId(id, [place]);
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

function placesOf(words: string, text: string): Span[] {
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.map((part) => RegExp.escape(part)).join('\\s+'), 'gu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }): Span => [index, index + found.length]);
}

function onPublication(document: Document): AddedAttribution['said'] {
  const day = publishedOn(document);
  return day === null ? null : onDay(day, 'published');
}
