import { expect, it } from 'vitest';
import { shapesOf } from './shapes.ts';

const shapes = shapesOf();
const shapeOf = (name: string) => shapes.find((one) => one.name === name);

it('has a path and a code for every country, each code once', () => {
  const codes = shapes.flatMap(({ code }) => code ?? []);
  expect(codes.length).toBeGreaterThan(170);
  expect(new Set(codes).size).toBe(codes.length);
  expect(shapeOf('Brazil')).toMatchObject({ code: 'BRA', isDisputed: false });
  expect(shapes.every(({ path }) => path.startsWith('M'))).toBe(true);
});

it('marks territories whose status is disputed, under the codes of the atlas', () => {
  expect(shapeOf('Kosovo')).toMatchObject({ code: 'XKX', isDisputed: true });
  expect(shapeOf('Somaliland')).toMatchObject({ code: 'NSA:Somaliland', isDisputed: true });
  expect(shapes.filter(({ isDisputed }) => isDisputed)).toHaveLength(7);
});
