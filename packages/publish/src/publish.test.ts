import { describe, expect, it } from 'vitest';
import { compile } from '../../dossier/src/index.ts';
import { inputOf, plant } from '../../dossier/src/planted.ts';
import { exportDossier } from './index.ts';

const exported = (content: string, format: 'csv' | 'md' | 'json') =>
  exportDossier(compile(inputOf([plant('a', '2026-01-03', [{ content }])])), format);

describe('CSV', () => {
  it('quotes commas, quotation marks and line breaks as RFC 4180 has it', () => {
    const rows = exported('they said "no", twice\nover', 'csv');
    expect(rows).toContain('"they said ""no"", twice\nover"');
    expect(rows.endsWith('\r\n')).toBe(true);
  });

  it.each(['=SUM(A1)', '+1', '-1', '@here'])('keeps %s from being run as a formula', (content) => {
    expect(exported(content, 'csv')).toContain(`,'${content},`);
  });

  it('has as many cells in each row as columns', () => {
    const [head, row] = exported('plain words', 'csv').split('\r\n');
    expect(row?.split(',')).toHaveLength(head?.split(',').length ?? 0);
  });
});

describe('Markdown', () => {
  it('lets no document open a cell, a tag or a link', () => {
    const text = exported('a | b <script> [x](javascript:1)', 'md');
    expect(text).toContain('a \\| b &lt;script> \\[x\\](javascript:1)');
  });

  it('has affiliations with their words, and what does not go together', () => {
    const tie = { person: 'Ida Holm', actor: 'NOR', office: 'head-of-state', title: 'President', post: true } as const;
    const told = plant('a', '2026-01-03', [], [{ ...tie, words: 'President Ida Holm', otherHolders: ['Ana Paz'] }]);
    const text = exportDossier(compile(inputOf([told])), 'md');
    expect(text).toContain('| Ida Holm | Name of NOR | head-of-state | President | holds | 2026-01-03 |');
    expect(text).toContain('“President Ida Holm” ([Outlet a]');
    expect(text).toContain('the atlas has in that office: Ana Paz.');
  });

  it('does not put quotation marks around quotation marks', () => {
    expect(exported('“We will not”', 'md')).not.toContain('““');
  });

  it('links the quote to its document', () => {
    expect(exported('plain words', 'md')).toContain('“plain words” ([Outlet a](<https://example.org/a>))');
  });
});

describe('JSON', () => {
  it('gives the whole dossier back', () => {
    const dossier = compile(inputOf([plant('a', '2026-01-03', [{ content: 'plain words' }])]));
    expect(JSON.parse(exportDossier(dossier, 'json'))).toEqual(dossier);
  });
});
