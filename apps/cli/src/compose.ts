/** Invariant: the one place where the product is put together; every other file sees ports alone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atlas } from '@demarche/atlas';
import { CODER_VERSION, code } from '@demarche/coder';
import type { Codebook, TokenClassifier } from '@demarche/contract';
import { fetchUrl } from '@demarche/reader';
import { openClassifier } from '@demarche/model';
import { type StoreOptions, openStore } from '@demarche/store';
import { type Ports, loadCodebook } from '@demarche/usecases';
import packageJson from '../../../package.json' with { type: 'json' };

export { StoreUnavailable } from '@demarche/store';

const CODEBOOK = join(import.meta.dirname, '../../../codebooks/two-axis.yaml');

export interface ComposeOptions extends StoreOptions {
  /** Whether addresses of private networks may be fetched. */
  readonly allowPrivate: boolean;
}

export type Composed = Ports & { close(): Promise<void> };

/** Opens the store and fills the ports; throws `StoreUnavailable` where it cannot be opened. The caller closes them. */
export async function compose({ folder, databaseUrl, allowPrivate }: ComposeOptions): Promise<Composed> {
  const codebook = await shippedCodebook();
  const store = await openStore({ folder, databaseUrl });
  const coder = lazyCoder(codebook);
  return {
    store,
    code: coder.code,
    coderVersion: CODER_VERSION,
    codebook,
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
export async function shippedCodebook(): Promise<Codebook> {
  const read = loadCodebook(await readFile(CODEBOOK, 'utf8'), CODEBOOK);
  if (read.kind === 'problem') throw new Error(read.problem.message);
  return read.value;
}
