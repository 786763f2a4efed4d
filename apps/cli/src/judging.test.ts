import { Dossier } from '@demarche/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { borderCrisis } from './border-crisis.ts';

let crisis: Awaited<ReturnType<typeof borderCrisis>>;
const demarche = (...args: string[]) => crisis.demarche(...args);

beforeAll(async () => {
  crisis = await borderCrisis();
});
afterAll(() => crisis.remove());

describe('a crisis judged from the command line', () => {
  it('takes what became of a demand and of what was expected', async () => {
    const decided = async () => Dossier.parse(JSON.parse((await demarche('dossier', '--json')).out));
    const { demands, expectations } = await decided();
    const { document, attribution } = demands[0]!.evidence[0]!;
    const fate = (state: string) => demarche('judge', document, attribution!, 'fate', '--state', state, '--why', 'x');
    expect(await fate('partly-met')).toMatchObject({ code: 0 });
    const words = demands[0]!.what.split(' ').slice(0, 4).join(' ');
    const told = ['--asked', demands[0]!.what, '--told', words, '--told-in', document];
    expect(
      await demarche('judge', document, attribution!, 'fate', '--state', 'met', '--why', 'x', ...told),
    ).toMatchObject({
      code: 0,
    });
    expect((await decided()).demands[0]!.fate.evidence).toMatchObject([{ document, quotes: [words] }]);
    expect(
      await demarche('judge', document, attribution!, 'fate', '--state', 'met', '--why', 'x', '--told', 'unheard of'),
    ).toMatchObject({
      code: 1,
      err: expect.stringContaining('not in its text'),
    });
    expect(await demarche('judge', document, attribution!, 'accept', '--asked', 'x', '--why', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--asked: it is about fate, not about accept'),
    });
    expect(await fate('partly-met')).toMatchObject({ code: 0 });
    expect(await fate('forgotten')).toMatchObject({ code: 2, err: expect.stringContaining('--state') });
    const { id } = expectations[0]!;
    expect((await demarche('show', document)).out).toContain(`${id}  [`);
    const outcome = (place: string) =>
      demarche('judge', document, place, 'outcome', '--status', 'lapsed', '--why', 'called off');
    expect(await outcome(id)).toMatchObject({ code: 0 });
    expect(await outcome(`expected:${document}:99999`)).toMatchObject({ code: 1 });
    expect(await decided()).toMatchObject({
      demands: [{ fate: { state: 'partly-met', basis: 'judged' } }],
      expectations: [{ status: 'lapsed', basis: 'judged' }],
      ledger: [
        { kind: 'outcome', status: 'standing' },
        { kind: 'fate', status: 'standing' },
        { kind: 'fate', status: 'superseded' },
        { kind: 'fate', status: 'superseded' },
      ],
    });
  });

  it('takes a judgement, which then wins', async () => {
    const before = Dossier.parse(JSON.parse((await demarche('dossier', '--json')).out));
    const { document, attribution } = before.statements[0]!.reports[0]!;
    const correct = (acts: string) =>
      demarche('judge', document, attribution!, 'correct', '--acts', acts, '--hedged', '--why', 'mild');
    expect(await correct('shout')).toMatchObject({ code: 2, err: expect.stringContaining('--acts') });
    expect((await correct('express-concern')).code).toBe(0);
    const { statements } = Dossier.parse(JSON.parse((await demarche('dossier', '--json')).out));
    const corrected = statements.find(({ reports }) => reports.some((report) => report.attribution === attribution));
    expect(corrected).toMatchObject({ acts: [{ type: 'express-concern' }], hedged: true });
    const judged = await demarche('judge', document, attribution!, 'reject', '--why', 'not said', '--by', 'reader');
    expect(judged.code).toBe(0);
    const after = Dossier.parse(JSON.parse((await demarche('dossier', '--json')).out));
    const left = after.statements.flatMap(({ reports }) => reports.map((report) => report.attribution));
    expect(left).not.toContain(attribution);
  });

  it('takes words that the coder missed, by hand', async () => {
    const { documents } = Dossier.parse(JSON.parse((await demarche('dossier', '--json')).out));
    const { id } = documents[0]!;
    const words = JSON.parse((await demarche('show', id, '--json')).out)
      .document.text.split(/\s+/u)
      .slice(0, 6)
      .join(' ');
    const add = (text: string, actors = 'BRA') =>
      demarche(
        'attribute',
        id,
        text,
        '--actors',
        actors,
        '--acts',
        'condemn',
        '--position',
        'oppose-condemn',
        '--why',
        'x',
      );
    expect(await add(words)).toMatchObject({ code: 0, out: expect.stringContaining(`Added as ${id}:a0-`) });
    const { statements } = Dossier.parse(JSON.parse((await demarche('dossier', '--json')).out));
    const added = statements.find(({ actors }) => actors.join() === 'BRA')!;
    expect(added).toMatchObject({
      position: 'oppose-condemn',
      acts: [{ type: 'condemn' }],
      reports: [{ judged: true }],
    });
    expect(added.reports[0]!.quotes.join(' ').split(/\s+/u).join(' ')).toBe(words);
    expect(await add('words that nobody said')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not in its text'),
    });
    expect(await add('e')).toMatchObject({ code: 1, err: expect.stringContaining('times') });
    expect(await add(words, 'nobody')).toMatchObject({ code: 2, err: expect.stringContaining('--actors') });
  });

  it('hands out words to code blind, the same to two coders, and tells how far they agree', async () => {
    const tasksOf = async (by: string) => JSON.parse((await demarche('blind', '--by', by, '--json')).out);
    const [one, two] = await tasksOf('anna');
    expect(Object.keys(one)).toEqual(['document', 'attribution', 'title', 'words', 'around']);
    expect(one.around).toContain(one.words);
    const code = (by: string, position: string) => {
      const place = ['judge', one.document, one.attribution, 'code-blind', '--by', by, '--why', 'blind'];
      return demarche(...place, '--actors', 'RUS', '--position', position, '--legality', 'none', '--acts', 'appeal');
    };
    expect((await code('anna', 'concern')).code).toBe(0);
    expect((await tasksOf('anna'))[0]).toEqual(two);
    expect((await tasksOf('ben'))[0]).toEqual(one);
    expect((await code('ben', 'support')).code).toBe(0);
    const { agreement } = JSON.parse((await demarche('ledger', '--json')).out);
    const shares = agreement.map((of: { category: string; n: number; agreement: number }) => [
      of.category,
      of.n,
      of.agreement,
    ]);
    expect(shares).toContainEqual(['legality', 1, 1]);
    expect(shares).toContainEqual(['position', 1, 0]);
    expect(await code('ben', 'perhaps')).toMatchObject({ code: 2, err: expect.stringContaining('--position') });
  });
});
