/**
 * Invariant: a generated file equals what its generator gives now.
 * `npm run generate` writes them; `--check` (part of `npm run check`) names those that differ and exits 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CodedRecord, CodeInput, Dossier } from '@demarche/contract';
import { format } from 'prettier';
import * as z from 'zod';
import { isoData } from '../packages/atlas/generate.ts';

const root = path.resolve(import.meta.dirname, '..');

const schemaOf = (title: string, schema: z.ZodType): Promise<string> =>
  format(JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }), { parser: 'json', printWidth: 120 });

const GENERATED: Readonly<Record<string, () => string | Promise<string>>> = {
  'packages/atlas/data/iso.json': isoData,
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
