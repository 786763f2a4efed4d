import { type BlindCoding, type JudgementRequest, quote } from '@demarche/contract';
import { expect, it } from 'vitest';
import { CRISIS, useBench, valueOf } from '../test/bench.ts';
import { addSource, agreementOfBlind, blindRound, recordJudgement } from './index.ts';

const bench = useBench();
const TEXT = 'Russia condemned the strike.\n\nCuba welcomed the strike.';

async function withTasks() {
  const ports = await bench.ports();
  await addSource(ports, CRISIS.id, { kind: 'text', text: TEXT, title: 'Reactions' });
  const round = async (by: string) => valueOf(await blindRound(ports, CRISIS.id, by, 10));
  const [task] = (await round('anna')).tasks;
  const judge = async (by: string, verdict: JudgementRequest['verdict']) => {
    const { document, attribution } = task!;
    return valueOf(await recordJudgement(ports, { document, attribution, verdict, by, why: '' }));
  };
  const places = async (by: string) => (await round(by)).tasks.map(({ attribution }) => attribution);
  return { ports, round, places, judge, task: task! };
}

const coding = (position: BlindCoding['position']): JudgementRequest['verdict'] => ({
  kind: 'code-blind',
  coding: { actors: [], office: 'other', stateVoice: true, acts: [], position, legality: 'none', hedged: false },
});

it('shows where the words stand in what is around them, and nothing of how they were coded', async () => {
  const { task } = await withTasks();
  expect(Object.keys(task).toSorted()).toEqual(['around', 'at', 'attribution', 'document', 'title', 'words']);
  expect(quote(task.around, task.at)).toBe(task.words);
});

it('counts what somebody coded, and hands out again what was taken back, but never what was judged with open eyes', async () => {
  const { round, places, judge, task } = await withTasks();
  const all = (await round('anna')).left;
  const { id } = await judge('anna', coding('concern'));
  expect(await round('anna')).toMatchObject({ done: 1, left: all - 1 });
  expect((await places('ben'))[0]).toBe(task.attribution);
  await judge('anna', { kind: 'withdraw', judgement: id });
  expect(await round('anna')).toMatchObject({ done: 0, left: all });
  const accepted = await judge('anna', { kind: 'accept' });
  await judge('anna', { kind: 'withdraw', judgement: accepted.id });
  expect(await places('anna')).not.toContain(task.attribution);
});

it('compares people with each other and with the program', async () => {
  const { ports, judge, task } = await withTasks();
  const [record] = await ports.store.records(CRISIS.id);
  const coded = record!.attributions.find(({ id }) => id === task.attribution)!;
  const agreement = async () => valueOf(await agreementOfBlind(ports, CRISIS.id));
  expect(await agreement()).toEqual({ people: [], program: [] });
  await judge('anna', coding(coded.position));
  const one = await agreement();
  expect(one.people).toEqual([]);
  expect(one.program.find(({ category }) => category === 'position')).toMatchObject({
    coders: ['anna', 'pretended-1'],
    n: 1,
  });
  await judge('ben', coding('concern'));
  const both = await agreement();
  const position = ({ category }: { category: string }) => category === 'position';
  expect(both.people.find(position)).toMatchObject({ coders: ['anna', 'ben'], n: 1, agreement: 0 });
  expect(both.program.find(position)).toMatchObject({ coders: ['anna', 'ben', 'pretended-1'], n: 1, agreement: 0.5 });
});
