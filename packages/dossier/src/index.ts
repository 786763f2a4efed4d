/** records + judgements + codebook -> dossier. Pure: the same inputs in any order give the same bytes. */
export { compile, createCompiler, type Compile } from './compile.ts';
export type { CompileInput } from './compile-input.ts';
export { blindAgreement } from './judgements/blind-agreement.ts';
export { compareCodebooks } from './positions/compare-codebooks.ts';
export { proposeCrises } from './hub/propose.ts';
export { newsOf } from './news/news.ts';
