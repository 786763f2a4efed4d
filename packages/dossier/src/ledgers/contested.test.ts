import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { inputOf, plant, type Planted, type Telling } from '../planted.ts';

const claimsOf = (...planted: Planted[]) => compile(inputOf(planted)).contested;
const states = (content: string, more: Partial<Telling> = {}): Telling => ({
  content,
  actors: ['TZA'],
  acts: ['inform'],
  position: 'neutral',
  ...more,
});
const denies = (content: string, more: Partial<Telling> = {}): Telling =>
  states(content, { actors: ['KEN'], acts: ['deny'], ...more });

const SHELLED = states('Kenyan guns had shelled the market at the crossing');
const DENIED = denies('it denied that its guns had shelled the market at the crossing');
const claims = (assertion: Telling, denial: Telling) =>
  claimsOf(plant('a', '2026-01-03', [assertion]), plant('b', '2026-01-04', [denial]));

describe('contested claims', () => {
  it('sets a denial against what it denies, in the words of who asserts it', () => {
    const [claim, ...more] = claims(SHELLED, DENIED);
    expect(more).toEqual([]);
    expect(claim).toMatchObject({
      claim: 'Name of TZA: Kenyan guns had shelled the market at the crossing',
      asserted: [{ actor: 'TZA' }],
      denied: [{ actor: 'KEN' }],
    });
    expect(claim!.id).toMatch(/^claim:b:/u);
  });

  it('has all who assert and all who deny in one claim', () => {
    const [claim, ...more] = claimsOf(
      plant('a', '2026-01-03', [SHELLED, { ...SHELLED, actors: ['UGA'] }]),
      plant('b', '2026-01-04', [DENIED, { ...DENIED, actors: ['RWA'] }]),
    );
    expect(more).toEqual([]);
    expect(claim!.asserted.map(({ actor }) => actor)).toEqual(['TZA', 'UGA']);
    expect(claim!.denied.map(({ actor }) => actor)).toEqual(['KEN', 'RWA']);
  });

  it.each<[string, Telling, Telling]>([
    ['denials of something else', SHELLED, denies('it denied that it had closed the crossing to lorries and buses')],
    [
      'a refusal to recognise',
      SHELLED,
      denies('it does not recognise that guns had shelled the market at the crossing'),
    ],
    ['a denial by the same actor', SHELLED, { ...DENIED, actors: ['TZA'] }],
    ['a denial that another voice makes', SHELLED, { ...DENIED, stateVoice: false }],
    ['two denials', { ...SHELLED, content: 'guns had not shelled the market at the crossing' }, DENIED],
    ['a hedged assertion', { ...SHELLED, hedged: true }, DENIED],
    ['what is said not to have been said', { ...SHELLED, negated: true }, DENIED],
    ['an appeal', { ...SHELLED, acts: ['appeal'] }, DENIED],
    ['charges against others', { ...SHELLED, targets: ['UGA'] }, { ...DENIED, targets: ['RWA'] }],
  ])('leaves out %s', (_, assertion, denial) => {
    expect(claims(assertion, denial)).toEqual([]);
  });

  it('needs fewer words where the charge is aimed at who denies', () => {
    const short = denies('it denied arming the rebels');
    const charge = states('it accused Kenya of arming the rebels', { acts: ['condemn'] });
    expect(claims(charge, short)).toEqual([]);
    expect(claims({ ...charge, targets: ['KEN'] }, short)).toHaveLength(1);
  });

  it('takes a bare denial for one of the charge right before it', () => {
    const charge = states('Kenya let the gunmen through', { acts: ['condemn'], targets: ['KEN'] });
    const bare = denies('it denied this');
    expect(claimsOf(plant('a', '2026-01-03', [charge, bare]))).toMatchObject([{ denied: [{ actor: 'KEN' }] }]);
    expect(claimsOf(plant('a', '2026-01-03', [bare, charge]))).toEqual([]);
    expect(claims(charge, bare)).toEqual([]);
  });

  it('names the grounds that each side names', () => {
    const lawful = states('the raid was an act of self-defence under Article 51', {
      legality: 'lawful',
      acts: ['justify'],
    });
    const unlawful = states('it broke the Charter of the United Nations and the sovereignty of its neighbour', {
      actors: ['KEN'],
      acts: ['condemn'],
      legality: 'unlawful',
    });
    expect(claims(lawful, unlawful)).toMatchObject([
      {
        id: 'claim:lawfulness',
        asserted: [{ actor: 'TZA', grounds: ['self-defence'] }],
        denied: [{ actor: 'KEN', grounds: ['un-charter', 'sovereignty'] }],
      },
    ]);
  });

  it('is no claim of lawfulness where one side alone speaks', () => {
    expect(claimsOf(plant('a', '2026-01-03', [states('it was lawful', { legality: 'lawful' })]))).toEqual([]);
  });
});
