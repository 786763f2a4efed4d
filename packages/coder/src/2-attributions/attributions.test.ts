import { describe, expect, it } from 'vitest';
import type { Document, Post } from '@demarche/contract';
import { type Line, read } from '../../test/lines-document.ts';

const brief = async (lines: readonly Line[]) =>
  (await read(lines)).map(({ source, cue, content }) => `${source} | ${cue} | ${content}`);

describe('reported speech', () => {
  it('takes one attribution from a noun whose source is named by another noun', async () => {
    expect(
      await brief(['The talks began after confirmation from Peruvian authorities that the border had been opened.']),
    ).toEqual(['Peruvian authorities | confirmation | that the border had been opened']);
  });

  it('takes a plural verb after a list set off by dashes for the cue', async () => {
    expect(
      await brief(['But neighbours — Chile, Bolivia and Ecuador — argue that the ban breaks the treaty.']),
    ).toEqual(['neighbours — Chile, Bolivia and Ecuador — | argue | that the ban breaks the treaty']);
  });

  it('takes a participle with an object for the verb whose subject the next verb shares', async () => {
    expect(
      await brief(['In a note the embassy called the ban a “breach of the treaty” and demanded that Peru lift it.']),
    ).toEqual([
      'the embassy | called | the ban a “breach of the treaty”',
      'the embassy | demanded | that Peru lift it',
    ]);
  });

  it.each([
    ['The minister said that talks would resume on Monday.', 'The minister | said | that talks would resume on Monday'],
    ['“We will not leave,” the envoy told reporters in Lima.', 'the envoy | told | “We will not leave,”'],
    [
      '“We will not leave,” said Ana Duarte, the envoy to Lima.',
      'Ana Duarte, the envoy to Lima | said | “We will not leave,”',
    ],
    [
      'The border will stay closed, the governor announced on Friday.',
      'the governor | announced | The border will stay closed',
    ],
    [
      'Any such step, the ministry added, would breach the treaty.',
      'the ministry | added | Any such step … would breach the treaty',
    ],
    [
      'According to the foreign ministry, two people were hurt.',
      'the foreign ministry | According to | two people were hurt',
    ],
    [
      'Two people were hurt, according to the foreign ministry.',
      'the foreign ministry | according to | Two people were hurt',
    ],
    ['Peru on Monday demanded an apology.', 'Peru | demanded | an apology'],
    ['QUITO (ABC) — Peru wants an apology, the envoy said.', 'the envoy | said | Peru wants an apology'],
    ['HANOI: The envoy said that the talks had failed.', 'The envoy | said | that the talks had failed'],
    ['Oslo did not rule out sanctions.', 'Oslo | did not rule out | sanctions'],
    [
      'The mayor strongly denied that he had met the general.',
      'The mayor | strongly denied | that he had met the general',
    ],
    ['Peru demanded the release of the crew.', 'Peru | demanded | the release of the crew'],
    [
      'The senator, who leads the panel, called for a new inquiry.',
      'The senator, who leads the panel, | called for | a new inquiry',
    ],
  ])('reads %j', async (text, expected) => {
    expect(await brief([text])).toContain(expected);
  });

  it('gives two verbs of one subject an attribution each', async () => {
    const found = await read(['Chile condemned the raid and called on both sides to return to talks.']);
    expect(found.map(({ source, cue }) => [source, cue.split(' ')[0]])).toEqual([
      ['Chile', 'condemned'],
      ['Chile', 'called'],
    ]);
    expect(found.map(({ content }) => content)).toEqual(['the raid', expect.stringContaining('to return to talks')]);
  });

  it('gives a participle the subject of its clause', async () => {
    expect(await brief(['The talks failed, Mr. Ito said, adding that nobody was to blame.'])).toContain(
      'Mr. Ito | adding | that nobody was to blame',
    );
    expect(await brief(['Describing the raid as “piracy,” Lisbon demanded an apology.'])).toEqual([
      'Lisbon | Describing | the raid as “piracy,”',
      'Lisbon | demanded | an apology',
    ]);
  });

  it('keeps only the outermost of nested attributions', async () => {
    expect(await brief(['The spokesman said the president believes that the vote was fair.'])).toEqual([
      'The spokesman | said | the president believes that the vote was fair',
    ]);
  });

  it('tells direct, indirect and mixed speech apart', async () => {
    const found = await read([
      '“It is over,” she said.',
      'She said it was over.',
      'She said that it was “over” for now.',
    ]);
    const modes = found.map(({ mode }) => mode);
    expect(modes).toEqual(['direct', 'indirect', 'mixed']);
  });

  it('takes the agency as relay where it reports what somebody else said', async () => {
    expect(await read(['Ankara condemned the attack, Reuters reported.'])).toMatchObject([
      { source: 'Ankara', cue: 'condemned', content: 'the attack', relay: 'Reuters' },
    ]);
  });

  it('looks through a hedge to who is said to have spoken', async () => {
    expect(await brief(['Kenya reportedly offered to host talks.'])).toEqual(['Kenya | offered | to host talks']);
  });

  it('reads no attribution into plain narration', async () => {
    expect(
      await brief([
        'The bridge across the river was built in 1931 and repaired twice.',
        'ROME (TDR) — The train left at noon.',
      ]),
    ).toEqual([]);
  });
});

