/** Invariant: the one place where the product is put together; every other file sees ports alone. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Additions, type Atlas, atlas as shippedAtlas, atlasWith, readAdditions, rosterOn } from '@demarche/atlas';
import { CODER_VERSION, code, survey } from '@demarche/coder';
import {
  type Codebook,
  type Outcome,
  type Problem,
  type Scale,
  type TokenClassifier,
  failed,
} from '@demarche/contract';
import { fetchUrl, postUrl } from '@demarche/reader';
import { openClassifier } from '@demarche/model';
import { type StoreOptions, openStore } from '@demarche/store';
import { type Ports, loadCodebook, loadScale } from '@demarche/usecases';
import { parse, YAMLParseError } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };

export {
  type Actor,
  type Atlas,
  type Country,
  type Dispute,
  type Holder,
  type Membership,
  countryOf,
  disputesOver,
  membersOn,
  membershipsOf,
  staleHolders,
} from '@demarche/atlas';
export { StoreUnavailable } from '@demarche/store';

const CODEBOOKS = join(import.meta.dirname, '../../../codebooks');
const CODEBOOK = join(CODEBOOKS, 'two-axis.yaml');

export interface ComposeOptions extends StoreOptions {
  /** Whether addresses of private networks may be fetched. */
  readonly allowPrivate: boolean;
}

export type Composed = Ports & {
  /** A codebook from a file, and a coder that codes by it; throws `FileInvalid`. */
  readonly otherCodebook: (file: string) => Promise<{ codebook: Codebook; code: Ports['code'] }>;
  close(): Promise<void>;
};

/** Opens the store and fills the ports; throws `StoreUnavailable` where it cannot be opened. The caller closes them. */
export async function compose({ folder, databaseUrl, allowPrivate }: ComposeOptions): Promise<Composed> {
  const { codebook, version } = await codebookIn(folder);
  const scales = [...(await scalesIn(CODEBOOKS)), ...(await scalesIn(join(folder, 'codebooks')))];
  const known = await atlasIn(folder);
  const store = await openStore({ folder, databaseUrl });
  const coderVersion = known.coderVersion + version;
  const coder = lazyCoder(codebook, { ...known, coderVersion });
  return {
    store,
    code: coder.code,
    survey: coder.survey,
    coderVersion,
    codebook,
    scales,
    nameOf: (actor) => known.atlas.actor(actor)?.name ?? actor,
    roster: (day) => rosterOn(known.atlas, day),
    fetchUrl: (url) => fetchUrl(url, { allowPrivate }),
    postUrl: (url, body, headers, signal) => postUrl(url, body, headers, { allowPrivate, ...(signal && { signal }) }),
    now: () => new Date(),
    version: packageJson.version,
    otherCodebook: async (file) => {
      const other = await loaded(file, loadCodebook);
      return { codebook: other, code: coder.codeBy(other) };
    },
    close: async () => {
      await coder.close();
      await store.close();
    },
  };
}

/** The coder, whose weights are loaded when the first document is coded. */
export function lazyCoder(
  codebook: Codebook,
  { atlas, coderVersion }: KnownAtlas,
): Pick<Ports, 'code' | 'survey'> & { codeBy: (codebook: Codebook) => Ports['code']; close: () => Promise<void> } {
  let opening: Promise<TokenClassifier> | null = null;
  const opened = (): Promise<TokenClassifier> =>
    (opening ??= openClassifier().catch((error: unknown) => {
      // The next document tries again.
      opening = null;
      throw error;
    }));
  const codeBy =
    (by: Codebook): Ports['code'] =>
    async (document, crisis) => {
      const classifier = await opened();
      return { ...(await code(document, { atlas, codebook: by, classifier, crisis })), coder: coderVersion };
    };
  return {
    code: codeBy(codebook),
    codeBy,
    survey: async (document) => survey(document, { atlas, classifier: await opened() }),
    close: async () => {
      await (await opening?.catch(() => null))?.close();
    },
  };
}

/** The codebook that ships with the product. */
export const shippedCodebook = async (): Promise<Codebook> => loaded(CODEBOOK, loadCodebook);

/**
 * The user's `codebook.yaml` in a data folder, or the shipped one; with what tells records under it from others, which are made again.
 * Throws `FileInvalid`.
 */
async function codebookIn(folder: string): Promise<{ codebook: Codebook; version: string }> {
  const file = join(folder, 'codebook.yaml');
  if (!existsSync(file)) return { codebook: await shippedCodebook(), version: '' };
  return { codebook: await loaded(file, loadCodebook), version: `.${hashOf(await readFile(file, 'utf8'))}` };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The codebooks of a folder that read the axes of another; throws `FileInvalid` for one that is none. */
async function scalesIn(folder: string): Promise<Scale[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/u.test(name)).toSorted();
  const files = names.map((name) => join(folder, name)).filter((file) => file !== CODEBOOK);
  return Promise.all(files.map((file) => loaded(file, loadScale)));
}

/** A file of the user's that cannot be used; the problem names it and the mend. */
export class FileInvalid extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

async function loaded<T>(file: string, load: (text: string, name: string) => Outcome<T>): Promise<T> {
  const read = load(await readFile(file, 'utf8'), file);
  if (read.kind === 'problem') throw new FileInvalid(read.problem);
  return read.value;
}

/** An atlas, and the coder's version with it: records made by another atlas are made again. */
export interface KnownAtlas {
  readonly atlas: Atlas;
  readonly coderVersion: string;
}

/** The atlas that ships. */
export const plainAtlas: KnownAtlas = { atlas: shippedAtlas, coderVersion: CODER_VERSION };

/** The atlas with the user's `atlas.yaml` in a data folder; throws `FileInvalid`. */
export const atlasIn = (folder: string): Promise<KnownAtlas> => {
  const file = join(folder, 'atlas.yaml');
  return existsSync(file) ? atlasOf(file) : Promise.resolve(plainAtlas);
};

/** The atlas with a user's file; throws `FileInvalid`. */
export async function atlasOf(file: string): Promise<KnownAtlas> {
  const text = await readFile(file, 'utf8');
  const additions = await loaded(file, additionsIn);
  return { atlas: atlasWith(additions), coderVersion: `${CODER_VERSION}.${hashOf(text)}` };
}

function additionsIn(text: string, name: string): Outcome<Additions> {
  try {
    return readAdditions(parse(text), name);
  } catch (error) {
    if (error instanceof YAMLParseError) return failed('atlas/invalid', name, error.message);
    throw error;
  }
}
