import { expect, it } from 'vitest';
import { neighbour } from './neighbour.ts';

const spots = [
  { id: 'middle', x: 50, y: 50, radius: 5 },
  { id: 'right', x: 90, y: 55, radius: 5 },
  { id: 'aslant', x: 80, y: 75, radius: 5 },
  { id: 'above', x: 50, y: 10, radius: 5 },
];

it('goes to the nearest node of the side that the key names', () => {
  const goes = (key: string) => neighbour(spots, 'middle', key);
  expect(['ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'Enter'].map(goes)).toEqual([
    'right',
    'above',
    'aslant',
    null,
    null,
  ]);
  expect(neighbour(spots, 'gone', 'ArrowUp')).toBeNull();
});
