import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../dossier/src/index.ts';
import { inputOf, plant } from '../../../dossier/src/planted.ts';
import { type SiteFile, releaseFiles, siteOf, zippedFolder } from '../index.ts';
import { changesSince } from '../release/changes.ts';

const OPTIONS = {
  baseUrl: 'https://desk.example.org',
  challenge: 'mailto:desk@example.org?subject={id}',
  filter: null,
};

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  ']]> <!-- </main></body>',
  'right \u202e to left & &lt;b&gt;',
];

const dossierOf = (contents: readonly string[]) =>
  compile(
    inputOf(
      contents.map((content, i) => {
        const planted = plant(`d:${i}/../x`, '2026-01-03', [
          {
            content,
            actors: i % 2 ? ['RUS'] : ['CUB', 'RUS'],
            acts: ['condemn', 'demand'],
            demand: content.slice(0, 12),
            legality: 'unlawful',
          },
        ]);
        return { ...planted, document: { ...planted.document, title: content, url: 'javascript:alert(1)' } };
      }),
    ),
  );

const parsed = (site: readonly SiteFile[]) =>
  new Map(site.filter(({ path }) => path.endsWith('.html')).map(({ path, text }) => [path, parseHTML(text).document]));

describe('a site', () => {
  const dossier = dossierOf(['the raid broke the law', 'the law was broken by the raid on the capital', ...HOSTILE]);
  const site = siteOf(dossier, OPTIONS);
  const pages = parsed(site);

  it('has no link inside it that leads nowhere', () => {
    const paths = new Set(site.map(({ path }) => path));
    let followed = 0;
    for (const [from, page] of pages) {
      for (const link of page.querySelectorAll('[href]')) {
        const href = link.getAttribute('href')!;
        if (/^(?:https?:|mailto:)/u.test(href)) continue;
        const [path, anchor] = href.startsWith('#') ? [from, href.slice(1)] : href.split('#');
        expect(paths.has(path), `${from} links to ${href}`).toBe(true);
        const found = anchor === undefined || pages.get(path)!.getElementById(anchor) !== null;
        expect(found, `${from} links to ${href}`).toBe(true);
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(50);
  });

  it('leads from every cell to the words that bear it', () => {
    const statements = new Map(dossier.statements.map((statement) => [statement.id, statement]));
    const index = pages.get('index.html')!;
    for (const { actor, statements: bearing } of dossier.positions) {
      const name = dossier.actors.find(({ code }) => code === actor)!.name;
      const row = [...index.querySelectorAll('tr')].find((one) => one.querySelector('th')?.textContent === name)!;
      const cell = row.querySelector('[data-shifts]')!;
      const href = cell.querySelector('a')!.getAttribute('href')!;
      // At the end of the slider the cell leads where it does without.
      const shifts: string[][] = JSON.parse(cell.getAttribute('data-shifts') ?? '[]');
      expect(shifts.at(-1)?.[2]).toBe(href);
      const [path, anchor] = href.split('#');
      const shown = pages.get(path)!.getElementById(anchor)!.textContent;
      for (const quote of statements.get(bearing[0]!)!.reports[0]!.quotes) expect(shown).toContain(quote);
    }
  });

  it('shows whatever a document holds as text, and opens no address but those of the web', () => {
    for (const [path, page] of pages) {
      expect([path, page.querySelectorAll('script').length]).toEqual([path, 1]);
      expect(page.querySelectorAll('img, iframe, style').length).toBe(0);
      const attributes: { name: string; value: string }[] = [];
      for (const one of page.querySelectorAll('*')) attributes.push(...one.attributes);
      const running = attributes.filter(
        ({ name, value }) => name.startsWith('on') || (name === 'href' && /^\s*javascript:/iu.test(value)),
      );
      expect(running.map(({ name, value }) => `${path}: ${name}=${value}`)).toEqual([]);
      expect(page.querySelectorAll('h1').length).toBe(1);
    }
    expect(pages.get('actor-RUS.html')!.body.textContent).toContain(HOSTILE[1]);
  });

  it('is the same for the same dossier', () => {
    expect(siteOf(dossier, OPTIONS)).toEqual(site);
  });

  it('unpacks from one archive into one folder, with the same bytes each time', () => {
    const files = site.map(({ path, text }) => ({ path, content: text }));
    const archive = zippedFolder('raid', files);
    const unpacked = Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]);
    expect(unpacked).toEqual(files.map(({ path, content }) => [`raid/${path}`, content]));
    expect(zippedFolder('raid', files)).toEqual(archive);
  });

  it('marks where an outlet words a quote otherwise', () => {
    const told = (id: string, content: string) => {
      const planted = plant(id, '2026-01-03', [{ content }]);
      const attributions = planted.record.attributions.map((one) => ({ ...one, mode: 'direct' as const }));
      return { ...planted, record: { ...planted.record, attributions } };
    };
    const words = 'this was an act of piracy on the open sea and it will have an answer';
    const two = compile(inputOf([told('a', words), told('b', words.replace('piracy', 'robbery'))]));
    expect(two.statements).toHaveLength(1);
    const page = parsed(siteOf(two, OPTIONS)).get('actor-RUS.html')!;
    expect([...page.querySelectorAll('ins, del')].map((one) => `${one.localName} ${one.textContent}`)).toEqual([
      'del piracy',
      'ins robbery',
    ]);
  });
});

