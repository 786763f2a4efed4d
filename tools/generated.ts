/**
 * Invariant: a generated file equals what its generator gives now.
 * `npm run generate` writes them; `--check` (part of `npm run check`) names those that differ and exits 1.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CodedRecord, CodeInput, Dossier } from '@demarche/contract';
import { format } from 'prettier';
import * as z from 'zod';
import { countriesData, isoData, placesData } from '../packages/atlas/generate.ts';

const root = path.resolve(import.meta.dirname, '..');

const schemaOf = (title: string, schema: z.ZodType): Promise<string> =>
  format(JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }), { parser: 'json', printWidth: 120 });

/** Whatever the coder's output depends on, so that records made by another coder are known and made again. */
const CODER_FILES = [
  'packages/coder/{src,package.json}/**',
  'packages/model/{src,weights,package.json}/**',
  'packages/atlas/{src,data}/**',
  'codebooks/*.yaml',
];
const VERSION = 'packages/coder/src/version.json';

function coderVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'packages/coder/package.json'), 'utf8')) as {
    version: string;
  };
  const hash = createHash('sha256');
  for (const name of globSync(CODER_FILES, { cwd: root }).toSorted()) {
    if (name === VERSION || !/(?<!\.test)\.(?:ts|json|yaml|onnx|txt)$/u.test(name)) continue;
    hash.update(`${name}\n`).update(readFileSync(path.join(root, name)));
  }
  return `{ "version": "${version}+${hash.digest('hex').slice(0, 8)}" }\n`;
}

const GENERATED: Readonly<Record<string, () => string | Promise<string>>> = {
  'packages/atlas/data/countries.json': countriesData,
  'packages/atlas/data/iso.json': isoData,
  'packages/atlas/data/places.json': placesData,
  [VERSION]: coderVersion,
  'docs/schema/code-input.json': () => schemaOf('One line of input to demarche code', CodeInput),
  'docs/schema/record.json': () => schemaOf('What one document says, coded', CodedRecord),
  'docs/schema/dossier.json': () => schemaOf('The compiled view of a crisis', Dossier),
};

const check = process.argv.includes('--check');
for (const [name, generate] of Object.entries(GENERATED)) {
  const file = path.join(root, name);
  const wanted = await generate();
  if (!check) writeFileSync(file, wanted);
  else if (read(file) !== wanted) {
    console.error(`generated: ${name} is out of date; run npm run generate and read the difference.`);
    process.exitCode = 1;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
