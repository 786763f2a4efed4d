import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cast } from '../../test/marked-cast.ts';

const speakers = (...paragraphs: string[]): string[] =>
  cast(paragraphs).speakers.map(({ actors, office }) => `${actors.join(' ')} ${office}`.trim());

describe('who speaks', () => {
  it.each([
    ['[Danish Foreign Minister Ida Holm] said no.', 'DNK foreign-ministry'],
    ['[Ida Holm, the EU’s foreign policy chief,] said no.', 'EU io-head'],
    ['[The Norwegian ambassador to the UN, Ida Holm,] said no.', 'NOR ambassador/UN-mission'],
    ['[President Ida Holm of Peru] said no.', 'PER head-of-state'],
    ['[Ida Holm (Peru)] said no.', 'PER other'],
    ['[Chad’s delegate] said no.', 'TCD ambassador/UN-mission'],
    ['[A spokeswoman for the Ministry of Foreign Affairs of Nepal] said no.', 'NPL foreign-ministry'],
    ['[The German economy minister] said no.', 'DEU other'],
    ['[The foreign ministry in Oslo] said that Sweden must go.', 'NOR foreign-ministry'],
    ['[The Foreign Office in London] said that Sweden must go.', 'GBR foreign-ministry'],
    ['[The Ministry of Mines and Energy of Ghana] said no.', 'GHA other'],
    ['[Turkish and Qatari foreign ministers] said no.', 'TUR QAT foreign-ministry'],
    ['[The leaders of Mali, Niger and Burkina Faso] said no.', 'MLI NER BFA other'],
    ['[critics, including Chile, Peru and Uruguay,] said no.', 'CHL PER URY other'],
    ['[ASEAN members — Laos and Vietnam among them —] said no.', 'LAO VNM other'],
    ['[The Kremlin] shrugged.', 'RUS head-of-state'],
    ['[European Council president Ida Holm] said no.', 'EU io-head'],
    ['[A former Danish foreign minister] said no.', 'DNK other'],
    ['[Pope Linus] said no.', 'VAT head-of-state'],
    ['[Ghana’s Ida Holm, who chairs ECOWAS,] said no.', 'ECOWAS io-head'],
    ['[The E3] said no.', 'FRA DEU GBR other'],
    ['[Israeli defence minister Israel Holm] said no.', 'ISR military'],
    ['[Peru’s deputy prime minister and foreign minister Ana Soto] said no.', 'PER foreign-ministry'],
    ['[UN envoy Jens Holm] said no.', 'ambassador/UN-mission'],
    ['[US Secretary of State Jens Holm] said no.', 'USA foreign-ministry'],
    ['[Secretary of State Jens Holm] said no.', 'USA foreign-ministry'],
    ['[The Foreign Ministry of the Republic of Kazakhstan] said no.', 'KAZ foreign-ministry'],
  ])('%s', (text, wanted) => {
    expect(speakers(text)).toEqual([wanted]);
  });

  it.each([
    ['[The Moscow Times] reported it.', 'media'],
    ['[Jordan Miller] said so.', 'other'],
    ['[Paris Jones] said so.', 'other'],
    ['[Russian oil traders] said so.', 'other'],
    ['[Nigeria’s airlines] said so.', 'other'],
    ['[British experts] said so.', 'expert'],
    ['[Maduro’s allies] said so.', 'other'],
    ['Norway’s prime minister spoke. [The government’s critics] said so.', 'other'],
    ['[a statement] said so.', 'other'],
  ])('is no actor: %s', (text, office) => {
    expect(speakers(text)).toEqual([office]);
  });

  it('knows a person again by surname, pronoun and title', () => {
    expect(
      speakers(
        '[Danish Foreign Minister Ida Holm] said the plan was risky. [Holm] added that time was short.',
        '[She] asked for talks. [The foreign minister] left no doubt. [The minister] then left.',
      ),
    ).toEqual(Array.from({ length: 5 }, () => 'DNK foreign-ministry'));
  });

  it('knows an institution again by its noun and by `it`', () => {
    expect(
      speakers(
        '[Kenya’s Foreign Ministry] protested. [It] asked for talks. [The statement] was short. [The ministry] said so.',
      ),
    ).toEqual(Array.from({ length: 4 }, () => 'KEN foreign-ministry'));
  });

  it.each([
    [
      'the ministry of the state that its sentence names first',
      'France’s foreign ministry spoke. Kenya objects, [its foreign ministry] said.',
      'KEN foreign-ministry',
    ],
    [
      'the office of the person that its sentence names',
      'Peru’s Jens Holm wants talks, [his office] said.',
      'PER other',
    ],
    [
      'police, of the state that the text is about',
      'Mali and Mali’s army. Niger said no. [The police] said so.',
      'MLI other',
    ],
    ['a bloc, which is no state', 'An EU official spoke. Niger said no. [The bloc] said so.', 'EU other'],
    [
      'the foreign policy chief, of whom there is one',
      'The AU’s commission chair spoke. [The foreign policy chief] said so.',
      'EU io-head',
    ],
  ])('knows %s', (_, text, wanted) => {
    expect(speakers(text).at(-1)).toBe(wanted);
  });

  it('takes soldiers to be of the only state that the title names, where the text names several', () => {
    const text = 'The army moved in Lomé. [France] said no. [Colonel Ayi Dogbe] said yes.';
    expect(cast([text], { title: 'The ousting of Togo’s president' }).speakers[1]).toMatchObject({ actors: ['TGO'] });
  });

  it('takes several for no one person', () => {
    const { speakers: all } = cast(['[US State Department spokesman Ned Holm] wrote.', '[Two diplomats] said so.']);
    expect(all[1]).toMatchObject({ person: null, stateVoice: false });
  });

  it('takes a participle behind a state for its verb', () => {
    const { mentions } = cast([
      '[Norway] said no. The US captured President Ana Soto of Peru. Peru’s toppled president is out.',
    ]);
    expect(mentions.slice(1, 4).map(({ actors }) => actors.join())).toEqual(['USA', 'PER', 'PER']);
  });

  it('reads a pair as the last two named together', () => {
    expect(speakers('Chilean and Peruvian envoys met. Chile and Peru signed. [Both sides] were content.')).toEqual([
      'CHL PER other',
    ]);
  });

  it('does not let the people in a quotation be who says it', () => {
    const { speakers: all } = cast(['[Danish Prime Minister Jens Holm] spoke.', '“Ana Soto must go,” [he] said.']);
    expect(all[1]).toMatchObject({ actors: ['DNK'], person: 'Jens Holm' });
  });

  it('gives an office without owner to the one state in play, and to none where there are two', () => {
    expect(speakers('[Portugal] protested. [Foreign Minister Rui Costa] was blunt.')[1]).toBe('PRT foreign-ministry');
    expect(speakers('[Portugal] protested. [Spain] agreed. [Foreign Minister Rui Costa] was blunt.')[2]).toBe(
      'foreign-ministry',
    );
  });

  it('takes nobody without an office for a counterpart', () => {
    const { speakers: all } = cast([
      '[Chilean government spokesman Jens Holm] spoke.',
      '[Their Chilean counterpart] spoke.',
    ]);
    expect(all[1]).toMatchObject({ actors: ['CHL'], person: null });
    const named = cast(['[Chilean Foreign Minister Jens Holm] spoke.', '[Their Chilean counterpart] spoke.']);
    expect(named.speakers[1]).toMatchObject({ actors: ['CHL'], person: 'Jens Holm' });
  });

  it('takes the capital that opens the sentence for the owner', () => {
    expect(speakers('[Bolivia] protested. In Lima, [Foreign Minister Ana Soto] was blunt.')[1]).toBe(
      'PER foreign-ministry',
    );
  });

  it('takes the city that opens the sentence without a comma for the owner of the office behind it', () => {
    expect(speakers('[Mexican Foreign Minister Ana Soto] protested. In Oslo [the Foreign Ministry] was calm.')[1]).toBe(
      'NOR foreign-ministry',
    );
  });

  it('ties `its` to the state that acts, and not to the one last named', () => {
    const text =
      'Ghana, which abstained, stopped short of blaming Togo; [its ambassador to the UN, Kofi Holm,] urged calm.';
    expect(speakers(text)).toEqual(['GHA ambassador/UN-mission']);
  });

  it('takes `who` for the person right before it', () => {
    expect(speakers('“No,” said Danish Foreign Minister Ida Holm, [who] added that it was late.')).toEqual([
      'DNK foreign-ministry',
    ]);
  });

  it('reads a capital as the organisation that it seats only where the text names that one and not the state', () => {
    expect(speakers('The EU met on Monday. [Brussels] protested.')).toEqual(['EU other']);
    expect(speakers('The EU met on Monday. [Brussels] protested, as Belgian law provides.')).toEqual(['BEL other']);
  });

  it('gives the ministry to the minister named in its sentence', () => {
    const text =
      '[The Peruvian Foreign Ministry] agreed. Danish Foreign Minister Ida Holm flew home, [the ministry] said.';
    expect(speakers(text)[1]).toBe('DNK foreign-ministry');
  });

  it('gives an adviser to the state of the person advised, under the adviser’s own name', () => {
    const { speakers: all } = cast(['[Danish Prime Minister Jens Holm’s security adviser, Ana Soto,] objected.']);
    expect(all[0]).toMatchObject({ actors: ['DNK'], office: 'other', person: 'Ana Soto' });
  });

  it('takes an opposition leader without state for one of the state that the text is about', () => {
    expect(speakers('Ghana voted. Ghana counts. Togo watches. [Kofi Holm, the opposition leader,] objected.')).toEqual([
      'GHA opposition',
    ]);
    expect(speakers('Ghana voted. Togo watches. [Kofi Holm, the opposition leader,] objected.')).toEqual([
      'opposition',
    ]);
  });

  it('takes a service that the text calls its own for the government’s', () => {
    expect(speakers('[The Danish government] met. [Its communication service] was brief.')[1]).toBe('DNK other');
  });

  it('names no person where the institution speaks', () => {
    const { speakers: all } = cast(['[Danish Foreign Minister Ida Holm] protested. [The Foreign Ministry] said more.']);
    expect(all[1]).toMatchObject({ actors: ['DNK'], person: null });
  });

  it('joins a counterpart, and a list that the source cuts short', () => {
    expect(speakers('[Turkish Foreign Minister Ali Demir and his Egyptian counterpart Omar Fahmy] agreed.')).toEqual([
      'TUR EGY foreign-ministry',
    ]);
    expect(speakers('Oman, [Qatar and Egypt] agreed.')).toEqual(['OMN QAT EGY other']);
  });

  it('takes up a ministry across a paragraph in which only some officials spoke', () => {
    expect(
      speakers(
        '[The Danish Foreign Ministry] objected.',
        '[Peruvian officials] denied it. [The ministry] insisted.',
      )[2],
    ).toBe('DNK foreign-ministry');
    expect(
      speakers('[The Danish Foreign Ministry] objected.', '[Peru] denied it. [The Foreign Ministry] insisted.')[2],
    ).toBe('PER foreign-ministry');
  });

  it('gives a ministry without a state to the one that the sentence before is about', () => {
    const before = '[Danish Foreign Minister Ida Holm] said Peru would answer.';
    expect(speakers(`${before} Chile reacted too. [The Foreign Ministry] objected.`)[1]).toBe('CHL foreign-ministry');
    expect(speakers(`${before} Peruvian officials reacted. [The Foreign Ministry] objected.`)[1]).toBe(
      'DNK foreign-ministry',
    );
  });

  it('gives the offices after a label to the state in it', () => {
    const bullets = [
      'Peru: [The Foreign Ministry] objected.',
      'Chile: [The Foreign Ministry] agreed. [The ministry] said more.',
    ];
    expect(speakers(...bullets)).toEqual(['PER foreign-ministry', 'CHL foreign-ministry', 'CHL foreign-ministry']);
  });

  it('gives each state of a list its own holder', () => {
    const text = 'The presidents of Chile, Juan Soto; Peru, Ana Paz; and Cuba, Luis Rey, met. [Paz] was pleased.';
    expect(speakers(text)).toEqual(['PER head-of-state']);
  });

  it('knows who does not speak for the state', () => {
    const voices = cast([
      '[Danish opposition leader Jens Holm] said no.',
      '[Two US officials] said no.',
      '[Senator Ana Soto of Chile] said no.',
      '[Chile’s government] said no.',
    ]).speakers.map(({ stateVoice }) => stateVoice);
    expect(voices).toEqual([false, false, false, true]);
  });

  it('names the relay', () => {
    const vias = cast([
      '[Lisbon] protested, Reuters reported.',
      '[Lisbon] protested, according to Interfax.',
      '[Lisbon] protested.',
    ]).speakers.map(({ via }) => via);
    expect(vias).toEqual(['Reuters', 'Interfax', null]);
  });
});

describe('mentions', () => {
  it('counts a capital that is only a place as no actor', () => {
    const { mentions } = cast(['Talks in Vienna failed, Vienna said.']);
    expect(mentions.map(({ actors }) => actors)).toEqual([[], ['AUT']]);
  });

  it('has spans inside the text, and comes out the same twice', () => {
    const words =
      'Russian Foreign Minister Ida Holm , of the and Chile Peru ’s said he U.S. president “ ” . The ministry @idaholm von der ( ) ; both sides';
    const word = constantFrom(...words.split(' '));
    assert(
      property(array(word, { minLength: 1, maxLength: 60 }), (some) => {
        const text = some.join(' ');
        const once = cast([text]);
        for (const { span } of once.mentions) {
          expect(text.slice(...span).trim()).not.toBe('');
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
        expect(cast([text])).toEqual(once);
      }),
    );
  });
});
