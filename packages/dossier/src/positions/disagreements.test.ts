import { type PositionLabel, Scale } from '@demarche/contract';
import { expect, it } from 'vitest';
import { compile } from '../index.ts';
import { inputOf, plant } from '../planted.ts';

const scale = (id: string, positions: readonly (PositionLabel | undefined)[]): Scale =>
  Scale.parse({
    id,
    version: '1',
    title: id,
    reads: 'test',
    categories: ['breach', 'rest'].map((label, i) => ({ label, definition: label, position: positions[i] })),
    rules: [
      { id: 'finds', legality: ['unlawful'], category: 'breach', because: 'A breach is found.' },
      { id: 'else', category: 'rest', because: 'Anything else.' },
    ],
  });

const planted = [
  plant('a', '2026-01-03', [
    { content: 'the raid broke the Charter, we regret to say', position: 'concern', legality: 'unlawful' },
    { content: 'the raid is a worry to the whole region', position: 'concern', actors: ['BRA'] },
    { content: 'the raid was an act of armed aggression', legality: 'unlawful', actors: ['CUB'] },
  ]),
];
const disagreements = (...scales: Scale[]) => compile(inputOf(planted, { scales })).disagreements;

it('names the actors whose category goes with another label, and the rule by which each codebook decided', () => {
  expect(disagreements(scale('law', ['oppose-condemn', 'concern']))).toEqual([
    {
      actor: 'RUS',
      readings: [
        { codebook: 'test', category: 'concern' },
        { codebook: 'law', category: 'breach' },
      ],
      because: 'test, concern: Its one statement. law, breach: Rule finds: A breach is found.',
    },
  ]);
});

it('sets every codebook that says something side by side, and counts a category without a label for nothing', () => {
  const open = scale('open', [undefined, undefined]);
  expect(disagreements(open)).toEqual([]);
  const all = disagreements(open, scale('mild', ['concern', 'concern']), scale('law', ['oppose-condemn', 'concern']));
  expect(all.map(({ actor, readings }) => `${actor} ${readings.map(({ codebook }) => codebook).join(' ')}`)).toEqual([
    'CUB test mild law',
    'RUS test mild law',
  ]);
});
