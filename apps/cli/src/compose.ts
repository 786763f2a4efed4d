/** Invariant: the one place where the product is put together; every other file sees ports alone. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { atlas } from '@demarche/atlas';
import { CODER_VERSION, code } from '@demarche/coder';
import type { Codebook, Outcome, Problem, Scale, TokenClassifier } from '@demarche/contract';
import { fetchUrl } from '@demarche/reader';
import { openClassifier } from '@demarche/model';
import { type StoreOptions, openStore } from '@demarche/store';
import { type Ports, loadCodebook, loadScale } from '@demarche/usecases';
import packageJson from '../../../package.json' with { type: 'json' };

export { StoreUnavailable } from '@demarche/store';

const CODEBOOKS = join(import.meta.dirname, '../../../codebooks');
const CODEBOOK = join(CODEBOOKS, 'two-axis.yaml');

export interface ComposeOptions extends StoreOptions {
  /** Whether addresses of private networks may be fetched. */
  readonly allowPrivate: boolean;
}

export type Composed = Ports & { close(): Promise<void> };

/** Opens the store and fills the ports; throws `StoreUnavailable` where it cannot be opened. The caller closes them. */
export async function compose({ folder, databaseUrl, allowPrivate }: ComposeOptions): Promise<Composed> {
  const codebook = await shippedCodebook();
  const scales = [...(await scalesIn(CODEBOOKS)), ...(await scalesIn(join(folder, 'codebooks')))];
  const store = await openStore({ folder, databaseUrl });
  const coder = lazyCoder(codebook);
  return {
    store,
    code: coder.code,
    coderVersion: CODER_VERSION,
    codebook,
    scales,
    nameOf: (actor) => atlas.actor(actor)?.name ?? actor,
    fetchUrl: (url) => fetchUrl(url, { allowPrivate }),
    now: () => new Date(),
    version: packageJson.version,
    close: async () => {
      await coder.close();
      await store.close();
    },
  };
}

/** The coder, whose weights are loaded when the first document is coded. */
export function lazyCoder(codebook: Codebook): { code: Ports['code']; close: () => Promise<void> } {
  let opening: Promise<TokenClassifier> | null = null;
  return {
    async code(document, crisis) {
      const classifier = await (opening ??= openClassifier().catch((error: unknown) => {
        // The next document tries again.
        opening = null;
        throw error;
      }));
      return code(document, { atlas, codebook, classifier, crisis });
    },
    close: async () => {
      await (await opening?.catch(() => null))?.close();
    },
  };
}

/** The codebook that ships with the product. */
export const shippedCodebook = async (): Promise<Codebook> => loaded(CODEBOOK, loadCodebook);

/** The codebooks of a folder that read the axes of another; throws `CodebookInvalid` for one that is none. */
async function scalesIn(folder: string): Promise<Scale[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/u.test(name)).toSorted();
  const files = names.map((name) => join(folder, name)).filter((file) => file !== CODEBOOK);
  return Promise.all(files.map((file) => loaded(file, loadScale)));
}

/** A codebook that cannot be used; the message names the file and the mend. */
export class CodebookInvalid extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

async function loaded<T>(file: string, load: (text: string, name: string) => Outcome<T>): Promise<T> {
  const read = load(await readFile(file, 'utf8'), file);
  if (read.kind === 'problem') throw new CodebookInvalid(read.problem);
  return read.value;
}
