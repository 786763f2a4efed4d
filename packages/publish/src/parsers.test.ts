/** Exports read by parsers that are not ours, with documents that try to break out of every format. */
import { DossierFilter } from '@demarche/contract';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import jsonld from 'jsonld';
import mammoth from 'mammoth';
import wtf from 'wtf_wikipedia';
import { describe, expect, it } from 'vitest';
import { compile } from '../../dossier/src/index.ts';
import { inputOf, plant, type Telling } from '../../dossier/src/planted.ts';
import { exportDossier, filterDossier, readDossier, withExtracts } from './index.ts';
import { LONGEST_EXTRACT } from './extracts.ts';

const HOSTILE = [
  'a | b || c ]] }} </ref> <nowiki> {{cite}} |} |-',
  '=HYPERLINK("https://example.org","x")',
  'quote " and ""two"", comma, and\nline\r\nbreak',
  '<script>alert(1)</script> & &amp; [x](javascript:1)',
  'right \u202e to left, emoji 🕊️, accents é ü ñ, \u0007 bell',
  "apostrophes ''bold'' and '''more'''",
];

const dossierOf = (contents: readonly string[], telling: Partial<Telling> = {}) =>
  compile(
    inputOf(
      contents.map((content, i) => plant(`d${i}`, '2026-01-03', [{ content, day: `2026-01-0${i + 3}`, ...telling }])),
    ),
  );

const hostile = dossierOf(HOSTILE);
const quotes = hostile.statements.map(({ reports }) => reports[0]!.quotes.join(' … '));

const written = async (dossier: typeof hostile, format: Parameters<typeof exportDossier>[1]) =>
  (await exportDossier(dossier, format)).content;

