import { quote } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { imagined, marked } from '../../test/marked-document.ts';
import { codeActs, readActs } from './index.ts';

function coded(text: string) {
  const { document, sentences, attributions, cast } = marked(text);
  const coding = codeActs(
    document,
    sentences,
    readActs(document, sentences, attributions, cast, imagined),
    [],
    null,
    imagined,
  );
  return { ...coding, words: (spans: Parameters<typeof quote>[1]) => quote(document.text, spans) };
}

describe('contacts', () => {
  it('are with whom a pronoun at the head of the sentence means', () => {
    const { contacts } = coded(`[Minister Hentzau] <said> {no}.
    He had just met President Zenda.`);
    expect(contacts).toMatchObject([{ type: 'meeting', parties: ['RUR', 'SYL'] }]);
  });

  it('reach over an abbreviation', () => {
    expect(coded('Ruritania summoned the U.N. ambassador of Syldavia.').contacts).toMatchObject([{ type: 'meeting' }]);
  });

  it('merges the tellings of one call and keeps a span for each', () => {
    const { contacts, words } = coded(`Minister Hentzau held a telephone conversation with President Zenda.
      During the call, Minister Hentzau assured President Zenda of help.`);
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({ type: 'phone', parties: ['RUR', 'SYL'] });
    expect(contacts[0]!.persons.toSorted()).toEqual(['Minister Hentzau', 'President Zenda']);
    expect(contacts[0]!.evidence.map((span) => words([span]).slice(0, 16))).toEqual([
      'Minister Hentzau',
      'During the call,',
    ]);
  });

  it.each([
    ['Minister Hentzau met with President Zenda in Borduria.', 'meeting', ['RUR', 'SYL']],
    ['Minister Hentzau sent a letter to President Zenda.', 'letter', ['RUR', 'SYL']],
    ['Minister Hentzau told President Zenda by telephone that peace was near.', 'phone', ['RUR', 'SYL']],
    ['Minister Hentzau rang President Zenda.', 'phone', ['RUR', 'SYL']],
    ['Minister Hentzau handed a protest note to President Zenda.', 'letter', ['RUR', 'SYL']],
    ['The foreign ministers of Ruritania and Syldavia met in Borduria on Monday.', 'meeting', ['RUR', 'SYL']],
    ['Ruritania and Syldavia held talks in Borduria.', 'meeting', ['RUR', 'SYL']],
    ['Minister Hentzau received a call from President Zenda.', 'phone', ['RUR', 'SYL']],
    ['In Freedonia, Minister Hentzau spoke by phone with President Zenda.', 'phone', ['RUR', 'SYL']],
  ])('%s', (text, type, parties) => {
    expect(coded(text).contacts).toMatchObject([{ type, parties }]);
  });

  it.each([
    'A meeting of Minister Hentzau with President Zenda was called off.',
    'Minister Hentzau is expected to meet President Zenda.',
    'Minister Hentzau will meet President Zenda on Friday.',
    'Ruritania called for talks with Syldavia.',
    'Ruritania and Syldavia are to hold talks in Borduria.',
    'The cabinet of Ruritania met in Syldavia.',
    'The move by Ruritania met with condemnation in Syldavia.',
    'Minister Hentzau spoke by phone with his wife.',
  ])('none in: %s', (text) => {
    expect(coded(text).contacts).toEqual([]);
  });

  it('are of the sides of the event where the text calls them both sides', () => {
    const told = 'Ruritania attacked Syldavia on Monday. Ministers from both sides met in Borduria.';
    expect(coded(told).contacts).toMatchObject([{ type: 'meeting', parties: ['RUR', 'SYL'] }]);
    expect(coded('Ministers from both sides met in Borduria.').contacts).toEqual([]);
  });

  it('are as many as the parties that were called in turn', () => {
    const { contacts } = coded('Minister Hentzau spoke to President Zenda, Borduria and Freedonia by telephone.');
    expect(contacts.map(({ parties }) => parties)).toEqual([
      ['RUR', 'SYL'],
      ['BOR', 'RUR'],
      ['FRE', 'RUR'],
    ]);
  });

  it('takes a later word on the call for a telling of it, whoever is named there', () => {
    const { contacts } = coded('Minister Hentzau rang President Zenda.\nOf the call President Zenda said little.');
    expect(contacts.map(({ evidence }) => evidence.length)).toEqual([2]);
  });

  it('makes the call an act of who speaks in its telling', () => {
    const { acts } = coded(
      'In a telephone call with President Zenda, [Minister Hentzau] <pledged> {support for Syldavia}.',
    );
    expect(acts[0]!.acts.map(({ type }) => type)).toEqual(['support', 'consult-by-phone']);
  });
});

