import { Dossier, type Outcome, failed, ok } from '@demarche/contract';

/** A dossier from its JSON, as `exportDossier` writes it. */
export function readDossier(text: string, name: string): Outcome<Dossier> {
  try {
    const read = Dossier.safeParse(JSON.parse(text));
    return read.success ? ok(read.data) : failed('dossier/invalid', name, read.error.issues[0]?.message ?? 'unknown');
  } catch (error) {
    if (error instanceof SyntaxError) return failed('dossier/invalid', name, error.message);
    throw error;
  }
}
