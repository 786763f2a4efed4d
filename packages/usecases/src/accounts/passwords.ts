/**
 * Invariant: a password is kept only as an argon2id hash, which says by what parameters it was made. Those of new ones are OWASP's least
 * (Password Storage Cheat Sheet): 19 MiB, two passes, one lane.
 */
import { argon2 as argon2Callback, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const argon2 = promisify(argon2Callback);

interface Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const COST: Cost = { memory: 19 * 1024, passes: 2, parallelism: 1 };
const HASH_BYTES = 32;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** Hashes that may be wanted at once; each takes a twentieth of a second of one thread, which files and names of hosts need too. */
const MOST = 8;
let wanted = 0;
let last: Promise<unknown> = Promise.resolve();

/** Whether so much is being hashed that more would keep everybody waiting. */
export const isBusy = (): boolean => wanted >= MOST;

/** One after the other, so that one thread is taken and not all. */
function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  // The same word typed on two keyboards is the same password.
  const message = password.normalize('NFKC');
  const tagLength = HASH_BYTES;
  const hash = last.then(() => argon2('argon2id', { message, nonce, memory, passes, parallelism, tagLength }));
  wanted += 1;
  last = hash.catch(() => null).finally(() => (wanted -= 1));
  return hash;
}

/** What is kept of a password, in PHC string format. */
export async function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive(password, nonce, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(nonce)}$${bare(hash)}`;
}

/** Base64 without padding, as the format has it. */
const bare = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** Whether this is the password. Without a hash it takes as long and is never true, so that time tells nobody which names there are. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const parts = PHC.exec(kept ?? '');
  if (!parts) {
    await derive(password, Buffer.alloc(16), COST);
    return false;
  }
  const [, memory, passes, parallelism, nonce = '', hash = ''] = parts;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return timingSafeEqual(await derive(password, Buffer.from(nonce, 'base64'), cost), Buffer.from(hash, 'base64'));
}
