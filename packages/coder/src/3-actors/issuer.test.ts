import type { Source } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { cast } from '../../test/marked-cast.ts';

describe('who issues a text', () => {
  it('gives a joint statement to all that its title names', () => {
    const { speakers: all } = cast(['[We] protest.'], { title: 'Statement by the leaders of Chile, Peru and Cuba' });
    expect(all[0]).toMatchObject({ actors: ['CHL', 'PER', 'CUB'], stateVoice: true });
  });

  it('takes the issuer from the title of a statement', () => {
    const { speakers: all } = cast(['[We] protest.'], {
      title: 'Statement by the Ministry of Foreign Affairs of Norway',
    });
    expect(all[0]).toMatchObject({ actors: ['NOR'], office: 'foreign-ministry' });
  });

  it('takes the first that issues a statement for its issuer where the title names nobody', () => {
    const { speakers: all } = cast(['[Chile] rejects the claim.', '[We] protest.'], { voice: 'issuer' });
    expect(all[1]).toMatchObject({ actors: ['CHL'], stateVoice: true });
  });

  it('takes a delegate of a verbatim record for the mission, and the chair for nobody', () => {
    const { speakers: all } = cast(['[Ms. Okoye (Nigeria)]: We regret it.', '[The President]: I thank her.'], {
      voice: 'turn',
    });
    expect(all[0]).toMatchObject({ actors: ['NGA'], office: 'ambassador/UN-mission', stateVoice: true });
    expect(all[1]).toMatchObject({ actors: [] });
  });

  it('takes the publisher of an official text for its issuer', () => {
    const source: Source = { name: 'mfa.gov.tr', kind: 'official', country: 'TUR', homepage: null };
    const { speakers: all } = cast(['[The Ministry] protests.'], { source, url: 'https://www.mfa.gov.tr/note' });
    expect(all[0]).toMatchObject({ actors: ['TUR'], stateVoice: true });
  });

  it('takes `I` outside quotation for the issuer', () => {
    const { speakers: all } = cast(['[I] appeal to both sides.'], {
      title: 'Statement of the Foreign Ministry of Chile',
    });
    expect(all[0]).toMatchObject({ actors: ['CHL'], office: 'foreign-ministry' });
  });

  it('gives a label of a transcript the speaker that it had at first', () => {
    const turns = [
      '[Spokesperson] Good morning from the foreign ministry of Peru.',
      'Chile objects.',
      '[Spokesperson] We note it.',
    ];
    const { speakers: all } = cast(turns, { title: 'Foreign Ministry of Peru: press briefing', voice: 'turn' });
    expect(new Set(all.map(({ actors }) => actors.join()))).toEqual(new Set(['PER']));
  });
});
