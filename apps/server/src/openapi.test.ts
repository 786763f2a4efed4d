import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sampleDesk } from './sample/sample-desk.ts';
import { serverOver } from './server.ts';

const server = serverOver(sampleDesk(), { webRoot: '/nowhere', log: 'silent' });
const routes: { method: string; url: string }[] = [];
server.addHook('onRoute', ({ method, url }) => {
  for (const one of [method].flat()) if (one !== 'HEAD') routes.push({ method: one.toLowerCase(), url });
});
afterAll(() => server.close());

const Description = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        summary: z.string().min(1),
        responses: z.record(z.string(), z.looseObject({})),
        requestBody: z.unknown().optional(),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
const described = async () => Description.parse((await server.inject('/api/openapi.json')).json());

describe('the OpenAPI document', () => {
  it('has every route, each with a summary', async () => {
    const { paths } = await described();
    const listed = Object.entries(paths).flatMap(([url, methods]) =>
      Object.keys(methods).map((one) => `${one} ${url}`),
    );
    const real = routes.map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
    expect(listed.toSorted()).toEqual(real.toSorted());
    expect(listed).toHaveLength(52);
  });

  it('says what each change takes and that a Problem may come back', async () => {
    const { paths } = await described();
    // To try again takes nothing.
    const asked = Object.entries(paths).filter(([url]) => !url.endsWith('/retry'));
    const changes = asked.flatMap(([, { post }]) => post ?? []);
    expect(changes.filter(({ requestBody }) => requestBody === undefined)).toEqual([]);
    expect(changes).toHaveLength(12);
    const { responses } = paths['/api/crises/{crisis}/dossier']?.['get'] ?? {};
    expect(JSON.stringify(responses?.['404'])).toContain('#/components/schemas/Problem');
  });

  it('refers to nothing that it does not hold', async () => {
    const description = await described();
    const references = [...JSON.stringify(description).matchAll(/#\/components\/schemas\/([\w-]+)/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name] of references) expect(description.components.schemas).toHaveProperty(name ?? '');
  });
});
