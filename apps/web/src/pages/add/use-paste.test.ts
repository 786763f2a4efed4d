import { expect, it } from 'vitest';
import { areAddresses } from './use-paste.ts';

it('tells addresses, one a line, from a text that has some', () => {
  expect(areAddresses(' https://a.example/1\r\nhttp://b.example/2 \n')).toBe(true);
  expect(areAddresses('https://a.example/1\n\nhttps://b.example/2')).toBe(true);
  expect(areAddresses('See https://a.example/1')).toBe(false);
  expect(areAddresses('https://a.example/1\nBrazil condemns')).toBe(false);
  expect(areAddresses('')).toBe(false);
});
