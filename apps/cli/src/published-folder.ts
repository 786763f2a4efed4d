/** Invariant: of a folder only what was published there is replaced; what else is in it stays, and is named. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

interface File {
  /** With slashes, under the folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Lists what was published in a folder. */
const LIST = 'published.json';

/** A file in the folder that was not published there; null where there is none. */
export async function otherIn(folder: string): Promise<string | null> {
  if (!existsSync(folder)) return null;
  const there = await readdir(folder, { recursive: true, withFileTypes: true });
  const ours = new Set(await listed(join(folder, LIST)));
  const paths = there
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
  return paths.find((path) => path !== LIST && !ours.has(path)) ?? null;
}

/** Whether a folder holds a release of this version with other data, which others may have cited. */
export async function holdsOther(folder: string, version: string, files: readonly File[]): Promise<boolean> {
  const there = (path: string): Promise<string> => readFile(join(folder, path), 'utf8').catch(() => '');
  if (!(await there('CITATION.cff')).includes(`\nversion: ${JSON.stringify(version)}\n`)) return false;
  const data = files.filter(({ path }) => path.startsWith('data/') && path.endsWith('.json'));
  for (const { path, content } of data) if ((await there(path)) !== content.toString()) return true;
  return false;
}

async function listed(file: string): Promise<string[]> {
  try {
    const found: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(found) ? found.map(String) : [];
  } catch {
    return [];
  }
}

/** Writes beside the folder and changes places at the end, so that nobody finds half of it. */
export async function replaceFolder(folder: string, files: readonly File[]): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const beside = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  const list = {
    path: LIST,
    content: `${JSON.stringify(
      files.map(({ path }) => path),
      null,
      1,
    )}\n`,
  };
  try {
    for (const { path, content } of [...files, list]) {
      await mkdir(dirname(join(beside, path)), { recursive: true });
      await writeFile(join(beside, path), content);
    }
    await rm(folder, { recursive: true, force: true });
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}
