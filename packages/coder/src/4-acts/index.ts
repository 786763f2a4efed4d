/** Stage 4: the principal event and its sides; what each attribution does, to whom; contacts, expectations, situations, wordings, coded events. */
import type { Crisis, Document, Span, TokenClassifier } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import type { Cast } from '../3-actors/index.ts';
import { actAnswer, actInputs, tellingOf, type ActAnswer, type Telling } from './act-network.ts';
import { codeRow } from './code-row.ts';
import { codedEvents } from './coded-events.ts';
import type { CodedActs, Coding } from './coding.ts';
import { findContacts } from './contacts.ts';
import { withSides } from './both-sides.ts';
import { findExpectations } from './expectations.ts';
import { principalEvent } from './principal-event.ts';
import { withPlainNames, type NameBook } from './plain-names.ts';
import { recogniseActs, type FoundAct } from './recognise-acts.ts';
import { isSpeech, readRows, type Row } from './row.ts';
import { findSituations } from './situations.ts';
import { findWordings } from './wordings.ts';

export {
  actAnswer,
  actInputs,
  likeliest,
  RELATIONS,
  tellingOf,
  type ActAnswer,
  type Relation,
  type Telling,
} from './act-network.ts';
export { findHappenings } from './happenings.ts';
export { asQuoted, phraseFinder, type PhraseMatch } from './phrases.ts';
export { withPlainActs } from './plain-acts.ts';
export type { CodedActs, Coding } from './coding.ts';
export type { PrincipalEvent } from './principal-event.ts';

/** What the lexicon finds in each attribution, and what the act network is to be asked. */
export interface ActReading {
  readonly cast: Cast;
  readonly rows: readonly Row[];
  /** One list for each row. */
  readonly found: readonly (readonly FoundAct[])[];
  /** One for each row; null where the lexicon is certain of reported words, or nobody speaks for a state or organisation. */
  readonly tellings: readonly (Telling | null)[];
}

/** Reads the attributions of a document by the lexicon. */
export function readActs(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
  identified: Cast,
  atlas: NameBook,
): ActReading {
  const cast = withPlainNames(document, identified, atlas);
  const rows = readRows(document, sentences, attributions, cast);
  const found = rows.map(recogniseActs);
  const tellings = rows.map((row, i) => {
    // Whoever speaks for no state is not asked about: most rows of most texts, and a second reading costs time.
    if (!row.speaker.stateVoice) return null;
    if (isSpeech(row)) return tellingOf(row, sentenceBefore(sentences, row));
    return found[i]!.length > 0 ? null : tellingOf(row);
  });
  return { cast, rows, found, tellings };
}

/** The sentence before the row's own in its block. */
function sentenceBefore(sentences: readonly Sentence[], { sentence }: Row): Span | null {
  const before = sentence && sentences[sentences.indexOf(sentence) - 1];
  return before && before.block === sentence.block ? before.span : null;
}

/** Asks the act network about the rows that the lexicon leaves open; one answer for each row, null where it was not asked. */
export async function askActs(
  { text }: Document,
  { tellings }: ActReading,
  classifier: TokenClassifier,
): Promise<(ActAnswer | null)[]> {
  const asked = tellings.filter((one) => one !== null);
  const encodings = await classifier.classify(actInputs(text, asked), 'acts');
  let next = 0;
  return tellings.map((one) => one && actAnswer(encodings[next++]!));
}

/**
 * Codes the acts of a document's attributions and its contacts, expectations, situations, wordings and events; `answers`
 * are the act network's to the reading's tellings, one for each row.
 */
export function codeActs(
  document: Document,
  sentences: readonly Sentence[],
  { cast, rows, found }: ActReading,
  answers: readonly (ActAnswer | null)[],
  crisis: Crisis | null,
  atlas: NameBook,
): Coding {
  const coded = sentences.filter(({ block }) => !NOT_CODED.has(document.blocks[block]?.kind ?? 'paragraph'));
  const event = principalEvent(document, cast, crisis, atlas);
  const contacts = findContacts(document, coded, withSides(document, cast, event), rows, atlas);
  const acts = spreadHedges(
    rows,
    rows.map((row, i) => codeRow(document, row, found[i]!, answers[i] ?? null, event, contacts)),
  );
  return {
    event,
    acts,
    contacts,
    expectations: findExpectations(document, coded, cast),
    situations: findSituations(document, coded, cast),
    wordings: findWordings(rows),
    events: rows.flatMap((row, i) => (acts[i]!.negated ? [] : codedEvents(row, acts[i]!.acts, event))),
  };
}

/** A hedge before the first of several verbs with one subject governs them all: `reportedly stated … and agreed …`. */
function spreadHedges(rows: readonly Row[], acts: readonly CodedActs[]): CodedActs[] {
  const sameSubject = (a: Row, b: Row) =>
    a.sentence !== null && a.sentence === b.sentence && a.attribution.source[0]?.[0] === b.attribution.source[0]?.[0];
  return acts.map((one, i) => {
    const before = rows.findIndex((row, j) => j < i && acts[j]!.hedged && sameSubject(row, rows[i]!));
    return before < 0 ? one : { ...one, hedged: true };
  });
}

/** Parts of a page that are not the author's prose. */
const NOT_CODED: ReadonlySet<string> = new Set(['related', 'boilerplate', 'byline']);
