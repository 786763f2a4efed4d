import { type Outcome, failed, reasonOf } from '@demarche/contract';
import { type Origin, type Reading, read } from '@demarche/reader';

/** Reads bytes; a file that trips a parser is a problem and does not stop the others. */
export async function readSafely(bytes: Uint8Array, origin: Origin): Promise<Outcome<Reading>> {
  try {
    return await read(bytes, origin);
  } catch (error) {
    return failed('input/unreadable', origin.name, reasonOf(error));
  }
}
