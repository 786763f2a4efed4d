import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import type { FastifyInstance } from 'fastify';
import { ListedView, Problem } from '@demarche/contract';
import { sampleDesk } from '../sample/sample-desk.ts';
import { sampleSummary } from '../sample/sample-dossier.ts';
import { serverOver } from '../server.ts';

let server: FastifyInstance;
beforeAll(() => {
  server = serverOver(sampleDesk(), { webRoot: '/nowhere', log: 'silent' });
});
afterAll(() => server.close());

const VIEWS = `/api/crises/${sampleSummary.id}/views`;
const send = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
  server.inject({ method, url, ...(payload ? { payload } : {}) });
const names = async () =>
  z
    .array(ListedView)
    .parse((await send('GET', VIEWS)).json())
    .map(({ name }) => name);

it('saves, lists, renames and removes views', async () => {
  const saved = await send('POST', VIEWS, { name: ' Calls ', address: '?section=contacts&view=network', shared: true });
  expect(saved.statusCode).toBe(201);
  const { id, name, owner, by, changeable } = ListedView.parse(saved.json());
  expect([name, owner, by, changeable]).toEqual(['Calls', null, null, true]);
  const again = await send('POST', VIEWS, { name: 'calls', address: '' });
  expect([again.statusCode, Problem.parse(again.json()).code]).toEqual([409, 'view/exists']);
  expect((await send('PATCH', `${VIEWS}/${id}`, { name: 'Who called whom' })).statusCode).toBe(200);
  expect(await names()).toEqual(['Who called whom']);
  expect((await send('DELETE', `${VIEWS}/${id}`)).statusCode).toBe(200);
  expect((await send('DELETE', `${VIEWS}/${id}`)).statusCode).toBe(404);
  expect(await names()).toEqual([]);
});

it.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '../other/statements',
  'statements#a',
  'javascript:alert(1)',
  '?q=two words',
])('keeps no address outside its crisis: %s', async (address) => {
  expect((await send('POST', VIEWS, { name: 'Out', address })).statusCode).toBe(422);
});

it('knows no views of a crisis that is not there', async () => {
  expect((await send('GET', '/api/crises/unheard-of/views')).statusCode).toBe(404);
});