describe('a release', () => {
  const citation = {
    version: '1.1',
    released: '2026-02-01',
    authors: ['Desk "of" Example'],
    license: 'CC-BY-4.0',
    url: null,
  };
  const plain = { baseUrl: '', filter: null, textOf: () => null, challenge: null, name: null };

  it('has the data, how to cite it, and what changed', async () => {
    const [before, now] = [
      dossierOf(['the raid broke the law']),
      dossierOf(['the raid broke the law', 'the capital must be rebuilt by those who burnt it']),
    ];
    const files = new Map(
      (await releaseFiles(now, citation, before, plain)).map(({ path, content }) => [path, String(content)]),
    );
    const cff = files.get('CITATION.cff')!;
    for (const key of [
      'cff-version: 1.2.0',
      'message:',
      'title:',
      'authors:',
      '  - name: "Desk \\"of\\" Example"',
      'date-released: 2026-02-01',
    ])
      expect(cff).toContain(key);
    expect(files.get('CHANGES.md')).toContain('- statements: 1 added, 0 gone');
    expect(files.get('CHANGES.md')).toContain('- new: ');
    expect(files.get('README.md')).toContain('Release 1.1 of 2026-02-01');
    expect(JSON.parse(files.get('data/dossier.json')!)).toEqual(JSON.parse(JSON.stringify(now)));
    expect([...files.keys()]).toContain('data/dossier.dictionary.csv');
  });

  it('says that a first release is one, and that nothing changed where nothing did', () => {
    const dossier = dossierOf(['the raid broke the law']);
    expect(changesSince(null, dossier)).toContain('first release');
    expect(changesSince(dossier, dossier)).toContain('## Positions\n\nNone.');
  });

  it('knows what it is by its words, though another report now gives it its id', () => {
    const asked = {
      content: 'the crew of the trawler be released at once',
      acts: ['demand'],
      demand: 'the crew of the trawler be released at once',
    } as const;
    const later = plant('m', '2026-01-03', [asked]);
    const before = compile(inputOf([later]));
    const now = compile(inputOf([plant('a', '2026-01-03', [asked]), later]));
    expect(now.statements.map(({ id }) => id)).not.toEqual(before.statements.map(({ id }) => id));
    const changes = changesSince(before, now);
    expect(changes).toContain('- statements: 0 added, 0 gone');
    expect(changes).toContain('## Demands\n\nNone.');
    expect(changesSince(now, dossierOf(['the raid broke the law']))).toContain('- gone: ');
  });
});
