/** Invariant: files are read and nothing is stored; what cannot be read is said and the rest goes on. */
import { type Outcome, failed, ok } from '@demarche/contract';
import { type Item, type ProposedFrom, proposeCrisis } from '@demarche/usecases';
import type { Composed } from './compose.ts';
import { bytesOf, filesAt } from './coverage-files.ts';
import { complain } from './terminal.ts';

/** What was proposed, and how many files could not be read. */
export interface Proposing {
  readonly proposed: ProposedFrom;
  readonly unread: number;
}

/** Proposes crises from the files and folders; a problem where there is nothing to propose. */
export async function proposeFrom(
  ports: Pick<Composed, 'survey' | 'nameOf'>,
  paths: readonly string[],
): Promise<Outcome<Proposing>> {
  let unread = 0;
  async function* items(): AsyncGenerator<Item> {
    for (const path of paths) {
      for await (const file of filesAt(path)) {
        const bytes = file.kind === 'ok' ? await bytesOf(file.value) : file;
        if (file.kind === 'ok' && bytes.kind === 'ok') {
          yield { bytes: bytes.value, origin: { name: file.value, url: null, contentType: null } };
        } else if (bytes.kind === 'problem') {
          complain(bytes.problem);
          unread += 1;
        }
      }
    }
  }
  const proposed = await proposeCrisis(ports, items(), (_, why) => {
    complain(why);
    unread += 1;
  });
  if (proposed.proposals.length > 0) return ok({ proposed, unread });
  const { length } = proposed.documents;
  const why = length === 0 ? 'no document could be read' : `no word for anything that happened in ${length} documents`;
  return failed('propose/no-event', paths.join(', '), why);
}
