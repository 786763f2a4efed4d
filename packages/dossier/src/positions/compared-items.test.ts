import type { Contested, Demand } from '@demarche/contract';
import { expect, it } from 'vitest';
import { inputOf } from '../planted.ts';
import { comparedItems } from './compared-items.ts';

const { crisis } = inputOf([]);
const itemsWith = (over: { contested?: Contested[]; demands?: Demand[] }) =>
  comparedItems({
    crisis,
    axes: { position: new Map(), legality: new Map() },
    contested: [],
    demands: [],
    ...over,
  }).map(({ id, views }) => [
    id,
    [...views].map(([actor, [view]]) => `${actor} ${view?.label} by ${view?.restsOn.join()}`),
  ]);

const side = (...actors: string[]) => actors.map((actor) => ({ actor, statements: [`s:${actor}`], grounds: [] }));
const claim = (id: string, asserted: string[], denied: string[]) =>
  ({ id, claim: 'the ship was armed', asserted: side(...asserted), denied: side(...denied) }) as unknown as Contested;
const demand = (of: string[], state: Demand['fate']['state'], ...by: string[]) =>
  ({
    id: 'demand:a',
    of,
    what: 'release the crew',
    askers: by.map((actor) => ({ actor, of: [], since: null, statements: [`s:${actor}`] })),
    fate: { state, evidence: state === 'refused' ? [{ document: 'd', attribution: 'd:a1-2' }] : [] },
  }) as unknown as Demand;

it('sets the sides of a claim against each other, without those who stand on both', () => {
  expect(itemsWith({ contested: [claim('claim:a', ['RUS', 'CUB'], ['USA', 'CUB'])] })).toEqual([
    ['claim:a', ['RUS asserts by s:RUS', 'USA denies by s:USA']],
  ]);
});

it('does not count the lawfulness of the event a second time beside the legal axis', () => {
  expect(itemsWith({ contested: [claim('claim:lawfulness', ['USA'], ['RUS'])] })).toEqual([]);
});

it('sets those who ask against the one who refuses, where it is known who did', () => {
  expect(itemsWith({ demands: [demand(['IRN'], 'refused', 'FRA')] })).toEqual([
    ['demand:a', ['FRA asks by s:FRA', 'IRN refuses by d:a1-2']],
  ]);
  expect(itemsWith({ demands: [demand(['IRN', 'QAT'], 'refused', 'FRA', 'DEU')] })).toEqual([
    ['demand:a', ['FRA asks by s:FRA', 'DEU asks by s:DEU']],
  ]);
  expect(itemsWith({ demands: [demand(['IRN'], 'open', 'FRA')] })).toEqual([]);
});
