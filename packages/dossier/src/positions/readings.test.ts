import { expect, it } from 'vitest';
import type { Scale } from '@demarche/contract';
import { compile } from '../index.ts';
import { inputOf, plant } from '../planted.ts';

const scale: Scale = {
  id: 'three',
  version: '1',
  title: 'Three steps',
  reads: 'test',
  categories: ['breach', 'against', 'rest'].map((label) => ({ label, definition: label })),
  rules: [
    { id: 'breach', legality: ['unlawful'], category: 'breach', because: 'A breach is found.' },
    { id: 'against', position: ['oppose-condemn'], category: 'against', because: 'It is opposed.' },
    { id: 'rest', category: 'rest', because: 'Anything else.' },
  ],
};
const planted = [
  plant('a', '2026-01-03', [
    { content: 'the raid was an act of armed aggression', acts: ['condemn'] },
    { content: 'the raid broke the Charter of the Organization', acts: ['condemn'], legality: 'unlawful' },
    { content: 'the raid was a grave mistake by the fleet', acts: ['condemn'], actors: ['BRA'] },
    { content: 'calm is needed on every side', acts: ['appeal'], position: 'neutral', actors: ['CUB'] },
  ]),
];

it('reads the same positions on another scale, each with its rule and the statements that bear it', () => {
  const dossier = compile(inputOf(planted, { scales: [scale] }));
  const [reading] = dossier.readings;
  expect(reading!.actors.map(({ actor, category }) => [actor, category])).toEqual([
    ['BRA', 'against'],
    ['CUB', 'rest'],
    ['RUS', 'breach'],
  ]);
  const breach = dossier.statements.find(({ legality }) => legality === 'unlawful')!;
  expect(reading!.actors[2]).toMatchObject({ rule: 'Rule breach: A breach is found.', statements: [breach.id] });
});

it('leaves the positions as they are', () => {
  const alone = compile(inputOf(planted));
  expect(compile(inputOf(planted, { scales: [scale] })).positions).toEqual(alone.positions);
});
