/** document -> record. */
export { code, CODER_VERSION, runStages, type CoderOptions } from './code.ts';
export { survey } from './survey.ts';
export { segment } from './1-sentences/index.ts';
export { findQuotations, encoderInput, type ExtractedAttribution } from './2-attributions/index.ts';
export { references, resolveActor, type ResolvedActor } from './3-actors/index.ts';
export {
  actAnswer,
  actInputs,
  likeliest,
  RELATIONS,
  tellingOf,
  type ActAnswer,
  type Relation,
  type Telling,
} from './4-acts/index.ts';
export { findDates } from './5-times/index.ts';
