import { expect, it } from 'vitest';
import { problem, type Progress } from '@demarche/contract';
import { failuresOf, tallyOf, type Addition } from './addition.ts';

const failed = (what: string): Progress => ({
  kind: 'failed',
  job: 'j',
  what,
  problem: problem('fetch/timeout', what, '20 s'),
});
const FEED = 'https://news.example/feed.xml';
const addition = (more: Partial<Addition>): Addition => ({
  key: 'k',
  crisis: 'strait',
  by: null,
  label: FEED,
  wanted: { kind: 'url', url: FEED },
  job: 'j',
  events: [],
  state: 'done',
  refused: null,
  retried: [],
  ...more,
});

it('asks for a failed entry of a feed by itself, and for all else as a whole', () => {
  const entry = 'https://news.example/1';
  const both = addition({ events: [failed(entry), failed(FEED)] });
  expect(failuresOf(both).map(({ again, whole }) => [again, whole])).toEqual([
    [{ kind: 'url', url: entry }, false],
    [{ kind: 'url', url: FEED }, true],
  ]);
  expect(failuresOf({ ...both, retried: [entry] })).toHaveLength(1);
});

it('cannot ask again for a file that went with a reload', () => {
  const file = addition({ label: 'note.txt', wanted: null, events: [failed('note.txt')] });
  expect(failuresOf(file)).toMatchObject([{ again: null, whole: true }]);
});

it('counts what is refused or lost among the failures', () => {
  const all = [
    addition({}),
    addition({ state: 'lost' }),
    addition({ refused: problem('http/unreachable', 'desk') }),
    addition({ state: 'running', events: [failed('https://news.example/1')] }),
  ];
  expect(tallyOf(all)).toEqual({ of: 4, over: 3, failed: 2 });
});
