/** What a document tells of what happened, before any crisis is known: the stages of `code.ts` as far as they are needed. */
import type { Document, Survey } from '@demarche/contract';
import { segment } from './1-sentences/index.ts';
import { encoderInput, extractAttributions, findQuotations } from './2-attributions/index.ts';
import { identifyActors } from './3-actors/index.ts';
import { findHappenings } from './4-acts/index.ts';
import { dateHappenings } from './5-times/index.ts';
import type { CoderOptions } from './code.ts';

/** Surveys one document: the happenings that its words tell, with their sides, places and days. */
export async function survey(
  document: Document,
  { atlas, classifier }: Pick<CoderOptions, 'atlas' | 'classifier'>,
): Promise<Survey> {
  const sentences = segment(document);
  const quotations = findQuotations(document);
  const [encoding] = await classifier.classify([encoderInput(document, sentences, quotations)]);
  const attributions = extractAttributions(document, sentences, quotations, encoding!);
  const cast = identifyActors(document, sentences, attributions, encoding!, atlas);
  const found = findHappenings(document, sentences, cast, atlas);
  return { ...found, happenings: dateHappenings(document, found.happenings, attributions) };
}
