import type { CrisisId } from '@demarche/contract';
import { expect, it } from 'vitest';
import { CRISIS, told, useBench, valueOf } from '../test/bench.ts';
import { addSource, compareCodebook } from './index.ts';
import type { Ports } from './index.ts';

const bench = useBench();

async function withReactions(): Promise<Ports> {
  const ports = await bench.ports();
  const words = 'Russia condemned the strike. Cuba welcomed it.';
  await addSource(ports, CRISIS.id, { kind: 'text', text: words, title: 'Reactions', published: '2026-01-04' });
  return ports;
}

it('names the actors whom another codebook puts elsewhere, with its rule and words, and stores nothing', async () => {
  const ports = await withReactions();
  const revision = await ports.store.revision();
  const milder: Ports['code'] = async (document, crisis) => {
    const record = await ports.code(document, crisis);
    for (const one of record.attributions) if (one.position === 'oppose-condemn') one.position = 'concern';
    return record;
  };
  const codebook = { ...ports.codebook, id: 'milder' };
  expect(valueOf(await compareCodebook(ports, CRISIS.id, { codebook, code: milder }))).toMatchObject({
    codebooks: [{ id: ports.codebook.id }, { id: 'milder' }],
    actors: 2,
    agreement: 0.5,
    cells: [
      {
        actor: 'RUS',
        name: 'name of RUS',
        readings: [
          { position: 'oppose-condemn', evidence: { quotes: ['Russia condemned the strike'] } },
          { position: 'concern', evidence: { quotes: ['Russia condemned the strike'] } },
        ],
      },
    ],
  });
  expect(await ports.store.revision()).toBe(revision);
});

it('finds no cell under the same codebook, says what could not be coded, and leaves who says nothing under one null', async () => {
  const ports = await withReactions();
  expect(valueOf(await compareCodebook(ports, CRISIS.id, ports))).toMatchObject({ actors: 2, agreement: 1, cells: [] });
  const { lines, onProgress } = told();
  const failing = { ...ports, code: async () => Promise.reject(new Error('tripped')) };
  const { cells, agreement, kappa } = valueOf(await compareCodebook(ports, CRISIS.id, failing, onProgress));
  expect([cells.map(({ readings }) => readings[1]), agreement, kappa]).toEqual([[null, null], null, null]);
  expect(lines).toContain('failed Reactions code/failed');
  expect(await compareCodebook(ports, 'none' as CrisisId, ports)).toMatchObject({
    problem: { code: 'store/not-found' },
  });
});
