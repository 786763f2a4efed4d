import { Dossier, type ActorCode, type AttributionId, type Contact, type Judgement, onDay } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { compile } from './index.ts';
import { inputOf, plant, type Planted, type Telling } from './planted.ts';

const compiled = (...planted: Planted[]) => compile(inputOf(planted));
const reportCounts = (...planted: Planted[]) => compiled(...planted).statements.map(({ reports }) => reports.length);

const condemnation = 'the raid was an act of armed aggression against a sovereign state';

describe('merging reports into statements', () => {
  it('makes one statement of what two outlets tell of one speaker on one day', () => {
    const again = { content: 'it called this armed aggression against a sovereign country' };
    expect(
      reportCounts(plant('a', '2026-01-03', [{ content: condemnation }]), plant('b', '2026-01-03', [again])),
    ).toEqual([2]);
  });

  it.each<[string, Telling]>([
    ['another speaker', { content: condemnation, actors: ['CUB'] }],
    ['a joint statement', { content: condemnation, actors: ['CUB', 'RUS'] }],
    ['another day', { content: condemnation, day: '2026-01-05' }],
    ['another act', { content: 'both should sit down and talk about the raid', acts: ['appeal'] }],
    ['a denial', { content: condemnation, negated: true }],
    ['another voice', { content: condemnation, stateVoice: false }],
    ['an unknown day elsewhere', { content: condemnation, day: null }],
    ['other content', { content: 'blockades of ports starve ordinary families' }],
  ])('keeps %s apart', (_, other) => {
    expect(
      reportCounts(plant('a', '2026-01-03', [{ content: condemnation }]), plant('b', '2026-01-03', [other])),
    ).toEqual([1, 1]);
  });

  it('takes a later article for a report of the same statement where it quotes the same words without a day', () => {
    const quoted = { content: 'it spoke of “armed aggression against the republic”' };
    const early = plant('a', '2026-01-03', [quoted]);
    const late = plant('b', '2026-01-06', [quoted]);
    const said = { from: '2026-01-06', to: '2026-01-06', basis: 'published' } as const;
    const attributions = late.record.attributions.map((one) => ({ ...one, said }));
    expect(reportCounts(early, late)).toEqual([1, 1]);
    expect(reportCounts(early, { ...late, record: { ...late.record, attributions } })).toEqual([2]);
  });

  it("does not take a ministry's condemnation for its minister's on few words", () => {
    const ministry = plant('a', '2026-01-03', [{ content: condemnation, office: 'foreign-ministry' }]);
    const minister: Telling = {
      content: 'firm solidarity with soldiers and their families',
      office: 'foreign-ministry',
      person: 'Sergey Lavrov',
    };
    expect(reportCounts(ministry, plant('b', '2026-01-03', [minister]))).toEqual([1, 1]);
  });

  it('keeps two persons apart, though a report without a name fits both', () => {
    const statements = compiled(
      plant('a', '2026-01-03', [{ content: condemnation, person: 'Sergey Lavrov' }]),
      plant('b', '2026-01-03', [{ content: condemnation, person: 'Vladimir Putin' }]),
      plant('c', '2026-01-03', [{ content: condemnation }]),
    ).statements;
    expect(statements.map(({ person }) => person)).toEqual(['Sergey Lavrov', 'Vladimir Putin']);
  });

  it('keeps two communications of one article apart, though another article tells of both in one sentence', () => {
    const article = plant('a', '2026-01-03', [
      { content: 'armed aggression deserves condemnation everywhere' },
      { content: 'a flagrant violation of the sovereignty of an independent state' },
    ]);
    const summary = plant('b', '2026-01-03', [{ content: 'armed aggression and flagrant violation of sovereignty' }]);
    expect(reportCounts(article, summary).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });

  it('does not find likeness in the name of the country it is all about', () => {
    const freedonian = (content: string): Telling => ({ content, acts: ['express-solidarity'] });
    const article = plant('a', '2026-01-03', [
      freedonian('solidarity with the Freedonian people'),
      freedonian('firm solidarity with the Freedonian people'),
    ]);
    expect(reportCounts(article)).toEqual([1, 1]);
  });

  it('keeps what is demanded apart from its being told as done', () => {
    const released = 'the release of eleven customs officers held at the crossing';
    const demand = plant('a', '2026-01-03', [{ content: released, acts: ['demand'], demand: released }]);
    const told = 'the eleven customs officers held at the crossing were released';
    const tells = (acts: NonNullable<Telling['acts']>) => plant('b', '2026-01-03', [{ content: told, acts }]);
    expect(reportCounts(demand, tells(['inform']))).toEqual([1, 1]);
    expect(reportCounts(demand, tells(['inform', 'demand']))).toEqual([2]);
  });

  it('joins a headline to the sentence that spells it out', () => {
    const article = plant('a', '2026-01-03', [
      { content: 'armed aggression condemned', kind: 'headline' },
      { content: condemnation },
    ]);
    expect(reportCounts(article)).toEqual([2]);
  });

  it('takes the same words, coded twice, for one statement', () => {
    const { document, record } = plant('a', '2026-01-03', [{ content: condemnation }]);
    const [once] = record.attributions;
    const [start, end] = once!.content[0]!;
    const twice = { ...once!, id: 'a:again' as AttributionId, content: [[start + 4, end] as const] };
    expect(reportCounts({ document, record: { ...record, attributions: [once!, twice] } })).toEqual([2]);
  });

  it('shows the source and the cue where the content says little alone', () => {
    const { document, record } = plant('a', '2026-01-03', [{ content: 'this' }]);
    const attributions = record.attributions.map((one) => ({ ...one, source: [[0, 11] as const] }));
    const [statement] = compiled({ document, record: { ...record, attributions } }).statements;
    expect(statement?.reports[0]?.quotes).toEqual(['A spokesman: this']);
  });

  it('shows the cue right before indirect speech, and direct speech alone', () => {
    const { document, record } = plant('a', '2026-01-03', [{ content: condemnation }]);
    const shown = (mode: 'direct' | 'indirect') => {
      const attributions = record.attributions.map((one) => ({ ...one, mode, cue: [[2, 11] as const] }));
      return compiled({ document, record: { ...record, attributions } }).statements[0]?.reports[0]?.quotes;
    };
    expect(shown('indirect')).toEqual([`spokesman: ${condemnation}`]);
    expect(shown('direct')).toEqual([condemnation]);
  });

  it('keeps a named person whom the text ties to no actor, without a position', () => {
    const person = plant('a', '2026-01-03', [{ content: condemnation, actors: [], person: 'Ana Soto' }]);
    const { statements, positions } = compiled(person);
    expect(statements.map((one) => [one.actors, one.person])).toEqual([[[], 'Ana Soto']]);
    expect(positions).toEqual([]);
  });

  it('leaves out who is neither actor nor named', () => {
    expect(compiled(plant('a', '2026-01-03', [{ content: condemnation, actors: [] }])).statements).toEqual([]);
  });
});

describe('demands', () => {
  it('joins near-same wordings of one asker and keeps other demands', () => {
    const ask = (content: string): Telling => ({ content, acts: ['demand'], demand: content });
    const { demands } = compiled(
      plant('a', '2026-01-03', [
        ask('the immediate release of the president'),
        ask('a meeting of the Security Council'),
      ]),
      plant('b', '2026-01-04', [ask('release of the president')]),
    );
    expect(demands.map(({ what, since, evidence }) => [what, since, evidence.length])).toEqual([
      ['the immediate release of the president', '2026-01-03', 2],
      ['a meeting of the Security Council', '2026-01-03', 1],
    ]);
  });

  it('shows a demand of a word or two with the words around it', () => {
    const asked = { content: 'urged both sides to withdraw', acts: ['appeal' as const], demand: 'withdraw' };
    expect(compiled(plant('a', '2026-01-03', [asked])).demands.map(({ what }) => what)).toEqual([asked.content]);
  });
});

describe('contacts', () => {
  const call = (from: Planted, day: string | null, persons: string[]): Planted => {
    const contact: Contact = {
      type: 'phone',
      parties: ['VEN', 'RUS'] as ActorCode[],
      persons,
      evidence: [[0, 5]],
      date: day === null ? null : onDay(day, 'explicit'),
    };
    return { document: from.document, record: { ...from.record, contacts: [contact] } };
  };
  const [a, b, c] = ['a', 'b', 'c'].map((id) => plant(id, '2026-01-04', [])) as [Planted, Planted, Planted];
  const blank = (planted: Planted): Planted => ({
    ...planted,
    document: { ...planted.document, text: 'They spoke by telephone.' },
  });

  it('tells a call once, under the fullest names', () => {
    const { contacts } = compiled(
      call(blank(a), '2026-01-03', ['Sergei Lavrov', 'Rodríguez']),
      call(blank(b), null, ['Sergey Lavrov', 'Delcy Rodriguez']),
    );
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({ persons: ['Delcy Rodriguez', 'Sergei Lavrov'], parties: ['RUS', 'VEN'] });
    expect(contacts[0]?.evidence).toHaveLength(2);
  });

  it('does not guess which of two calls an undated telling means', () => {
    const { contacts } = compiled(
      call(blank(a), '2026-01-03', []),
      call(blank(b), '2026-01-06', []),
      call(blank(c), null, []),
    );
    expect(contacts).toHaveLength(3);
  });
});

describe('judgements', () => {
  const document = plant('a', '2026-01-03', [{ content: condemnation }]);
  const [attribution] = document.record.attributions;
  const judge = (id: string, at: string, verdict: Judgement['verdict'], quote = condemnation): Judgement => ({
    id,
    document: document.document.id,
    attribution: attribution!.id,
    quote,
    spans: [],
    verdict,
    by: 'reader',
    at: `2026-02-01T00:00:0${at}Z`,
    why: '',
  });
  const after = (...judgements: Judgement[]) => compile(inputOf([document], { judgements })).statements;

  it('lets a rejected attribution disappear, and a withdrawal bring it back', () => {
    expect(after(judge('1', '1', { kind: 'reject' }))).toEqual([]);
    expect(
      after(judge('1', '1', { kind: 'reject' }), judge('2', '2', { kind: 'withdraw', judgement: '1' })),
    ).toHaveLength(1);
  });

  it('patches what is corrected and nothing else', () => {
    const [statement] = after(judge('1', '1', { kind: 'correct', correction: { position: 'concern' } }));
    expect(statement).toMatchObject({ position: 'concern', legality: 'none', reports: [{ judged: true }] });
  });

  it('lets the later verdict win, in whatever order they are given', () => {
    const verdicts = [judge('1', '2', { kind: 'accept' }), judge('2', '1', { kind: 'reject' })];
    expect(after(...verdicts)).toEqual(after(...verdicts.toReversed()));
    expect(after(...verdicts)).toHaveLength(1);
  });

  it('ignores a judgement of words that are not coded any more', () => {
    expect(after(judge('1', '1', { kind: 'reject' }, 'other words'))).toMatchObject([{ reports: [{ judged: false }] }]);
  });
});

describe('the dossier', () => {
  it('keeps three communications of one article in their order on their day', () => {
    const three = ['armed aggression', 'flagrant violation of sovereignty', 'reconsider its position'];
    const dossier = compiled(
      plant(
        'z',
        '2026-01-04',
        three.map((content): Telling => ({ content, day: '2026-01-03' })),
      ),
      plant('a', '2026-01-03', [{ content: 'flagrant violation of sovereignty' }]),
    );
    const told = dossier.timeline.filter(({ kind }) => kind === 'statement');
    expect(told.map(({ evidence }) => evidence[0]?.quotes[0])).toEqual(three);
    expect(dossier.timeline[0]).toMatchObject({ kind: 'event', day: '2026-01-03' });
  });

  it('keeps their order where other coverage dates only the last of them', () => {
    const three = [
      'armed aggression by a neighbour',
      'flagrant violation of sovereignty',
      'must reconsider “its position on the president”',
    ];
    const article = plant(
      'a',
      '2026-01-04',
      three.map((content): Telling => ({ content })),
    );
    const published = { from: '2026-01-04', to: '2026-01-04', basis: 'published' } as const;
    const attributions = article.record.attributions.map((one) => ({ ...one, said: published }));
    const dossier = compiled(
      { ...article, record: { ...article.record, attributions } },
      plant('b', '2026-01-03', [{ content: three[2]! }]),
    );
    const told = dossier.timeline.filter(({ kind }) => kind === 'statement');
    expect(told.map(({ day, evidence }) => [day, evidence[0]?.quotes[0]])).toEqual(
      three.map((quote) => ['2026-01-03', quote]),
    );
    expect(dossier.statements.map(({ said }) => said?.basis)).toEqual(['relative', 'relative', 'explicit']);
  });

  it('leaves out what stands on words outside the text', () => {
    const { document, record } = plant('a', '2026-01-03', [{ content: condemnation }]);
    const cut = { document: { ...document, text: document.text.slice(0, 20) }, record };
    expect(compiled(cut).statements).toEqual([]);
  });

  it('fits its schema', () => {
    const dossier = compiled(plant('a', '2026-01-03', [{ content: condemnation }]));
    expect(Dossier.parse(dossier)).toEqual(dossier);
  });
});
