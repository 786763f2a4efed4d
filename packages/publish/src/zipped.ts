/** Invariant: the same files give the same bytes: an archive tells no moment of making, and its files stand in the order in which they come. */
import { strToU8, zipSync } from 'fflate';

/** The earliest that an archive can say, by the clock on the wall, which is how archives keep time. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Parts by their paths, as one ZIP file. */
export const zipped = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  zipSync({ ...parts }, { level: 9, mtime: FIRST_DAY });

interface File {
  /** With slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Files as one ZIP file that unpacks into one folder. */
export const zippedFolder = (folder: string, files: readonly File[]): Uint8Array<ArrayBuffer> =>
  zipped(
    Object.fromEntries(
      files.map(({ path, content }) => [`${folder}/${path}`, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
