/** Whether a crisis proposed from one document alone happened on the day that our labels of the document name. */
import { atlas } from '@demarche/atlas';
import type { ActorCode, Day, Document } from '@demarche/contract';
import { survey } from '@demarche/coder';
import { proposeCrises } from '@demarche/dossier';
import { readCrisisDocuments, readEvents } from './crisis-gold.ts';
import { classifier, documentFrom } from './measure.ts';

export interface ProposalScores {
  /** Documents whose label names a day. */
  readonly documents: number;
  /** Of these, those from which a crisis was proposed on a day that is told, and not on that of publication. */
  readonly told: number;
  readonly toldRight: number;
  readonly right: number;
  /** A line a document whose day is wrong or missing. */
  readonly mistakes: readonly string[];
}

/** Proposes from each document of a folder by itself. */
export async function measureProposals(
  documentsFolder: string,
  goldFolder: string,
  ids: readonly string[],
): Promise<ProposalScores> {
  const events = new Map(readEvents(goldFolder).map(({ id, event }) => [id, event]));
  const documents = readCrisisDocuments(documentsFolder).filter(({ id }) => ids.includes(id));
  const options = { atlas, classifier: await classifier };
  const told = await Promise.all(
    documents.map(async (labelled) => {
      const { id } = labelled;
      const event = events.get(id) ?? '';
      const wanted = dayIn(event);
      if (wanted === null) return [];
      return [{ id, event, wanted, day: await proposedDay(documentFrom(labelled), options) }];
    }),
  );
  const all = told.flat();
  return {
    documents: all.length,
    told: all.filter(({ day }) => day?.basis === 'told').length,
    toldRight: all.filter(({ day, wanted }) => day?.basis === 'told' && day.day === wanted).length,
    right: all.filter(({ day, wanted }) => day?.day === wanted).length,
    mistakes: all
      .filter(({ day, wanted }) => day?.day !== wanted)
      .map(({ id, event, day }) => `${id}: ${day ? `${day.day}, ${day.basis},` : 'none'} for ${event}`),
  };
}

async function proposedDay(document: Document, options: Parameters<typeof survey>[1]) {
  const surveys = [await survey(document, options)];
  const { proposals } = proposeCrises([document], surveys, (code: ActorCode) => atlas.actor(code)?.name ?? code);
  const [first] = proposals;
  return first ? { day: first.crisis.events[0]!.day, basis: first.day.basis } : null;
}

/** The day in `Capture of Goma, 27 January 2025`; null where a label names only a month. */
function dayIn(event: string): Day | null {
  const date = /(\d{1,2}) (\p{Lu}\p{L}+) (\d{4})/u.exec(event)?.[0];
  const at = date === undefined ? Number.NaN : Date.parse(`${date} UTC`);
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
}
