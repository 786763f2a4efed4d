/** Invariant: every part of a proposal is shown with the words that it rests on, or with the word that nothing says it. */
import type { ActorCode, Document, DocumentId, Evidence, Proposal, Proposals } from '@demarche/contract';
import { quoted } from './ledger-tables.ts';
import { table } from './tables.ts';
import { oneLine } from './terminal.ts';

const WHY = {
  'no-event': 'tells of nothing that happened',
  'no-party': 'names nobody who did it or to whom it happened',
  'no-day': 'has no day, and none of publication',
} as const;

/** Proposals as tables, those with most documents first. */
export function proposalTables(
  { proposals, apart }: Proposals,
  documents: readonly Document[],
  nameOf: (code: ActorCode) => string,
): string {
  const titles = new Map(documents.map(({ id, title }) => [id, title ?? id]));
  return [
    ...proposals.map((proposal) => proposalTable(proposal, titles, nameOf)),
    table(
      'Left apart',
      ['Document', 'Because it'],
      apart.map(({ document, because }) => [titles.get(document) ?? document, WHY[because]]),
      [60, 40],
    ),
  ].join('');
}

type Titles = ReadonlyMap<DocumentId, string>;

function proposalTable(
  { crisis, event, day, parties, documents }: Proposal,
  titles: Titles,
  nameOf: (code: ActorCode) => string,
): string {
  const roleOf = new Map(crisis.parties.map(({ actor, role }) => [actor, role]));
  const [principal] = crisis.events;
  const rows = [
    row('event', principal!.title, event, titles),
    row(day.basis === 'told' ? 'day' : 'day (of publication; none is told)', principal!.day, day, titles),
    ...parties.map((party) => row(roleOf.get(party.actor) ?? 'other', nameOf(party.actor), party, titles)),
  ];
  const from = documents.length === 1 ? 'one document' : `${documents.length} documents`;
  return [
    table(
      `${crisis.id}: ${oneLine(crisis.title)}, from ${from}`,
      ['Part', 'Proposed', 'Confidence', 'In the words', 'Of'],
      rows,
      [12, 20, 10, 40, 18],
    ),
    `${oneLine(crisis.summary)}\n\n`,
  ].join('');
}

function row(
  part: string,
  proposed: string,
  { confidence, evidence }: { readonly confidence: number; readonly evidence: readonly Evidence[] },
  titles: Titles,
): string[] {
  const words = evidence.map(quoted).join(' / ');
  const of = evidence.map(({ document }) => titles.get(document) ?? document).join('; ');
  return [part, proposed, confidence.toFixed(2), words, of];
}
