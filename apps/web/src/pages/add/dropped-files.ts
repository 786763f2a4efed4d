/** Invariant: of a folder, whatever lies below it is found, and what cannot be read here is named and left out; files that were picked one by one all go. */

export interface FoundFile {
  readonly file: File;
  /** Its path from what was dropped or chosen on. */
  readonly path: string;
}

export interface Found {
  readonly taken: readonly FoundFile[];
  /** Paths of what is of another kind. */
  readonly left: readonly string[];
}

/** What a browser knows of something that was dropped. */
interface Entry {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly name: string;
}
interface FileEntry extends Entry {
  file(done: (file: File) => void, failed: (error: unknown) => void): void;
}
interface FolderEntry extends Entry {
  createReader(): { readEntries(done: (entries: Entry[]) => void, failed: (error: unknown) => void): void };
}

/** Endings of the files that the reader knows. */
export const ENDINGS = [
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.pdf',
  '.xml',
  '.rss',
  '.atom',
  '.json',
];

const isReadable = (path: string): boolean =>
  ENDINGS.some((ending) => path.toLowerCase().endsWith(ending)) &&
  !path.split('/').some((part) => part.startsWith('.'));

/** Parts the files of folders into those that can be read and the others. */
export function parted(files: readonly FoundFile[]): Found {
  const isTaken = ({ path }: FoundFile): boolean => !path.includes('/') || isReadable(path);
  return {
    taken: files.filter(isTaken),
    left: files.filter((one) => !isTaken(one)).map(({ path }) => path),
  };
}

/** The files of a list, in their order; of a folder that was chosen, by their paths. */
export const listedFiles = (files: Iterable<File>): FoundFile[] =>
  Array.from(files, (file) => ({ file, path: file.webkitRelativePath || file.name })).toSorted((a, b) =>
    compare(a.file.webkitRelativePath, b.file.webkitRelativePath),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The files below what was dropped; what went away meanwhile is not among them. */
export async function filesBelow(entries: readonly Entry[], above = ''): Promise<FoundFile[]> {
  const found = await Promise.all(
    entries.map(async (entry): Promise<FoundFile[]> => {
      const path = `${above}${entry.name}`;
      try {
        if (entry.isDirectory) return await filesBelow(await childrenOf(entry as FolderEntry), `${path}/`);
        const file = await new Promise<File>((done, failed) => (entry as FileEntry).file(done, failed));
        return [{ file, path }];
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
}

/** A reader gives its entries in pieces, an empty one at the end. */
async function childrenOf(folder: FolderEntry): Promise<Entry[]> {
  const reader = folder.createReader();
  const all: Entry[] = [];
  for (;;) {
    const piece = await new Promise<Entry[]>((done, failed) => reader.readEntries(done, failed));
    if (piece.length === 0) return all.toSorted((a, b) => compare(a.name, b.name));
    all.push(...piece);
  }
}