describe('CSV by csv-parse', () => {
  it('gives every quote back, under the columns of the dictionary', async () => {
    const rows: Record<string, string>[] = parse(String(await written(hostile, 'csv')), { columns: true });
    // An apostrophe before what a spreadsheet would run is the one thing that is added.
    expect(rows.map(({ quote }) => quote!.replace(/^'(?=[=+\-@\t\r])/u, ''))).toEqual(quotes);
    const dictionary: { column: string; meaning: string }[] = parse(String(await written(hostile, 'dictionary')), {
      columns: true,
    });
    expect(dictionary.map(({ column }) => column)).toEqual(expect.arrayContaining(Object.keys(rows[0]!)));
    expect(dictionary.every(({ meaning }) => meaning.length > 5)).toBe(true);
  });

  it('has a row of event data for every act and target, and says what the mapping loses', async () => {
    const rows: Record<string, string>[] = parse(String(await written(hostile, 'events')), { columns: true });
    expect(rows).toHaveLength(HOSTILE.length);
    for (const row of rows)
      expect(row).toMatchObject({
        source: 'RUS',
        target: 'USA',
        act: 'condemn',
        loss: expect.stringContaining('event'),
      });
  });
});

describe('Web Annotations by jsonld', () => {
  /** The terms of the annotation context that are used, since the published one cannot be fetched in a test. */
  const OA = 'http://www.w3.org/ns/oa#';
  const AS = 'http://www.w3.org/ns/activitystreams#';
  const id = (iri: string) => ({ '@id': iri, '@type': '@id' });
  const context = {
    '@context': {
      id: '@id',
      type: '@type',
      AnnotationCollection: `${AS}OrderedCollection`,
      AnnotationPage: `${AS}OrderedCollectionPage`,
      Annotation: `${OA}Annotation`,
      SpecificResource: `${OA}SpecificResource`,
      TextualBody: `${OA}TextualBody`,
      TextQuoteSelector: `${OA}TextQuoteSelector`,
      TextPositionSelector: `${OA}TextPositionSelector`,
      body: id(`${OA}hasBody`),
      target: id(`${OA}hasTarget`),
      source: id(`${OA}hasSource`),
      selector: id(`${OA}hasSelector`),
      first: id(`${AS}first`),
      items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
      exact: `${OA}exact`,
      start: `${OA}start`,
      end: `${OA}end`,
      value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    },
  };

  it('counts places in characters, in texts that are kept here alone', async () => {
    const content = 'we condemn the attack';
    const planted = plant('d', '2026-01-03', [{ content: '🕊️🕊️ Peace' }, { content }]);
    const { url: _, ...document } = planted.document;
    const dossier = compile(inputOf([{ ...planted, document: { ...document, url: null } }]));
    const textOf = () => planted.document.text;
    const { content: file } = await exportDossier(dossier, 'annotations', {
      baseUrl: '',
      filter: null,
      textOf,
      challenge: null,
      name: null,
    });
    const page = JSON.parse(String(file)).first as {
      items: { target: { selector: { start?: number; end?: number }[] }[] }[];
    };
    const characters = Array.from(planted.document.text);
    const placed = page.items.map(({ target }) => {
      const { start, end } = target[0]!.selector[1]!;
      return characters.slice(start, end).join('');
    });
    expect(placed).toContain(content);
  });

  it('expands to annotations with exact quotes', async () => {
    const document: unknown = JSON.parse(String(await written(hostile, 'annotations')));
    const loader = async (url: string) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
      return { document: context, documentUrl: url, contextUrl: undefined };
    };
    const options = { documentLoader: loader as never, format: 'application/n-quads' } as const;
    const nquads = (await jsonld.toRDF(document as jsonld.JsonLdDocument, options)) as unknown as string;
    expect(nquads.match(/oa#Annotation>/gu)).toHaveLength(HOSTILE.length);
    expect(nquads.match(/oa#exact>/gu)).toHaveLength(HOSTILE.length);
    expect(nquads).not.toContain('oa#start>');
    const flat = JSON.stringify(
      await jsonld.expand(document as jsonld.JsonLdDocument, { documentLoader: loader as never }),
    );
    for (const quote of quotes) expect(flat).toContain(JSON.stringify(quote));
  });
});

describe('a filter by actor', () => {
  it('leaves nothing of those who are not asked for', () => {
    const joint = dossierOf(['we condemn the attack'], { actors: ['FRA', 'DEU'] });
    const { positions, shifts, escalations, readings } = filterDossier(joint, DossierFilter.parse({ actors: 'FRA' }));
    const named = [...positions, ...shifts, ...escalations, ...readings.flatMap(({ actors }) => actors)];
    expect(new Set(named.map(({ actor }) => actor))).toEqual(new Set(['FRA']));
    expect(new Set(joint.shifts.map(({ actor }) => actor)).size).toBe(2);
  });
});

describe('a filter by words and sources', () => {
  const said = dossierOf(['we condemn the attack on the harbour', 'we condemn the second attack']);
  const left = (given: Record<string, string>) => filterDossier(said, DossierFilter.parse(given)).statements.length;

  it('takes phrases in quotation marks, and the names of who says it', () => {
    expect(left({ words: 'attack second' })).toBe(1);
    expect(left({ words: '"second attack"' })).toBe(1);
    expect(left({ words: '“attack second”' })).toBe(0);
    expect(left({ words: said.actors[0]!.name })).toBe(said.statements.length);
  });

  it('keeps what a source of this name reports', () => {
    const [document] = said.documents;
    const named = {
      ...said,
      documents: [{ ...document!, source: 'Foreign Ministry, Oslo' }, ...said.documents.slice(1)],
    };
    const kept = filterDossier(named, DossierFilter.parse({ outlets: 'Foreign Ministry, Oslo' }));
    expect(kept.documents.map(({ id }) => id)).toEqual([document!.id]);
    expect(filterDossier(named, DossierFilter.parse({ outlets: 'Foreign Ministry' })).statements).toEqual([]);
  });
});

describe('the MediaWiki table by wtf_wikipedia', () => {
  it('has a row an actor, and nothing breaks out of it', async () => {
    for (const content of HOSTILE) {
      const text = String(await written(dossierOf([content]), 'wikitable'));
      const [table, ...more] = wtf(text).tables();
      expect(more).toEqual([]);
      const rows = table!.json() as Record<string, { text: string }>[];
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ Position: { text: 'oppose-condemn' }, Date: { text: '2026-01-03' } });
      expect(wtf(text).references().length).toBe(1);
    }
  });

  it('shows plain words as they are', async () => {
    const [table] = wtf(
      String(await written(dossierOf(['the raid broke the law, and everybody knows']), 'wikitable')),
    ).tables();
    expect(JSON.stringify(table!.json())).toContain('the raid broke the law, and everybody knows');
  });
});

describe('the Word document by mammoth', () => {
  it('has its tables, words and links', async () => {
    for (const [i, content] of HOSTILE.entries()) {
      const dossier = dossierOf([content]);
      const buffer = Buffer.from((await written(dossier, 'docx')) as Uint8Array);
      const { value: html } = await mammoth.convertToHtml({ buffer });
      expect(html.match(/<table>/gu)!.length).toBeGreaterThanOrEqual(3);
      expect(html).toContain('href="https://example.org/d0"');
      const { value: text } = await mammoth.extractRawText({ buffer });
      expect(text).toContain(i === 2 || i === 4 ? content.slice(0, 8) : content);
    }
  });
});

describe('JSON', () => {
  it('is read back as the same dossier, and refused with a reason where it is none', async () => {
    const text = String(await written(hostile, 'json'));
    expect(readDossier(text, 'a.json')).toEqual({ kind: 'ok', value: JSON.parse(text) });
    expect(readDossier('{}', 'b.json')).toMatchObject({ problem: { code: 'dossier/invalid' } });
    expect(readDossier('{', 'c.json')).toMatchObject({ problem: { message: expect.stringContaining('c.json') } });
  });
});

describe('filters and extracts', () => {
  const words = ['raid', 'law', 'charter', 'release', 'council', 'peace'];
  const dossier = fc
    .array(
      fc.record({
        content: fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 6 }).map((all) => all.join(' ')),
        actors: fc.constantFrom(['RUS'], ['CUB'], ['CUB', 'RUS'], ['BRA']),
        acts: fc.subarray(['condemn', 'demand', 'inform'] as const, { minLength: 1 }),
        position: fc.constantFrom('oppose-condemn', 'neutral', 'support'),
        legality: fc.constantFrom('unlawful', 'lawful', 'none'),
        day: fc.constantFrom('2026-01-03', '2026-01-04'),
      }),
      { maxLength: 8 },
    )
    .map((tellings) =>
      compile(inputOf(tellings.map((telling, i) => plant(`d${i}`, '2026-01-05', [telling as Telling])))),
    );
  const filter = fc
    .record(
      {
        actors: fc.constantFrom('RUS', 'CUB,BRA'),
        acts: fc.constantFrom('condemn', 'inform,demand'),
        from: fc.constant('2026-01-04'),
      },
      { requiredKeys: [] },
    )
    .map((given) => DossierFilter.parse(given));

  it('leave no id that points at what was left out', () => {
    fc.assert(
      fc.property(dossier, filter, (whole, given) => {
        const kept = filterDossier(whole, given);
        const statements = new Set(kept.statements.map(({ id }) => id));
        const documents = new Set(kept.documents.map(({ id }) => id));
        const text = JSON.stringify(kept);
        const lost = [
          ...whole.statements.filter(({ id }) => !statements.has(id)).map(({ id }) => `"${id}"`),
          ...whole.documents.filter(({ id }) => !documents.has(id)).map(({ id }) => `"document":"${id}"`),
        ];
        expect(lost.filter((mention) => text.includes(mention))).toEqual([]);
        const strangers = kept.statements.filter(
          ({ actors }) => given.actors !== undefined && !actors.some((actor) => given.actors!.includes(actor)),
        );
        expect(strangers).toEqual([]);
      }),
    );
  });

  it('without a wish gives the dossier itself', () => {
    fc.assert(
      fc.property(dossier, (whole) => {
        expect(filterDossier(whole, {})).toBe(whole);
      }),
    );
  });

  it('cuts a long quote at a word, and its spans with it', () => {
    const long = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ');
    const planted = plant('a', '2026-01-03', [{ content: long }]);
    const [statement] = withExtracts(compile(inputOf([planted]))).statements;
    const { quotes: cut, spans } = statement!.reports[0]!;
    expect(cut[0]!.length).toBeLessThanOrEqual(LONGEST_EXTRACT);
    expect(long.startsWith(`${cut[0]!} `)).toBe(true);
    expect(cut).toEqual(spans.map(([start, end]) => planted.document.text.slice(start, end)));
  });
});
