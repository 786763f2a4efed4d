/** Invariant: a dossier that was written is read back the same; what it was narrowed to stands beside it. */
import { Dossier, type Outcome, failed, ok } from '@demarche/contract';
import type { PublishOptions } from './options.ts';

/** The whole dossier as JSON, under `filter` what it was narrowed to, if it was. */
export const toJson = (dossier: Dossier, { filter }: PublishOptions): string =>
  `${JSON.stringify(filter === null ? dossier : { filter, ...dossier }, null, 2)}\n`;

/** A dossier from its JSON; what it was narrowed to is left behind. */
export function readDossier(text: string, name: string): Outcome<Dossier> {
  try {
    const read = Dossier.safeParse(JSON.parse(text));
    if (read.success) return ok(read.data);
    const { path, message } = read.error.issues[0]!;
    return failed('dossier/invalid', name, path.length > 0 ? `${path.join('.')}: ${message}` : message);
  } catch (error) {
    if (error instanceof SyntaxError) return failed('dossier/invalid', name, error.message);
    throw error;
  }
}
