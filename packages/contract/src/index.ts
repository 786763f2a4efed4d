/** The vocabulary of Demarche: schemas, ids, spans, the record, the dossier, the API. No logic. */
export * from './span.ts';
export * from './ids.ts';
export * from './document.ts';
export * from './encoding.ts';
export * from './vocabulary.ts';
export * from './record.ts';
export * from './crisis.ts';
export * from './judgement.ts';
export * from './codebook.ts';
export * from './statement.ts';
export * from './position.ts';
export * from './affiliations.ts';
export * from './hub.ts';
export * from './dossier.ts';
export * from './publish.ts';
export * from './api.ts';
export * from './errors.ts';
