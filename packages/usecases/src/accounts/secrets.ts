/** Invariant: a secret is 256 random bits, and what is kept of it is its SHA-256: it cannot be guessed, so it needs no slow hash. */
import { createHash, randomBytes } from 'node:crypto';

/** A new secret, its kind told by what it begins with, so that one that leaks into a file is known for what it is. */
export const newSecret = (prefix: 'dms' | 'dmt' | 'dmx'): string =>
  `${prefix}_${randomBytes(32).toString('base64url')}`;

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
