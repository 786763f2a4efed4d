import { readFileSync } from 'node:fs';
import { Codebook, type ActorCode, type AttributionId, type Legality, type PositionLabel } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actorPositions } from './actor-positions.ts';

const codebook = Codebook.parse(
  parse(readFileSync(new URL('../../../../codebooks/two-axis.yaml', import.meta.url), 'utf8')),
);

type Row = [actors: string[], position: PositionLabel, legality: Legality, stateVoice?: boolean, counts?: boolean];

function positions(rows: readonly Row[]) {
  const ids = rows.map((_, i) => `r${i}` as AttributionId);
  const speakers = rows.map(([actors, , , stateVoice = true]) => {
    return {
      text: '',
      actors: actors as ActorCode[],
      office: 'other' as const,
      person: null,
      stateVoice,
      via: null,
      reference: { kind: 'abstained', reason: 'unnamed' } as const,
    };
  });
  const stances = rows.map(([, position, legality, , counts = true]) => ({ position, legality, counts, why: [] }));
  return actorPositions(ids, { mentions: [], speakers, affiliations: [] }, stances, codebook);
}

describe('actorPositions', () => {
  it('takes the strongest on each axis by itself, with the rows that bear either', () => {
    const rows: Row[] = [
      [['AAA'], 'neutral', 'unlawful'],
      [['AAA'], 'oppose-condemn', 'none'],
      [['AAA'], 'concern', 'refers'],
    ];
    expect(positions(rows)).toEqual([
      { actor: 'AAA', position: 'oppose-condemn', legality: 'unlawful', evidence: ['r0', 'r1'] },
    ]);
  });

  it('counts support before concern, and a joint row for each of its actors', () => {
    const rows: Row[] = [
      [['AAA', 'BBB'], 'concern', 'none'],
      [['BBB'], 'support', 'none'],
    ];
    expect(positions(rows).map(({ actor, position }) => [actor, position])).toEqual([
      ['AAA', 'concern'],
      ['BBB', 'support'],
    ]);
  });

  it('leaves out critics at home and acts that were not done', () => {
    const rows: Row[] = [
      [['AAA'], 'oppose-condemn', 'unlawful', false],
      [['AAA'], 'oppose-condemn', 'unlawful', true, false],
    ];
    expect(positions(rows)).toEqual([]);
  });

  it('does not depend on the order of the rows', () => {
    const row = fc.tuple(
      fc.subarray(['AAA', 'BBB', 'CCC'], { minLength: 1 }),
      fc.constantFrom(...codebook.axes.position.map(({ label }) => label)),
      fc.constantFrom(...codebook.axes.legality.map(({ label }) => label)),
    );
    const stand = (rows: readonly Row[]) =>
      positions(rows)
        .map(({ actor, position, legality }) => `${actor} ${position} ${legality}`)
        .toSorted();
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(stand(rows)).toEqual(stand(rows.toReversed()));
      }),
    );
  });
});

describe('two-axis.yaml', () => {
  it('has a rule for every act, ids of its own, and no rule behind a catch-all', () => {
    const ids = codebook.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const last = codebook.rules.at(-1)!;
    expect(last.acts).toHaveLength(15);
    const open = codebook.rules.filter(
      ({ towards, speaker, signals, without }) => !towards && !speaker && !signals && !without,
    );
    expect(open.map(({ id }) => id)).toEqual(['worries', 'takes-no-view']);
  });
});
