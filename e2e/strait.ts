/** A crisis of our own invention with five documents, for tests in the browser. */
import { expect, vi } from 'vitest';
import type { RealDesk } from './real-desk.ts';

const TEXTS = [
  {
    published: '2025-03-09',
    text: `Brazil condemns the closing of the northern strait

The Foreign Ministry of Brazil condemned the closing of the strait and called it “a grave violation of international law”. It demanded that Norway reopen the strait.`,
  },
  {
    published: '2025-03-11',
    text: `Japan is concerned

Japanese Prime Minister Hana Mori said that her government was deeply concerned about the closing of the strait. Norway rejected the demand to reopen it.`,
  },
  {
    published: '2025-03-13',
    text: `Norway and Japan speak

Norwegian Foreign Minister Kari Lund spoke by phone with Japanese Foreign Minister Ken Abe. Lund met Brazilian Foreign Minister Rui Costa in Geneva on Tuesday.

The Foreign Ministry of Chile condemned the closing of the strait.`,
  },
  {
    published: '2025-03-10',
    text: `Brazil on the strait

Brazil condemned the closing of the strait, the Foreign Ministry said, calling it “a grave violation of international law”.`,
  },
  {
    published: '2025-03-12',
    text: `Talks on the strait

Brazil urged Norway to open the waterway. The Security Council is expected to meet on 14 March.`,
  },
] as const;

/** Each section of a dossier, each in each of its views, as its address asks for it. */
export const SECTIONS = [
  'overview',
  'positions',
  'positions&view=regions',
  'positions&view=blocs',
  'positions&view=map',
  'positions&view=plot',
  'positions&codebook=ten-way',
  'timeline',
  'timeline&view=lanes',
  'alignment',
  'alignment&view=graph',
  'demands',
  'contacts',
  'contacts&view=network',
  'affiliations',
  'contested',
  'expectations',
  'situations',
  'wordings',
  'stories',
  'ledger',
];

const post = ({ address }: RealDesk, path: string, body: object): Promise<Response> =>
  fetch(`${address}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Makes the crisis `strait`, without documents. */
export async function makeStrait(desk: RealDesk): Promise<void> {
  await post(desk, '/crises', {
    id: 'strait',
    title: 'Closing of the northern strait',
    summary: '',
    events: [{ title: 'The strait is closed', day: '2025-03-08' }],
    parties: [{ actor: 'NOR', role: 'perpetrator' }],
    window: { from: '2025-03-08', to: null },
  });
}

/** The path of an address at which whoever has it reads the crisis. */
export async function shareStrait(desk: RealDesk): Promise<string> {
  const answer = await post(desk, '/crises/strait/shares', {});
  const { secret } = (await answer.json()) as { secret: string };
  return `/shared/${secret}/c/strait`;
}

/** Adds one of the documents by its number, and waits until it is coded. */
export async function addDocument(desk: RealDesk, number: 1 | 2 | 3 | 4 | 5): Promise<{ readonly id: string }> {
  const { text, published } = TEXTS[number - 1]!;
  await post(desk, '/crises/strait/documents', { kind: 'text', text, published });
  return vi.waitFor(
    async () => {
      const answer = await fetch(`${desk.address}/api/crises/strait/dossier`);
      const { documents, statements } = (await answer.json()) as {
        documents: { id: string; published: string }[];
        statements: { reports: { document: string }[] }[];
      };
      const added = documents.find((one) => one.published === published);
      expect(statements.some(({ reports }) => reports.some((report) => report.document === added?.id))).toBe(true);
      return added!;
    },
    { timeout: 60_000, interval: 200 },
  );
}