describe('quotations over sentences and paragraphs', () => {
  it('joins quoted sentences that follow and that come before', async () => {
    expect(await brief(['“We are tired,” the captain said. “We want to go home.”'])).toEqual([
      'the captain | said | “We are tired,” … “We want to go home.”',
    ]);
    expect(await brief(['“We are tired. We want to go home,” the captain said.'])).toEqual([
      'the captain | said | “We are tired. We want to go home,”',
    ]);
  });

  it('goes on in the next paragraph where the quotation was left open', async () => {
    expect(
      await brief(['“We are tired,” the captain said. “We want to go home.', '“We have waited for a month.”']),
    ).toEqual(['the captain | said | “We are tired,” … “We want to go home. … “We have waited for a month.”']);
  });

  it('gives a quoted paragraph to the one announced before it', async () => {
    expect(await read(['The embassy issued this statement:', '“All our staff are safe.”'])).toMatchObject([
      { source: 'The embassy', content: '“All our staff are safe.”', mode: 'direct' },
    ]);
  });
});

describe('labels', () => {
  it('takes the name behind a dash for whoever signed a quoted line', async () => {
    const [below, behind] = await read([
      '“We had no warning. He called it “a drill”.”',
      '― Marta Oliveira, 32, Recife',
      '“Nobody asked us.” — Jonas Berg',
    ]);
    expect(below).toMatchObject({ source: 'Marta Oliveira', cue: '―', mode: 'direct' });
    expect(behind).toMatchObject({ source: 'Jonas Berg', content: '“Nobody asked us.”' });
  });

  it('takes the name before a colon in lists and headlines', async () => {
    expect(await brief([{ text: '- Kenya: "We urge restraint."', kind: 'list-item' }])).toEqual([
      'Kenya | : | "We urge restraint."',
    ]);
  });

  it('gives every paragraph of a meeting record to its speaker', async () => {
    const turns = await read([
      'Mr. Okello (Uganda): We regret the vote.',
      'We shall return to it.',
      'Ms. Lind (Sweden): We do not.',
    ]);
    expect(turns.map(({ source, content }) => [source, content])).toEqual([
      ['Mr. Okello (Uganda)', 'We regret the vote.'],
      ['Mr. Okello (Uganda)', 'We shall return to it.'],
      ['Ms. Lind (Sweden)', 'We do not.'],
    ]);
  });
});

describe('posts', () => {
  const post = (part: 'body' | 'signature'): Post => ({
    id: 'p1',
    part,
    author: 'Port Office',
    handle: '@portoffice',
    posted: null,
    platform: 'x',
    url: null,
  });

  it('gives a post cut in two by its signature to its author, once', async () => {
    expect(
      await read([
        { text: 'The harbour is closed.', kind: 'post', post: post('body') },
        { text: '— Port Office (@portoffice)', kind: 'post', post: post('signature') },
        { text: 'It opens at noon.', kind: 'post', post: post('body') },
      ]),
    ).toEqual([
      {
        source: '— Port Office (@portoffice)',
        cue: '',
        content: 'The harbour is closed. … It opens at noon.',
        relay: '',
        mode: 'direct',
        voice: 'post',
      },
    ]);
  });

  it('gives what a post reports to whom it reports', async () => {
    const found = await read([
      {
        text: 'Harbour master @janeito condemned the strike and called on all crews to return. #Port',
        kind: 'post',
        post: post('body'),
      },
      { text: '— Port Office (@portoffice)', kind: 'post', post: post('signature') },
    ]);
    expect(found.map(({ source, voice }) => [source, voice])).toEqual([
      ['Harbour master @janeito', 'reported'],
      ['Harbour master @janeito', 'reported'],
    ]);
  });
});

describe('the issuer', () => {
  const ministry: Partial<Document> = { url: 'https://www.gob.mx/office/note' };

  it('speaks in the first person and in its own name in its own text', async () => {
    const found = await read(
      ['Mexico demands an inquiry.', 'We urge both sides to talk.', 'Mexico will go to the Court.'],
      ministry,
    );
    expect(found.map(({ source, voice }) => [source, voice])).toEqual([
      ['Mexico', 'issuer'],
      ['We', 'issuer'],
      ['Mexico', 'issuer'],
    ]);
  });

  it('is nobody in an article', async () => {
    expect((await read(['Mexico will go to the Court.'])).filter(({ voice }) => voice === 'issuer')).toEqual([]);
  });
});

describe('what is not read', () => {
  it('leaves related links, boilerplate and bylines out', async () => {
    const text = 'The minister said that talks would resume.';
    for (const kind of ['related', 'boilerplate', 'byline', 'dateline'] as const)
      expect(await read([{ text, kind }])).toEqual([]);
  });
});
