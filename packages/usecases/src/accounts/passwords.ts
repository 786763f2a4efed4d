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

const derive = (password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> =>
  argon2('argon2id', {
    // The same word typed on two keyboards is the same password.
    message: password.normalize('NFKC'),
    nonce,
    memory,
    passes,
    parallelism,
    tagLength: HASH_BYTES,
  });

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
