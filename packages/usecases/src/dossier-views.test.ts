import type { CrisisId } from '@demarche/contract';
import { expect, it } from 'vitest';
import { CRISIS, useBench, valueOf } from '../test/bench.ts';
import { addSource, compileDossier, dossierParts, listActorWords, summariseDossier } from './index.ts';

const bench = useBench();

async function withReactions() {
  const ports = await bench.ports();
  const words = 'Russia condemned the strike. Cuba condemned it. Russia welcomed the talks.';
  await addSource(ports, CRISIS.id, { kind: 'text', text: words, title: 'Reactions', published: '2026-01-04' });
  return ports;
}

it('cuts the parts that are asked for from the dossier, and no others', async () => {
  const ports = await withReactions();
  const dossier = valueOf(await compileDossier(ports, CRISIS.id));
  const parts = valueOf(await dossierParts(ports, CRISIS.id, ['positions', 'stories'], null));
  expect(parts).toEqual({ positions: dossier.positions, stories: dossier.stories });
});

it('says how much there is and on which days, also as of a day before all of it', async () => {
  const ports = await withReactions();
  const now = valueOf(await summariseDossier(ports, CRISIS.id, null));
  expect(now).toMatchObject({ first: '2026-01-04', last: '2026-01-04', counts: { documents: 1, statements: 3 } });
  const before = valueOf(await summariseDossier(ports, CRISIS.id, '2026-01-03'));
  expect(before).toMatchObject({ first: null, last: null, asOf: '2026-01-03', counts: { documents: 0 } });
  const nowhere = await summariseDossier(ports, 'none' as CrisisId, null);
  expect(nowhere).toMatchObject({ problem: { code: 'store/not-found' } });
});

it('gives what each actor said last, and how much', async () => {
  const words = valueOf(await listActorWords(await withReactions(), CRISIS.id, null));
  const told = new Map(words.map(({ actor, latest, statements }) => [actor, { of: latest?.actors, statements }]));
  expect(Object.fromEntries(told)).toEqual({
    CUB: { of: ['CUB'], statements: 1 },
    RUS: { of: ['RUS'], statements: 2 },
  });
});
