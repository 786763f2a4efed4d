import type { AttributionId, Judgement } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { anchorOf, judge } from '../planted-judgements.ts';
import { inputOf, plant, type Planted } from '../planted.ts';

const compiled = (planted: readonly Planted[], judgements: readonly Judgement[]) =>
  compile(inputOf(planted, { judgements: [...judgements] }));

const one = plant('a', '2026-01-03', [
  { content: 'the raid was an act of armed aggression against a sovereign state' },
]);
const other = plant('b', '2026-01-03', [{ content: 'it called this armed aggression against a sovereign country' }]);
const PORTS = 'blockades of ports starve ordinary families';
const apart = plant('c', '2026-01-03', [{ content: PORTS }]);

describe('the ledger', () => {
  it('says what was changed, and what a later judgement replaced', () => {
    const first = judge(one, { kind: 'correct', correction: { position: 'concern' } }, { at: '2026-02-01T00:00:01Z' });
    const second = judge(one, { kind: 'correct', correction: { position: 'neutral' } }, { at: '2026-02-01T00:00:02Z' });
    const { ledger, statements } = compiled([one], [first, second]);
    expect(ledger.map(({ status, changes }) => [status, changes])).toEqual([
      ['standing', ['position: oppose-condemn → neutral']],
      ['superseded', ['position: oppose-condemn → concern']],
    ]);
    expect(ledger[0]?.statement).toBe(statements[0]?.id);
  });

  it('takes a rejection for replaced by a later correction, under whatever id', () => {
    const at = (second: number) => ({ at: `2026-02-01T00:00:0${second}Z` });
    const reject = judge(one, { kind: 'reject' }, { ...at(1), attribution: 'a:a0-999' as AttributionId });
    const correct = judge(one, { kind: 'correct', correction: { position: 'concern' } }, at(2));
    const { statements, ledger } = compiled([one], [reject, correct]);
    expect(statements).toMatchObject([{ position: 'concern' }]);
    expect(ledger.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['correct standing', 'reject superseded']);
  });

  it('says that a merge with words that are gone is lost, and nothing of documents of a later day', () => {
    const gone = {
      ...anchorOf(apart),
      attribution: 'c:x' as AttributionId,
      quote: 'other words',
      spans: [[900, 910] as const],
    };
    const merge = judge(one, { kind: 'merge', other: gone });
    expect(compiled([one, apart], [merge]).ledger[0]?.status).toBe('lost');
    const later = plant('z', '2026-01-09', [{ content: PORTS }]);
    const input = inputOf([one, later], { judgements: [judge(later, { kind: 'accept' })], asOf: '2026-01-05' });
    expect(compile(input).ledger[0]?.status).toBe('standing');
  });

  it('shows nothing of what a correction took away, though another report has it', () => {
    const correction = { acts: [], position: 'neutral', hedged: true } as const;
    const { statements } = compiled(
      [one, other],
      [judge(one, { kind: 'correct', correction: { ...correction, acts: [] } })],
    );
    expect(statements).toMatchObject([{ acts: [], position: 'neutral', hedged: true, force: 0 }]);
  });

  it('compares blind codings of the same words under whatever id, and none of words that are not here', () => {
    const coding = {
      actors: [],
      office: 'other',
      stateVoice: true,
      acts: [],
      position: 'concern',
      legality: 'none',
      hedged: false,
    } as const;
    const code = (by: string, id: string) =>
      judge(
        one,
        { kind: 'code-blind', coding: { ...coding, actors: [], acts: [] } },
        { by, attribution: id as AttributionId },
      );
    const both = [code('anna', anchorOf(one).attribution), code('ben', 'a:a0-999')];
    expect(compiled([one], both).agreement.map(({ n }) => n)).toContain(1);
    expect(compiled([apart], both).agreement).toEqual([]);
  });

  it('says where a merge is not followed, since the two are of two speakers', () => {
    const cuban = plant('d', '2026-01-03', [{ content: PORTS, actors: ['CUB'] }]);
    const ledgerOf = (to: Planted) => compiled([one, to], [judge(one, { kind: 'merge', other: anchorOf(to) })]).ledger;
    expect(ledgerOf(cuban)[0]?.changes).toContainEqual(expect.stringContaining('not followed'));
    expect(ledgerOf(apart)[0]?.changes).not.toContainEqual(expect.stringContaining('not followed'));
  });

  it('re-attributes', () => {
    const given = judge(one, { kind: 'correct', correction: { actors: ['CUB' as never], person: 'Ana Paz' } });
    expect(compiled([one], [given]).statements[0]).toMatchObject({ actors: ['CUB'], person: 'Ana Paz' });
  });
});
