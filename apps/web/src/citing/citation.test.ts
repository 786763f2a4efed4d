import { describe, expect, it } from 'vitest';
import { ListedDocument } from '@demarche/contract';
import { bibtexOf } from './bibtex.ts';
import { plainCitation, wikipediaCitation, type Citation } from './citation.ts';
import { cslOf } from './csl.ts';

const report = (over: Partial<ListedDocument> = {}): ListedDocument =>
  ListedDocument.parse({
    id: 'd1',
    title: 'Brazil condemns the “closing” {of} 100 % of A & B_C',
    url: 'https://news.example/a?b=1&c={2}',
    published: '2025-03-09T10:00:00Z',
    source: 'The Example',
    sourceKind: 'independent-media',
    country: null,
    language: 'en',
    copyOf: null,
    ...over,
  });

const citation: Citation = {
  what: 'Brazil: statement of 9 March 2025',
  address: 'https://desk.example/c/strait?statement=s%3Ad1%3Aa0-9',
  dossier: 'Closing of the northern strait',
  asOf: '2025-03-13',
  accessed: '2026-01-02',
  reports: [report()],
  more: 0,
};

describe('a citation', () => {
  it('in words names the entry, the dossier and its day, and the report', () => {
    expect(plainCitation({ ...citation, more: 2 })).toBe(
      'Brazil: statement of 9 March 2025. In: Closing of the northern strait (dossier), as of 13 March 2025, https://desk.example/c/strait?statement=s%3Ad1%3Aa0-9, accessed 2 January 2026. ' +
        'Reported in: The Example: “Brazil condemns the “closing” {of} 100 % of A & B_C”, 9 March 2025, https://news.example/a?b=1&c={2}; and 2 more.',
    );
  });

  it('says nothing of what is not known, and keeps words of the other direction apart', () => {
    const bare = report({ title: null, url: null, published: null, source: null });
    expect(plainCitation({ ...citation, asOf: null, reports: [bare] })).toMatch(
      /accessed 2 January 2026\. Reported in: “Untitled document”\.$/,
    );
    expect(plainCitation({ ...citation, reports: [] })).toMatch(/accessed 2 January 2026\.$/);
    expect(plainCitation({ ...citation, reports: [report({ title: 'סגירת המצר' })] })).toContain(
      '“\u2068סגירת המצר\u2069”, 9 March 2025',
    );
    expect(plainCitation({ ...citation, reports: [report({ url: 'javascript:alert(1)' })] })).not.toContain(
      'javascript',
    );
  });

  it('for Wikipedia is a template for each report, which no word of a title ends', () => {
    expect(wikipediaCitation({ ...citation, reports: [report({ title: 'A }} {{B| C' }), report({ url: null })] })).toBe(
      '{{cite web |url=https://news.example/a?b=1&c=%7B2%7D |title=A &#125;&#125; &#123;&#123;B&#124; C |website=The Example |date=2025-03-09}}\n' +
        '{{cite news |title=Brazil condemns the “closing” &#123;of&#125; 100 % of A & B_C |website=The Example |date=2025-03-09}}'.replace(
          'A & B_C',
          'A &#38; B_C',
        ),
    );
  });

  it('in BibTeX has keys of its own, and no sign that means something', () => {
    const text = bibtexOf({ ...citation, reports: [report(), report()] });
    expect([...text.matchAll(/^@misc\{(.+),$/gm)].map(([, key]) => key)).toEqual([
      'brazil-statement-of-9-march-2025',
      'the-example-2025-brazil-condemns-the',
      'the-example-2025-brazil-condemns-the-2',
    ]);
    expect(text).toContain('  title = {{Brazil condemns the “closing” \\{of\\} 100 \\% of A \\& B\\_C}},');
    expect(text).toContain('  url = {https://news.example/a?b=1&c=%7B2%7D},');
    expect(text).toContain('  date = {2025-03-09},\n  year = {2025},\n  month = {3},');
  });

  it('as CSL-JSON has an item for the entry and one for each report', () => {
    expect(JSON.parse(cslOf(citation))).toEqual([
      {
        id: 'brazil-statement-of-9-march-2025',
        type: 'entry',
        title: citation.what,
        'container-title': citation.dossier,
        genre: 'dossier',
        URL: citation.address,
        issued: { 'date-parts': [[2025, 3, 13]] },
        accessed: { 'date-parts': [[2026, 1, 2]] },
      },
      {
        id: 'the-example-2025-brazil-condemns-the',
        type: 'article-newspaper',
        title: citation.reports[0]!.title,
        'container-title': 'The Example',
        URL: 'https://news.example/a?b=1&c={2}',
        issued: { 'date-parts': [[2025, 3, 9]] },
        language: 'en',
      },
    ]);
  });
});
