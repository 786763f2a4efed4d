/** Invariant: a publisher is official by its kind where the source is known, else by its host name alone. */
import * as z from 'zod';
import type { Document } from '@demarche/contract';
import data from './official.json' with { type: 'json' };

/** Host names of official publishers, as patterns, and the words by which an issuer names itself. */
export const Official = z.strictObject({ hosts: z.array(z.string().min(1)), self: z.array(z.string().min(1)) });

const official = Official.parse(data);
const HOSTS = official.hosts.map((pattern) => new RegExp(pattern, 'iu'));

/** The words by which an issuer names itself, in lower case. */
export const SELF: ReadonlySet<string> = new Set(official.self);

/** Whether the publisher of the document is an office or organisation that speaks for itself in it. */
export function isOfficial({ source, url }: Document): boolean {
  if (source) return source.kind === 'official';
  const host = url && URL.canParse(url) ? new URL(url).hostname : null;
  return host !== null && HOSTS.some((pattern) => pattern.test(host));
}
