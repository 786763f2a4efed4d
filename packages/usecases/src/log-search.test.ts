import { type CrisisId, type RosterEntry, SearchRequest } from '@demarche/contract';
import { expect, it } from 'vitest';
import { CRISIS, NOW, useBench, valueOf } from '../test/bench.ts';
import { compileDossier, listSearches, logSearch } from './index.ts';

const bench = useBench();
const france = { actor: 'FRA', kind: 'state', region: 'Europe', blocs: [], speaksFor: [] } as unknown as RosterEntry;
const withFrance = () => bench.ports({ roster: () => [france], nameOf: (code) => (code === 'ESP' ? 'Spain' : code) });
const request = (actors: string[]) =>
  SearchRequest.parse({ actors, where: 'its ministry', outcome: 'silent', by: 'reader' });

it('enters a search once for each actor, and the dossier knows of it at once', async () => {
  const ports = await withFrance();
  const before = valueOf(await compileDossier(ports, CRISIS.id));
  expect(before.coverage.cells).toMatchObject([{ actor: 'FRA', position: 'not-searched' }]);
  const search = valueOf(await logSearch(ports, CRISIS.id, request(['FRA', 'ESP', 'FRA'])));
  expect(search).toMatchObject({ actors: ['ESP', 'FRA'], at: NOW.toISOString() });
  expect(valueOf(await listSearches(ports, CRISIS.id))).toEqual([search]);
  const { coverage } = valueOf(await compileDossier(ports, CRISIS.id));
  expect(coverage.cells.map(({ actor, position }) => [actor, position])).toEqual([
    ['ESP', 'silent'],
    ['FRA', 'silent'],
  ]);
  expect(coverage.searches).toEqual([search]);
});

it('refuses a code that nobody has, and a crisis that is not there', async () => {
  const ports = await withFrance();
  expect(await logSearch(ports, CRISIS.id, request(['FRA', 'FRN']))).toMatchObject({
    problem: { code: 'search/unknown-actor', message: expect.stringContaining('FRN') },
  });
  const none = 'none' as CrisisId;
  const notFound = { problem: { code: 'store/not-found' } };
  expect(await logSearch(ports, none, request(['FRA']))).toMatchObject(notFound);
  expect(await listSearches(ports, none)).toMatchObject(notFound);
  expect(valueOf(await listSearches(ports, CRISIS.id))).toEqual([]);
  expect(valueOf(await logSearch(ports, CRISIS.id, request(['NSA:Harbour Front']))).actors).toHaveLength(1);
});
