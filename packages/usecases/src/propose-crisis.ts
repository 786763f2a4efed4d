/** Invariant: nothing is stored; each document is looked at once, and what cannot be read is named and the rest goes on. */
import {
  type Document,
  type DocumentId,
  type Outcome,
  type Problem,
  type Proposals,
  type Survey,
  ok,
  problem,
  reasonOf,
} from '@demarche/contract';
import { proposeCrises } from '@demarche/dossier';
import type { Item } from './add-documents.ts';
import type { Ports } from './ports.ts';
import { readSafely } from './read-safely.ts';

/** Told of what could not be read, and why. */
type Unread = (what: string, why: Problem) => void;

/** What the proposals rest on, so that they can be shown by title. */
export interface ProposedFrom extends Proposals {
  readonly documents: readonly Document[];
}

/**
 * Reads documents and proposes the crises that they seem to be about; the links of feeds are not followed.
 * @example await proposeCrisis(ports, [{ bytes, origin: { name: 'a.html', url: null, contentType: null } }]);
 */
export async function proposeCrisis(
  ports: Pick<Ports, 'survey' | 'nameOf'>,
  items: Iterable<Item> | AsyncIterable<Item>,
  onUnread: Unread = () => {},
): Promise<ProposedFrom> {
  const surveyed = new Map<DocumentId, { document: Document; survey: Survey }>();
  for await (const { bytes, origin } of items) {
    const reading = await readSafely(bytes, origin);
    if (reading.kind === 'problem') {
      onUnread(origin.name, reading.problem);
      continue;
    }
    if (reading.value.documents.length === 0) onUnread(origin.name, problem('input/empty', origin.name));
    for (const document of reading.value.documents) {
      if (surveyed.has(document.id)) continue;
      const survey = await surveyOf(ports, document);
      if (survey.kind === 'problem') onUnread(origin.name, survey.problem);
      else surveyed.set(document.id, { document, survey: survey.value });
    }
  }
  const all = [...surveyed.values()];
  const documents = all.map(({ document }) => document);
  return {
    ...proposeCrises(
      documents,
      all.map(({ survey }) => survey),
      ports.nameOf,
    ),
    documents,
  };
}

/** One document that trips the coder must not stop the others. */
async function surveyOf({ survey }: Pick<Ports, 'survey'>, document: Document): Promise<Outcome<Survey>> {
  try {
    return ok(await survey(document));
  } catch (error) {
    return { kind: 'problem', problem: problem('code/failed', document.title ?? document.id, reasonOf(error)) };
  }
}
