/** document -> record. */
export { code, CODER_VERSION, type CoderOptions } from './code.ts';
