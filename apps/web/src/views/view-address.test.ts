import { expect, it } from 'vitest';
import { ViewRequest } from '@demarche/contract';
import { addressIn, pathOf } from './view-address.ts';

it.each([
  ['/c/strait', '', ''],
  ['/c/strait/', '?section=demands', '?section=demands'],
  ['/c/strait/statements', '?q=a+%26+b&actor=NSA%3AHamas', 'statements?actor=NSA%3AHamas&q=a+%26+b'],
  ['/c/strait/documents', '?q=two words', 'documents?q=two+words'],
])('keeps %s%s as an address that leads back', (pathname, search, address) => {
  expect(addressIn('strait', pathname, search)).toBe(address);
  expect(ViewRequest.safeParse({ name: 'a', address }).success).toBe(true);
  const [page, query = ''] = pathOf('strait', address).split('?');
  expect(addressIn('strait', page!, query)).toBe(address);
});

it('gives one address to one page', () => {
  expect(addressIn('a', '/c/a', '?b=1&a=2&b=3')).toBe(addressIn('a', '/c/a', '?a=2&b=1&b=3'));
});
