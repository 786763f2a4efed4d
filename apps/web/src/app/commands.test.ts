import { expect, it } from 'vitest';
import { best } from './commands.ts';

const commands = ['Côte d’Ivoire', 'Contacts', 'Positions', 'United States'].map((name) => ({
  kind: '',
  name,
  to: '',
}));
const names = (typed: string) => best(commands, typed, 9).map(({ name }) => name);

it('finds names by their beginning, by a word in them, by letters in order; whatever the case and the marks', () => {
  expect(names('co')).toEqual(['Côte d’Ivoire', 'Contacts']);
  expect(names('STATES')).toEqual(['United States']);
  expect(names('pstn')).toEqual(['Positions']);
  expect(names('xyz')).toEqual([]);
  expect(best(commands, '', 2)).toHaveLength(2);
});
