/** Invariant: files come in the order of their paths, one at a time; hidden ones and links to folders (which may lead round in a circle) are passed over. */
import type { Dirent } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, failed, ok, reasonOf } from '@demarche/contract';

/** The files a path names: itself, or all in the folder and its folders. */
export async function* filesAt(path: string): AsyncGenerator<Outcome<string>> {
  const found = await stat(path).catch(() => null);
  if (found === null) yield failed('input/not-found', path);
  else if (found.isDirectory()) yield* filesIn(path);
  else yield ok(path);
}

async function* filesIn(folder: string): AsyncGenerator<Outcome<string>> {
  const entries = await entriesOf(folder);
  if (entries.kind === 'problem') yield entries;
  else for (const entry of entries.value) yield* filesOf(entry);
}

/** What stands in a folder, hidden entries left out; an empty folder is said, since it is seldom the one that was meant. */
async function entriesOf(folder: string): Promise<Outcome<Dirent[]>> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
    if (entries.length === 0) return failed('input/empty', folder);
    return ok(entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  } catch (error) {
    return failed('input/unreadable', folder, `a folder (${reasonOf(error)})`);
  }
}

async function* filesOf(entry: Dirent): AsyncGenerator<Outcome<string>> {
  const path = join(entry.parentPath, entry.name);
  if (entry.isDirectory()) yield* filesIn(path);
  else if (entry.isFile()) yield ok(path);
  else if (entry.isSymbolicLink()) {
    const found = await stat(path).catch(() => null);
    if (found === null) yield failed('input/not-found', path);
    else if (found.isFile()) yield ok(path);
  }
}

/** The bytes of a file, or why they cannot be read. */
export async function bytesOf(path: string): Promise<Outcome<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return failed('input/unreadable', path, `a file (${reasonOf(error)})`);
  }
}