describe('expectations', () => {
  it.each([
    ['Ruritania is expected to press for a vote.', ['RUR'], 'is expected to press for a vote'],
    ['Ruritania is to host the talks on Friday.', ['RUR'], 'is to host the talks on Friday'],
    ['The United Nations will convene on Monday, where Syldavia has a seat.', ['UN'], 'will convene on Monday'],
    ['All staff in Syldavia will return at once.', [], 'will return at once'],
  ])('%s', (text, who, what) => {
    const { expectations, words } = coded(text);
    expect(expectations.map((one) => [one.who, words(one.what)])).toEqual([[who, what]]);
  });
});

it.each([
  'Minister Hentzau said: “Ruritania will face justice in court.”',
  'Freedonia hoped that Syldavia would return to calm.',
  'Its aim is to meet Ruritania halfway.',
])('expects nothing by: %s', (text) => {
  expect(coded(text).expectations).toEqual([]);
});

it('tells an expectation once', () => {
  const line = 'Ruritania is expected to press for a vote.';
  expect(coded(`${line}\n${line}`).expectations).toHaveLength(1);
});

describe('situations', () => {
  it.each([
    ["Freedonia's embassy in Klow continues to operate normally.", 'embassy in Klow', 'continues to operate normally'],
    [
      'Its embassy is working as usual and is in touch with Freedonian citizens.',
      'embassy',
      'working as usual and is in touch with Freedonian citizens',
    ],
    [
      'There were no reports of injuries among Ruritanian citizens.',
      'citizens',
      'no reports of injuries among Ruritanian citizens',
    ],
    ['The airspace is closed.', 'The airspace', 'is closed'],
  ])('%s', (text, of, what) => {
    const { situations, words } = coded(text);
    expect(situations.map((one) => words(one.what))).toEqual([what]);
    expect(situations[0]!.of).toContain(of);
  });

  it('none where no state of things is told', () => {
    expect(coded('Citizens of Ruritania like cheese.').situations).toEqual([]);
  });
});

describe('wordings', () => {
  it.each([
    ['[Freedonia] <called> {the raid “heinous”}', ['heinous']],
    ['[Freedonia] <condemned> {what it called “armed aggression”}', ['armed aggression']],
    ['[Ruritania] <said> {its “special operation” went on}', ['special operation']],
    ['[Freedonia] <called for> {“restraint”}', []],
    ['[Freedonia] <said> {“the attack must not be repeated”}', []],
  ])('%s', (text, phrases) => {
    const { wordings, words } = coded(text);
    expect(wordings.map(({ phrase }) => words(phrase))).toEqual(phrases);
  });
});

describe('interchange events', () => {
  it('go to the perpetrator where the act is aimed at the event, and not at all where it was not done', () => {
    const { events } = coded(`# Ruritanian strike on Syldavia
      [Freedonia] <condemned> {the attack}
      [Borduria] <did not condemn> {the attack}`);
    expect(events).toMatchObject([{ source: ['FRE'], target: ['RUR'], plover: 'ACCUSE', cameo: '111' }]);
  });
});
