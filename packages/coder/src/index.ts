/** document -> record. */
export { code, CODER_VERSION, runStages, type CoderOptions } from './code.ts';
