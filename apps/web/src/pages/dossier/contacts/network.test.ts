import type { ActorCode, DossierContact } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { contactsOf, networkOf, partnersOf } from './network.ts';

const contact = (type: string, ...parties: string[]) =>
  ({ type, parties, persons: [], date: null, evidence: [] }) as unknown as DossierContact;
const contacts = [
  contact('letter', 'BBB', 'AAA'),
  contact('phone', 'AAA', 'BBB', 'BBB'),
  contact('phone', 'AAA', 'BBB'),
  contact('meeting', 'AAA', 'BBB', 'CCC'),
  contact('phone', 'DDD'),
];

describe('networkOf', () => {
  it('joins each two parties of a contact, and counts by type', () => {
    const { nodes, lines } = networkOf(contacts, 9);
    expect(nodes.map(({ actor, contacts: own }) => `${actor} ${own}`)).toEqual(['AAA 4', 'BBB 4', 'CCC 1', 'DDD 1']);
    expect(lines.map(({ a, b, types }) => [a, b, types.map(({ type, contacts: own }) => `${own} ${type}`)])).toEqual([
      ['AAA', 'BBB', ['2 phone', '1 meeting', '1 letter']],
      ['AAA', 'CCC', ['1 meeting']],
      ['BBB', 'CCC', ['1 meeting']],
    ]);
  });

  it('draws the busiest where there are many, and knows all', () => {
    const { nodes, lines, all } = networkOf(contacts, 2);
    expect([nodes.length, lines.length, all]).toEqual([2, 1, ['AAA', 'BBB', 'CCC', 'DDD']]);
  });
});

it('finds the contacts of one, and of two', () => {
  const [a, b] = ['AAA', 'BBB'] as ActorCode[];
  expect([contactsOf(contacts, [a!]).length, contactsOf(contacts, [b!, a!]).length]).toEqual([4, 4]);
  expect(partnersOf(contacts, a!).map(({ actor, contacts: own }) => `${actor} ${own}`)).toEqual(['BBB 4', 'CCC 1']);
});
