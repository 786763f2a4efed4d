import { Codebook, Scale, type Outcome, failed, ok } from '@demarche/contract';
import type * as z from 'zod';
import { parse, YAMLParseError } from 'yaml';

/** A codebook from the text of its YAML file; `name` is what a problem calls it, such as the file's path. */
export const loadCodebook = (yamlText: string, name = 'codebook'): Outcome<Codebook> => load(Codebook, yamlText, name);

/** A codebook that reads the axes of another, from the text of its YAML file. */
export const loadScale = (yamlText: string, name = 'codebook'): Outcome<Scale> => load(Scale, yamlText, name);

function load<T>(schema: z.ZodType<T>, yamlText: string, name: string): Outcome<T> {
  const data = parseYaml(yamlText, name);
  if (data.kind === 'problem') return data;
  const read = schema.safeParse(data.value);
  if (read.success) return ok(read.data);
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return failed('codebook/invalid', name, faults.join('; '));
}

function parseYaml(text: string, name: string): Outcome<unknown> {
  try {
    return ok(parse(text));
  } catch (error) {
    if (error instanceof YAMLParseError) return failed('codebook/invalid', name, error.message);
    throw error;
  }
}
