/** The coder on one screen: document -> record, six stages in order; the encoder is asked once, through its port. */
import type {
  Attribution,
  AttributionId,
  Codebook,
  CodedRecord,
  Crisis,
  DateRange,
  Document,
  Span,
  TokenClassifier,
} from '@demarche/contract';
import type { Atlas } from '@demarche/atlas';
import { segment, type Sentence } from './1-sentences/index.ts';
import {
  extractAttributions,
  findQuotations,
  encoderInput,
  type ExtractedAttribution,
} from './2-attributions/index.ts';
import { identifyActors, type Cast } from './3-actors/index.ts';
import { askActs, codeActs, readActs, withPlainActs, type Coding } from './4-acts/index.ts';
import { dateAttributions, dateCoding } from './5-times/index.ts';
import { actorPositions, takeStances, type Stance } from './6-positions/index.ts';
import data from './version.json' with { type: 'json' };

/** Changes whenever the same document could give another record: it ends in a hash of the coder, its weights, the atlas and the codebooks. */
export const CODER_VERSION: string = data.version;

export interface CoderOptions {
  readonly atlas: Atlas;
  readonly codebook: Codebook;
  readonly classifier: TokenClassifier;
  /** The crisis the document belongs to, where known: its parties name the sides of the event. */
  readonly crisis?: Crisis | null;
}

/** What each stage gave; lists that run over the attributions have one item for each, in the same order. */
export interface Stages {
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly ExtractedAttribution[];
  readonly cast: Cast;
  readonly coding: Coding;
  readonly said: readonly (DateRange | null)[];
  readonly stances: readonly Stance[];
}

/** Runs the stages in order; `onStage` hears the name of each as it ends. */
export async function runStages(
  document: Document,
  { atlas, codebook, classifier, crisis = null }: CoderOptions,
  onStage: (stage: string) => void = () => {},
): Promise<Stages> {
  const ended = <T>(stage: string, result: T): T => (onStage(stage), result);
  const sentences = ended('1-sentences', segment(document));
  const quotations = findQuotations(document);
  const input = encoderInput(document, sentences, quotations);
  const [encoding] = ended('encoder', await classifier.classify([input]));
  const reported = ended('2-attributions', extractAttributions(document, sentences, quotations, encoding!));
  const named = ended('3-actors', identifyActors(document, sentences, reported, encoding!, atlas));
  const { attributions, cast } = withPlainActs(document, sentences, reported, named);
  const reading = readActs(document, sentences, attributions, cast, atlas);
  const answers = await askActs(document, reading, classifier);
  const undated = ended('4-acts', codeActs(document, sentences, reading, answers, crisis, atlas));
  const said = dateAttributions(document, sentences, attributions);
  const coding = ended('5-times', dateCoding(document, sentences, attributions, said, undated));
  const stances = ended('6-positions', takeStances(document, attributions, cast, coding, codebook));
  return { sentences, attributions, cast, coding, said, stances };
}

/**
 * Codes one document. The same document, options and weights give the same bytes, whatever else is coded at the time.
 * @example (await code(document, { atlas, codebook, classifier })).attributions[0]?.speaker.actors // ['RUS']
 */
export async function code(document: Document, options: CoderOptions): Promise<CodedRecord> {
  const { attributions: extracted, cast, coding, said, stances } = await runStages(document, options);
  const ids = attributionIds(document, extracted);

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
    affiliations: [...cast.affiliations],
    positions: actorPositions(ids, cast, stances, options.codebook),
  };
}

/**
 * The same words in the same document keep the same id, whatever else is coded around them. Where several attributions
 * fill the same stretch, each with other spans, the later ones are numbered from 2.
 */
function attributionIds(document: Document, extracted: readonly ExtractedAttribution[]): AttributionId[] {
  const given = new Map<string, number>();
  return extracted.map((one) => {
    const stretch = stretchOf(one);
    const nth = (given.get(stretch) ?? 0) + 1;
    given.set(stretch, nth);
    return `${document.id}:a${stretch}${nth === 1 ? '' : `.${nth}`}` as AttributionId;
  });
}

/** The hull of source, cue and content: `<start>-<end>`. */
function stretchOf({ source, cue, content }: ExtractedAttribution): string {
  const spans: readonly Span[] = [...source, ...cue, ...content];
  const start = Math.min(...spans.map((span) => span[0]));
  const end = Math.max(...spans.map((span) => span[1]));
  return `${start}-${end}`;
}
