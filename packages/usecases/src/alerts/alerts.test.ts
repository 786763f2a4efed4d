import { createHmac } from 'node:crypto';
import { WebhookMessage, failed, ok, type CrisisId } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { CRISIS, useBench, valueOf } from '../../test/bench.ts';
import { addSource, takeOut, type Ports } from '../index.ts';
import { createWebhook, feedOfAlerts, listAlerts, removeWebhook, retryWebhook, tellNews } from './index.ts';

const bench = useBench();
const HOOK = 'https://example.org/hook';

interface Sent {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A desk whose clock and whose network the test has in hand. */
async function desk() {
  let at = Date.parse('2026-01-05T12:00:00.000Z');
  const sent: Sent[] = [];
  const network = { down: false };
  const ports = await bench.ports({
    now: () => new Date(at),
    postUrl: async (url, body, headers) => {
      if (network.down) return failed('fetch/status', url, '503');
      sent.push({ url, body, headers });
      return ok(null);
    },
  });
  const add = (text: string) => addSource(ports, CRISIS.id, { kind: 'text', text, published: '2026-01-04' });
  return { ports, sent, network, add, later: () => (at += 60_000) };
}

const listed = async (ports: Ports, filter = {}) =>
  valueOf(await listAlerts(ports, CRISIS.id, filter, 100)).map(
    ({ at, news }) => `${at.slice(11, 16)} ${news.kind} ${news.actors.join()} ${'shift' in news ? news.shift.to : ''}`,
  );
const keysIn = ({ body }: Sent) => WebhookMessage.parse(JSON.parse(body)).alerts.map(({ news }) => news.key);

describe('alerts', () => {
  it('are the news of the dossier, each since when it was first known', async () => {
    const { ports, add, later } = await desk();
    await add('Russia condemned the strike.');
    expect(await listed(ports)).toEqual(['12:00 position RUS unlawful', '12:00 position RUS oppose-condemn']);
    later();
    await add('Cuba welcomed the strike.');
    later();
    expect(await listed(ports)).toEqual([
      '12:02 position CUB support',
      '12:00 position RUS unlawful',
      '12:00 position RUS oppose-condemn',
    ]);
    expect(await listed(ports, { actors: ['CUB'] })).toHaveLength(1);
    expect(await listed(ports, { kinds: ['demand'] })).toEqual([]);
    expect(await listed(ports, { since: '2026-01-05T12:00:00.000Z' })).toEqual(['12:02 position CUB support']);
    expect(await listed(ports, { since: '2026-01-05T12:02:00Z' })).toEqual([]);
    expect(await listed(ports, { since: '2026-01-05T12:01Z' })).toHaveLength(1);
  });

  it('go with what they rest on, and come back with the time that they had', async () => {
    const { ports, add, later } = await desk();
    await add('Russia condemned the strike.');
    await listed(ports);
    const [document] = await ports.store.documents(CRISIS.id);
    await takeOut(ports, CRISIS.id, document!.id);
    expect(await listed(ports)).toEqual([]);
    later();
    await ports.store.putIn(CRISIS.id, document!.id);
    expect(await listed(ports)).toContain('12:00 position RUS oppose-condemn');
  });

  it('are of a crisis that is there', async () => {
    const { ports } = await desk();
    expect(await listAlerts(ports, 'none' as CrisisId, {}, 9)).toMatchObject({ problem: { code: 'store/not-found' } });
  });

  it('stand in a feed', async () => {
    const { ports, add } = await desk();
    await add('Russia condemned the strike.');
    const options = { baseUrl: 'https://desk.example.org', address: 'https://desk.example.org/feed' };
    const feed = valueOf(await feedOfAlerts(ports, CRISIS.id, {}, options));
    expect(feed).toContain('name of RUS: oppose-condemn');
    expect(feed).toContain('https://desk.example.org/c/strike-2026?actor=RUS&amp;axis=position');
    expect(valueOf(await feedOfAlerts(ports, CRISIS.id, {}, options))).toBe(feed);
  });
});

describe('a webhook', () => {
  const hook = async (ports: Ports, kinds: ('position' | 'demand')[] = []) =>
    valueOf(await createWebhook(ports, CRISIS.id, { url: HOOK, kinds, actors: [] }, 'Ada'));
  const state = async ({ store }: Ports) => (await store.news.webhooks(CRISIS.id))[0]!;

  it('is told what comes after it, once, signed', async () => {
    const { ports, add, sent } = await desk();
    await add('Russia condemned the strike.');
    const { secret } = await hook(ports);
    await tellNews(ports);
    expect(sent).toEqual([]);
    await add('Cuba welcomed the strike.');
    // Whoever looks first takes nothing away from it.
    await listed(ports);
    await tellNews(ports);
    await tellNews(ports);
    expect(sent.map(keysIn)).toEqual([['first CUB position support ']]);
    const [{ body, headers, url }] = sent as [Sent];
    expect(url).toBe(HOOK);
    const signed = `${headers['x-demarche-timestamp']}.${body}`;
    expect(headers['x-demarche-signature']).toBe(`sha256=${createHmac('sha256', secret).update(signed).digest('hex')}`);
    expect(await state(ports)).toMatchObject({ pending: [], last: { problem: null } });
  });

  it('is told once by many who tell at the same time, and alone where it alone is tried again', async () => {
    const { ports, add, sent, network } = await desk();
    const { id } = await hook(ports);
    await createWebhook(ports, CRISIS.id, { url: 'https://example.org/other', kinds: [], actors: [] }, 'Ada');
    await add('Cuba welcomed the strike.');
    await Promise.all([tellNews(ports), tellNews(ports), retryWebhook(ports, CRISIS.id, id)]);
    expect(sent.map(({ url }) => url).toSorted()).toEqual([HOOK, 'https://example.org/other']);
    network.down = true;
    await add('Türkiye welcomed the strike.');
    await tellNews(ports);
    network.down = false;
    await retryWebhook(ports, CRISIS.id, id);
    expect(sent.map(({ url }) => url).slice(2)).toEqual([HOOK]);
  });

  it('that is removed while it is told stays removed', async () => {
    const { ports, add } = await desk();
    const { id } = await hook(ports);
    await add('Cuba welcomed the strike.');
    const slow: Ports = { ...ports, postUrl: async () => (await removeWebhook(ports, CRISIS.id, id), ok(null)) };
    await tellNews(slow);
    expect(await ports.store.news.webhooks(CRISIS.id)).toEqual([]);
  });

  it('is told later where the telling is stopped', async () => {
    const { ports, add, sent } = await desk();
    await hook(ports);
    await add('Cuba welcomed the strike.');
    await tellNews(ports, AbortSignal.abort());
    expect(sent).toEqual([]);
    await tellNews(ports);
    expect(sent).toHaveLength(1);
  });

  it('that does not answer loses nothing, and is told all when it does', async () => {
    const { ports, add, sent, network } = await desk();
    const { id } = await hook(ports);
    network.down = true;
    await add('Cuba welcomed the strike.');
    await tellNews(ports);
    await add('Türkiye welcomed the strike.');
    await tellNews(ports);
    expect((await state(ports)).pending).toHaveLength(2);
    expect((await state(ports)).last?.problem).toContain('503');
    network.down = false;
    expect(valueOf(await retryWebhook(ports, CRISIS.id, id))).toMatchObject({ pending: [], last: { problem: null } });
    expect(sent.flatMap(keysIn)).toHaveLength(2);
  });

  it('is told nothing that does not stand any more, nor what it did not ask for', async () => {
    const { ports, add, sent, network } = await desk();
    await hook(ports, ['demand']);
    await add('Cuba welcomed the strike.');
    await tellNews(ports);
    expect(sent).toEqual([]);
    const { ports: others, add: addThere, sent: sentThere, network: theirs } = await desk();
    await hook(others);
    theirs.down = true;
    await addThere('Cuba welcomed the strike.');
    await tellNews(others);
    const [document] = await others.store.documents(CRISIS.id);
    await takeOut(others, CRISIS.id, document!.id);
    theirs.down = network.down;
    await tellNews(others);
    expect(sentThere).toEqual([]);
    expect((await state(others)).pending).toEqual([]);
  });

  it('is gone when it is removed', async () => {
    const { ports, add, sent } = await desk();
    const { id } = await hook(ports);
    await removeWebhook(ports, CRISIS.id, id);
    await add('Cuba welcomed the strike.');
    await tellNews(ports);
    expect(sent).toEqual([]);
    expect(await removeWebhook(ports, CRISIS.id, id)).toMatchObject({ problem: { code: 'store/not-found' } });
  });
});
