import * as z from 'zod';

/** A list, at most so long, that may be written with commas, as in the query of an address. @example commas(ActorCode).parse('FRA,DEU') // ['FRA', 'DEU'] */
export const commas = <T extends z.ZodType>(item: T, most = Infinity) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(item).min(1).max(most));

/** A list of what may itself have commas, written by naming it several times. @example repeated(z.string()).parse('Foreign Ministry, Oslo') // ['Foreign Ministry, Oslo'] */
export const repeated = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).min(1));
