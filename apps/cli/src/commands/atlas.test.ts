import { describe, expect, it } from 'vitest';
import { ExitCode } from '../exit-code.ts';
import { runDemarche } from '../run-demarche.ts';

const asked = async (...args: string[]): Promise<unknown> =>
  JSON.parse((await runDemarche(['atlas', ...args, '--json'])).out);

describe('demarche atlas', { timeout: 60_000 }, () => {
  it('tells whom a name means, as of a day, with what the actor belongs to', async () => {
    expect(await asked('Paris', '--on', '2019-05-01')).toMatchObject({
      actors: [{ code: 'FRA', sense: 'capital', wikidata: 'Q142', region: 'Europe' }],
    });
    const { out } = await runDemarche(['atlas', 'Burma', '--on', '2019-05-01']);
    expect(out).toMatch(
      /^MMR {2}Myanmar .*\n {2}also: .*Burma.*\n {2}Wikidata Q836; South-eastern Asia\n {2}in: UN, /mu,
    );
  });

  it('lists members on a day and says who was suspended', async () => {
    const { out } = await runDemarche(['atlas', 'African Union', '--on', '2022-06-01']);
    expect(out).toContain('# Members on 2022-06-01');
    expect(out).toMatch(/^MLI\tMali\t1963-05-25\tsuspended$/mu);
  });

  it('tells who holds and claims a territory that is no actor, and refuses what it does not know', async () => {
    expect(await asked('Crimea')).toMatchObject({ actors: [], disputes: [{ claimedBy: ['UKR', 'RUS'] }] });
    expect((await runDemarche(['atlas', 'Nowhereland'])).code).toBe(ExitCode.failed);
  });
});
