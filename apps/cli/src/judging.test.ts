import { Dossier } from '@demarche/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { borderCrisis } from './border-crisis.ts';

let crisis: Awaited<ReturnType<typeof borderCrisis>>;
const demarche = (...args: string[]) => crisis.demarche(...args);

beforeAll(async () => {
  crisis = await borderCrisis();
});
afterAll(() => crisis.remove());

const dossier = async () => Dossier.parse(JSON.parse((await demarche('dossier', '--json')).out));

/** Each command is a process of its own, which a busy machine starts slowly. */
const SLOW = { timeout: 120_000 };

describe('a crisis judged from the command line', () => {
  it('takes what became of a demand, with the words that tell it', SLOW, async () => {
    const { demands } = await dossier();
    const { document, attribution } = demands[0]!.evidence[0]!;
    const fate = (state: string, ...more: string[]) =>
      demarche('judge', document, attribution!, 'fate', '--state', state, '--why', 'x', ...more);
    expect(await fate('partly-met')).toMatchObject({ code: 0 });
    const words = demands[0]!.what.split(' ').slice(0, 4).join(' ');
    const told = ['--asked', demands[0]!.what, '--told', words, '--told-in', document];
    expect(await fate('met', ...told)).toMatchObject({ code: 0 });
    const after = await dossier();
    expect(after.demands[0]!.fate).toMatchObject({ state: 'met', evidence: [{ document, quotes: [words] }] });
    expect(after.ledger.map(({ status }) => status)).toEqual(['standing', 'standing']);
  });

  it(
    'refuses a fate that there is not, words that do not stand there, and options of another verdict',
    SLOW,
    async () => {
      const { document, attribution } = (await dossier()).demands[0]!.evidence[0]!;
      const judge = (...options: string[]) => demarche('judge', document, attribution!, ...options, '--why', 'x');
      expect(await judge('fate', '--state', 'forgotten')).toMatchObject({
        code: 2,
        err: expect.stringContaining('--state'),
      });
      expect(await judge('fate', '--state', 'met', '--told', 'unheard of')).toMatchObject({
        code: 1,
        err: expect.stringContaining('not in its text'),
      });
      expect(await judge('accept', '--asked', 'x')).toMatchObject({
        code: 2,
        err: expect.stringContaining('--asked: it is about fate, not about accept'),
      });
    },
  );

  it('takes whether what was expected came about', SLOW, async () => {
    const { id, evidence } = (await dossier()).expectations[0]!;
    const { document } = evidence[0]!;
    expect((await demarche('show', document)).out).toContain(`${id}  [`);
    const outcome = (place: string) =>
      demarche('judge', document, place, 'outcome', '--status', 'lapsed', '--why', 'called off');
    expect(await outcome(id)).toMatchObject({ code: 0 });
    expect(await outcome(`expected:${document}:99999`)).toMatchObject({ code: 1 });
    expect((await dossier()).expectations).toMatchObject([{ status: 'lapsed', basis: 'judged' }]);
  });

  it('takes a judgement, which then wins', SLOW, async () => {
    const before = await dossier();
    const { document, attribution } = before.statements[0]!.reports[0]!;
    const correct = (acts: string) =>
      demarche('judge', document, attribution!, 'correct', '--acts', acts, '--hedged', '--why', 'mild');
    expect(await correct('shout')).toMatchObject({ code: 2, err: expect.stringContaining('--acts') });
    expect((await correct('express-concern')).code).toBe(0);
    const { statements } = await dossier();
    const corrected = statements.find(({ reports }) => reports.some((report) => report.attribution === attribution));
    expect(corrected).toMatchObject({ acts: [{ type: 'express-concern' }], hedged: true });
    const judged = await demarche('judge', document, attribution!, 'reject', '--why', 'not said', '--by', 'reader');
    expect(judged.code).toBe(0);
    const after = await dossier();
    const left = after.statements.flatMap(({ reports }) => reports.map((report) => report.attribution));
    expect(left).not.toContain(attribution);
  });

  it('takes words that the coder missed, by hand', SLOW, async () => {
    const { documents } = await dossier();
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
    const { statements } = await dossier();
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

  it('hands out words to code blind, the same to two coders, and tells how far they agree', SLOW, async () => {
    const tasksOf = async (by: string) => JSON.parse((await demarche('blind', '--by', by, '--json')).out);
    const [one, two] = await tasksOf('anna');
    expect(Object.keys(one)).toEqual(['document', 'attribution', 'title', 'words', 'around', 'at']);
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
