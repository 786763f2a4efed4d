/** Stage 4: the principal event and its sides; what each attribution does, to whom; contacts, expectations, situations, wordings, coded events. */
import type { Crisis, Document } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import type { Cast } from '../3-actors/index.ts';
import { codeRow } from './code-row.ts';
import { codedEvents } from './coded-events.ts';
import type { CodedActs, Coding } from './coding.ts';
import { findContacts } from './contacts.ts';
import { findExpectations } from './expectations.ts';
import { principalEvent } from './principal-event.ts';
import { withPlainNames, type NameBook } from './plain-names.ts';
import { readRows, type Row } from './row.ts';
import { findSituations } from './situations.ts';
import { findWordings } from './wordings.ts';

export { asQuoted, phraseFinder } from './phrases.ts';
export { withPlainActs } from './plain-acts.ts';
export type { CodedActs, Coding } from './coding.ts';
export type { PrincipalEvent } from './principal-event.ts';

/** Codes the acts of a document's attributions and its contacts, expectations, situations, wordings and events. */
export function codeActs(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
  identified: Cast,
  crisis: Crisis | null,
  atlas: NameBook,
): Coding {
  const coded = sentences.filter(({ block }) => !NOT_CODED.has(document.blocks[block]?.kind ?? 'paragraph'));
  const cast = withPlainNames(document, identified, atlas);
  const event = principalEvent(document, cast, crisis, atlas);
  const rows = readRows(document, sentences, attributions, cast);
  const contacts = findContacts(document, coded, cast, atlas);
  const acts = spreadHedges(
    rows,
    rows.map((row) => codeRow(document, row, event, contacts)),
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
