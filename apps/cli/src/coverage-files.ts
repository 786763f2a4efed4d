/** Invariant: files come in the order of their paths, one at a time; hidden ones and links to folders are passed over. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, failed, ok } from '@demarche/contract';

/** The files a path names: itself, or all in the folder and its folders. */
export async function* filesAt(path: string): AsyncGenerator<Outcome<string>> {
  const found = await stat(path).catch(() => null);
  if (found === null) yield failed('input/not-found', path);
  else if (found.isDirectory()) yield* filesIn(path);
  else yield ok(path);
}

async function* filesIn(folder: string): AsyncGenerator<Outcome<string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield ok(path);
  }
}

/** The bytes of a file, or why they cannot be read. */
export async function bytesOf(path: string): Promise<Outcome<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return failed('input/unreadable', path, `a file (${error instanceof Error ? error.message : String(error)})`);
  }
}
