/** The coder on one screen: document -> record, six stages in order, pure. */
import type { Attribution, AttributionId, Codebook, CodedRecord, Crisis, Document, Span } from '@demarche/contract';
import type { Atlas } from '@demarche/atlas';
import { segment } from './1-sentences/index.ts';
import { extractAttributions, type ExtractedAttribution } from './2-attributions/index.ts';
import { identifyActors } from './3-actors/index.ts';
import { codeActs } from './4-acts/index.ts';
import { dateAttributions, dateCoding } from './5-times/index.ts';
import { actorPositions, takeStances } from './6-positions/index.ts';

/** Changes whenever the same document could give another record. */
export const CODER_VERSION = '0.1.0';

export interface CoderOptions {
  readonly atlas: Atlas;
  readonly codebook: Codebook;
  /** The crisis the document belongs to, where known: its parties name the sides of the event. */
  readonly crisis?: Crisis | null;
}

/**
 * Codes one document. Pure: the same document and options give the same bytes.
 * @example code(document, { atlas, codebook }).attributions[0]?.speaker.actors // ['RUS']
 */
export function code(document: Document, { atlas, codebook, crisis = null }: CoderOptions): CodedRecord {
  const sentences = segment(document);
  const extracted = extractAttributions(document, sentences);
  const cast = identifyActors(document, sentences, extracted, atlas);
  const undated = codeActs(document, sentences, extracted, cast, crisis, atlas);
  const said = dateAttributions(document, sentences, extracted);
  const coding = dateCoding(document, sentences, extracted, said, undated);
  const stances = takeStances(document, extracted, cast, coding, codebook);
  const ids = extracted.map((one) => attributionId(document, one));

  return {
    id: document.id,
    coder: CODER_VERSION,
    attributions: extracted.map((one, i): Attribution => {
      const [acts, stance, speaker] = [coding.acts[i]!, stances[i]!, cast.speakers[i]!];
      return {
        id: ids[i]!,
        source: [...one.source],
        cue: [...one.cue],
        content: [...one.content],
        mode: one.mode,
        speaker,
        acts: [...acts.acts],
        position: stance.position,
        legality: stance.legality,
        hedged: acts.hedged,
        negated: acts.negated,
        said: said[i] ?? null,
        confidence: one.confidence,
        why: [...one.why, ...acts.why, ...stance.why],
      };
    }),
    events: [...coding.events],
    contacts: [...coding.contacts],
    expectations: [...coding.expectations],
    situations: [...coding.situations],
    wordings: [...coding.wordings],
    positions: actorPositions(ids, cast, stances, codebook),
  };
}

/** The same words in the same document keep the same id, whatever else is coded around them. */
function attributionId(document: Document, { source, cue, content }: ExtractedAttribution): AttributionId {
  const spans: readonly Span[] = [...source, ...cue, ...content];
  const start = Math.min(...spans.map((span) => span[0]));
  const end = Math.max(...spans.map((span) => span[1]));
  return `${document.id}:a${start}-${end}` as AttributionId;
}
