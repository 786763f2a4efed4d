import { describe, expect, it } from 'vitest';
import type { Progress } from '@demarche/contract';
import { Jobs } from './jobs.ts';

const step = (done: number): Progress => ({ kind: 'step', job: 'theirs', what: 'coding', done, of: 3 });

async function told(jobs: Jobs, job: string): Promise<Progress[]> {
  const all: Progress[] = [];
  for await (const { progress } of jobs.follow(job)) all.push(progress);
  return all;
}

describe('Jobs', () => {
  it('gives a follower what was said before it came and what is said after', async () => {
    const jobs = new Jobs(() => undefined);
    const gate = Promise.withResolvers<void>();
    const job = jobs.start('a', async (say) => {
      say(step(1));
      await gate.promise;
      say(step(2));
    });
    const follower = jobs.follow(job);
    expect((await follower.next()).value).toMatchObject({ number: 0, progress: { done: 1, job } });
    gate.resolve();
    expect((await follower.next()).value).toMatchObject({ number: 1, progress: { done: 2, job } });
    expect((await follower.next()).value).toMatchObject({ progress: { kind: 'finished', added: 0, failed: 0 } });
    expect((await follower.next()).done).toBe(true);
  });

  it('runs one job after another', async () => {
    const jobs = new Jobs(() => undefined);
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    };
    const ids = [jobs.start('a', work('a')), jobs.start('b', work('b'))];
    await Promise.all(ids.map((id) => told(jobs, id)));
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('tells a fault as a failure and goes on to the next job', async () => {
    const faults: unknown[] = [];
    const jobs = new Jobs((fault) => faults.push(fault));
    const broken = jobs.start('a', () => Promise.reject(new Error('a bug')));
    const next = jobs.start('b', async (say) => say(step(1)));
    expect((await told(jobs, broken)).map(({ kind }) => kind)).toEqual(['failed', 'finished']);
    expect((await told(jobs, next)).map(({ kind }) => kind)).toEqual(['step', 'finished']);
    expect(faults).toEqual([new Error('a bug')]);
  });

  it('forgets old finished jobs, not unfinished ones', async () => {
    const jobs = new Jobs(() => undefined);
    const first = jobs.start('a', async () => undefined);
    await told(jobs, first);
    for (let n = 0; n < 250; n += 1) jobs.start('b', async () => undefined);
    expect(jobs.has(first)).toBe(false);
    const last = jobs.start('c', async () => undefined);
    expect(jobs.has(last)).toBe(true);
    await told(jobs, last);
  });
});
