import type { Webhook } from '@demarche/contract';
import { expect, it } from 'vitest';
import { describeOnEachDatabase } from '../test/databases.ts';
import { ONE, TWO, openWithCrises } from '../test/two-crises.ts';

const EARLY = '2026-01-05T00:00:00.000Z';
const LATE = '2026-01-06T00:00:00.000Z';

const webhook = (id: string, crisis = ONE.id): Webhook => ({
  id,
  crisis,
  url: 'https://example.org/hook',
  kinds: [],
  actors: [],
  secret: 'secret',
  created: EARLY,
  by: 'Ada',
  pending: [],
  last: null,
});

describeOnEachDatabase((bench) => {
  it('remembers of each news when it was first known', async () => {
    const { news } = await openWithCrises(bench);
    await news.note(ONE.id, ['a', 'b'], EARLY);
    await news.note(ONE.id, ['b', 'c'], LATE);
    expect(await news.known(ONE.id)).toEqual(
      new Map([
        ['a', EARLY],
        ['b', EARLY],
        ['c', LATE],
      ]),
    );
    expect(await news.known(TWO.id)).toEqual(new Map());
    expect(await news.noted()).toEqual([ONE.id]);
  });

  it('notes thousands at once', async () => {
    const { news } = await openWithCrises(bench);
    const keys = Array.from({ length: 2500 }, (_, i) => `key ${i}`);
    await news.note(ONE.id, keys, EARLY);
    expect((await news.known(ONE.id)).size).toBe(2500);
  });

  it('keeps webhooks by crisis, each as it was put last', async () => {
    const { news } = await openWithCrises(bench);
    await news.addWebhook(webhook('1'));
    await news.addWebhook(webhook('2', TWO.id));
    const changed = { ...webhook('1'), pending: ['a'], last: { at: LATE, problem: 'no answer' } };
    expect(await news.changeWebhook('1', () => changed)).toBe(true);
    expect(await news.changeWebhook('none', (one) => one)).toBe(false);
    expect(await news.webhooks(null)).toEqual([changed, webhook('2', TWO.id)]);
    expect(await news.webhooks(TWO.id)).toEqual([webhook('2', TWO.id)]);
    expect(await news.removeWebhook('1')).toBe(true);
    expect(await news.removeWebhook('1')).toBe(false);
  });

  it('changes a webhook from what it is then, so that of two changes neither is lost', async () => {
    const place = await bench.place();
    const stores = [await bench.open(place.options), await bench.open(place.options)];
    await stores[0]!.putCrisis(ONE);
    await stores[0]!.news.addWebhook(webhook('1'));
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        stores[i % 2]!.news.changeWebhook('1', (one) => ({ ...one, pending: [...one.pending, `${i}`] })),
      ),
    );
    expect((await stores[1]!.news.webhooks(null))[0]!.pending).toHaveLength(8);
  });

  it('is no change to a dossier', async () => {
    const store = await openWithCrises(bench);
    const revision = await store.revision();
    await store.news.note(ONE.id, ['a'], EARLY);
    await store.news.addWebhook(webhook('1'));
    expect(await store.revision()).toBe(revision);
  });
});
