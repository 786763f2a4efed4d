import type { Dossier, Judgement } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, createCompiler } from './index.ts';
import { inputOf, plant, type Planted, type Telling, type Tie } from './planted.ts';

const WORDS = ['raid', 'law', 'charter', 'release', 'meeting', 'council', 'peace', 'oil', 'border', 'violation'];
const DAYS = ['2026-01-03', '2026-01-04', '2026-01-05'] as const;

const telling: fc.Arbitrary<Telling> = fc.record({
  content: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  actors: fc.constantFrom(['RUS'], ['CUB'], ['CUB', 'RUS'], []),
  acts: fc.subarray(['condemn', 'demand', 'inform'] as const, { minLength: 1 }),
  position: fc.constantFrom('oppose-condemn', 'neutral', 'support'),
  legality: fc.constantFrom('unlawful', 'lawful', 'none'),
  day: fc.constantFrom(...DAYS, null),
});

const tie: fc.Arbitrary<Tie> = fc
  .record({
    person: fc.constantFrom('Ida Holm', 'Holm', 'Jens Holm', 'Ida  Hólm'),
    actor: fc.constantFrom('NOR', 'DNK'),
    office: fc.constantFrom('head-of-state', 'foreign-ministry', null),
    title: fc.constantFrom('President', 'president', 'envoy'),
    post: fc.boolean(),
    tenure: fc.constantFrom('holds', 'held', 'claimed'),
    otherHolders: fc.subarray(['Ana Paz', 'Lin Mei']),
  })
  .map((drawn) => Object.assign({ words: `${drawn.title} ${drawn.person}` }, drawn));

const planted: fc.Arbitrary<Planted[]> = fc
  .array(fc.tuple(fc.constantFrom(...DAYS), fc.array(telling, { maxLength: 4 }), fc.array(tie, { maxLength: 4 })), {
    maxLength: 6,
  })
  .map((documents) => documents.map(([published, tellings, ties], i) => plant(`d${i}`, published, tellings, ties)));

const verdict = fc.constantFrom<Judgement['verdict']>(
  { kind: 'accept' },
  { kind: 'reject' },
  { kind: 'correct', correction: { position: 'concern' } },
  { kind: 'withdraw', judgement: 'j0' },
);

const judged = planted.chain((documents) => {
  const all = documents.flatMap(({ document, record }) =>
    record.attributions.map(({ id, content }) => ({
      document,
      attribution: id,
      quote: document.text.slice(...content[0]!),
    })),
  );
  const judgements =
    all.length === 0
      ? fc.constant<Judgement[]>([])
      : fc.array(fc.tuple(fc.constantFrom(...all), verdict, fc.constantFrom(...DAYS)), { maxLength: 5 }).map((drawn) =>
          drawn.map(([{ document, attribution, quote }, decided, day], i): Judgement => ({
            id: `j${i}`,
            document: document.id,
            attribution,
            quote,
            spans: [],
            verdict: decided,
            by: 'reader',
            at: `${day}T00:00:00Z`,
            why: '',
          })),
        );
  return fc.record({ documents: fc.constant(documents), judgements });
});

const bytes = (dossier: Dossier): string => JSON.stringify(dossier);
const reportsOf = ({ statements }: Dossier): string[] =>
  statements.flatMap(({ reports }) => reports.map((report) => JSON.stringify(report))).toSorted();
const tiesOf = ({ affiliations }: Dossier): string[] =>
  affiliations
    .flatMap((person) => person.affiliations)
    .flatMap(({ actor, office, tenure, evidence }) =>
      evidence.map(({ document, quotes }) => `${actor} ${office} ${tenure} ${document} ${quotes.join()}`),
    )
    .toSorted();

