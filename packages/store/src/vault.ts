/**
 * Invariant: a file at `snapshots/ab/abcd…` holds exactly the bytes whose SHA-256 is its name, from the moment it is
 * there and for good. It is synced, and its name too, before `keep` returns.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Sha256 } from '@demarche/contract';

/** A file still unfinished after this long was left by a process that died; milliseconds. */
const ABANDONED_AFTER = 3_600_000;

export interface Vault {
  /** Keeps the bytes durably and returns their address; the same bytes are written once. */
  keep(bytes: Uint8Array): Promise<Sha256>;
  /** The bytes at an address, or null where there are none; throws where they were damaged. */
  bytes(address: Sha256): Promise<Uint8Array | null>;
  /** When the bytes at an address were first kept here, as the file system has it; null where there are none. */
  keptSince(address: Sha256): Promise<Date | null>;
}

/** The content address of bytes. */
const addressOf = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'));

/** Opens the vault in `folder` and clears away what killed processes left unfinished. */
export async function openVault(folder: string): Promise<Vault> {
  const root = join(folder, 'snapshots');
  const unfinished = join(root, 'unfinished');
  const pathOf = (address: Sha256) => join(root, address.slice(0, 2), address);
  await mkdir(unfinished, { recursive: true });
  await sync(folder);
  await clearAbandoned(unfinished);
  /** Shelves whose own name is known to be synced. */
  const shelves = new Set<string>();

  return {
    async keep(bytes) {
      const address = addressOf(bytes);
      const path = pathOf(address);
      const shelf = dirname(path);
      if (!shelves.has(shelf)) {
        await mkdir(shelf, { recursive: true });
        await sync(root);
        shelves.add(shelf);
      }
      if (!(await exists(path))) {
        const draft = join(unfinished, `${address}.${randomUUID()}`);
        const file = await open(draft, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      }
      // Also where the file was there already: the process that renamed it may have died before this.
      await sync(shelf);
      return address;
    },

    async bytes(address) {
      const path = pathOf(address);
      if (!(await exists(path))) return null;
      const bytes = await readFile(path);
      if (addressOf(bytes) !== address)
        throw new Error(`The snapshot ${path} was damaged: its bytes have another hash.`);
      return bytes;
    },

    async keptSince(address) {
      return (await found(pathOf(address)))?.mtime ?? null;
    },
  };
}

const found = (path: string): Promise<Stats | null> =>
  stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

const exists = async (path: string): Promise<boolean> => (await found(path)) !== null;

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function clearAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER) await rm(path, { force: true });
  }
}