describe('compile', () => {
  it('gives the same bytes whatever the order of documents, records and judgements', () => {
    const shuffled = judged.chain(({ documents, judgements }) =>
      fc.record({
        documents: fc.constant(documents),
        judgements: fc.constant(judgements),
        otherDocuments: fc.shuffledSubarray(documents, { minLength: documents.length }),
        otherJudgements: fc.shuffledSubarray(judgements, { minLength: judgements.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ documents, judgements, otherDocuments, otherJudgements }) => {
        const one = compile(inputOf(documents, { judgements }));
        const other = compile(inputOf(otherDocuments, { judgements: otherJudgements }));
        expect(bytes(other)).toBe(bytes(one));
      }),
    );
  });

  it('gives the same bytes from what it kept as from nothing, whatever came and went before', () => {
    const history = judged.chain(({ documents, judgements }) =>
      fc.array(
        fc.record({
          documents: fc.subarray(documents),
          judgements: fc.subarray(judgements),
          asOf: fc.constantFrom(...DAYS, null),
        }),
        { minLength: 2, maxLength: 6 },
      ),
    );
    fc.assert(
      fc.property(history, (steps) => {
        const keeping = createCompiler();
        for (const { documents, judgements, asOf } of steps) {
          const input = inputOf(documents, { judgements, asOf });
          expect(bytes(keeping(input))).toBe(bytes(compile(input)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses exactly the contribution of a document that is removed', () => {
    fc.assert(
      fc.property(planted, fc.nat(), (documents, pick) => {
        fc.pre(documents.length > 0);
        const removed = documents[pick % documents.length]!;
        const before = compile(inputOf(documents));
        const after = compile(inputOf(documents.filter((one) => one !== removed)));
        const ofOthers = (dossier: Dossier) =>
          reportsOf(dossier).filter((report) => !report.includes(`"document":"${removed.document.id}"`));
        expect(reportsOf(after)).toEqual(ofOthers(before));
        expect(tiesOf(after)).toEqual(tiesOf(before).filter((told) => !told.includes(` ${removed.document.id} `)));

        const speakers = new Set(removed.record.attributions.map(({ speaker }) => speaker.actors.join(' ')));
        const untouched = ({ statements }: Dossier) =>
          statements.filter(({ actors }) => !speakers.has(actors.join(' ')));
        expect(untouched(after)).toEqual(untouched(before));
      }),
    );
  });

  it('quotes slices of the stored text only', () => {
    fc.assert(
      fc.property(judged, ({ documents, judgements }) => {
        const texts = new Map(documents.map(({ document }) => [document.id, document.text]));
        const dossier = compile(inputOf(documents, { judgements }));
        const shown = [
          ...dossier.statements.flatMap(({ reports }) => reports),
          ...dossier.demands.flatMap(({ evidence }) => evidence),
          ...dossier.timeline.flatMap(({ evidence }) => evidence),
          ...dossier.affiliations.flatMap(({ affiliations }) => affiliations.flatMap(({ evidence }) => evidence)),
        ];
        for (const { document, spans, quotes } of shown) {
          expect(quotes).toEqual(spans.map(([start, end]) => texts.get(document)?.slice(start, end)));
        }
      }),
    );
  });

  it('puts every report into exactly one statement, and one speaker into each', () => {
    fc.assert(
      fc.property(planted, (documents) => {
        const { statements } = compile(inputOf(documents));
        const told = statements.flatMap(({ reports }) => reports.map(({ attribution }) => attribution));
        const coded = documents.flatMap(({ record }) =>
          record.attributions.filter(({ speaker }) => speaker.actors.length > 0),
        );
        expect(new Set(told)).toEqual(new Set(coded.map(({ id }) => id)));
        expect(told).toHaveLength(coded.length);
        const speakerOf = new Map(coded.map(({ id, speaker }) => [id, speaker.actors.toSorted().join(' ')]));
        for (const { actors, reports } of statements) {
          for (const { attribution } of reports) expect(speakerOf.get(attribution!)).toBe(actors.join(' '));
        }
      }),
    );
  });
});
