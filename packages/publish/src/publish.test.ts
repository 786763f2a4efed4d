import { describe, expect, it } from 'vitest';
import { compile } from '../../dossier/src/index.ts';
import { inputOf, plant } from '../../dossier/src/planted.ts';
import { exportDossier } from './index.ts';

const exported = async (content: string, format: 'csv' | 'md' | 'json') =>
  String((await exportDossier(compile(inputOf([plant('a', '2026-01-03', [{ content }])])), format)).content);

describe('CSV', () => {
  it('quotes commas, quotation marks and line breaks as RFC 4180 has it', async () => {
    const rows = await exported('they said "no", twice\nover', 'csv');
    expect(rows).toContain('"they said ""no"", twice\nover"');
    expect(rows.endsWith('\r\n')).toBe(true);
  });

  it.each(['=SUM(A1)', '+1', '-1', '@here'])('keeps %s from being run as a formula', async (content) => {
    expect(await exported(content, 'csv')).toContain(`,'${content},`);
  });

  it('has as many cells in each row as columns', async () => {
    const [head, row] = (await exported('plain words', 'csv')).split('\r\n');
    expect(row?.split(',')).toHaveLength(head?.split(',').length ?? 0);
  });
});

describe('Markdown', () => {
  it('lets no document open a cell, a tag or a link', async () => {
    const text = await exported('a | b <script> [x](javascript:1)', 'md');
    expect(text).toContain('a \\| b &lt;script> \\[x\\](javascript:1)');
    const address = await exported('at https://evil.example or www.evil.example', 'md');
    expect(address).toContain('at https&#58;//evil.example or www&#46;evil.example');
  });

  it('has affiliations with their words, and what does not go together', async () => {
    const tie = { person: 'Ida Holm', actor: 'NOR', office: 'head-of-state', title: 'President', post: true } as const;
    const told = plant('a', '2026-01-03', [], [{ ...tie, words: 'President Ida Holm', otherHolders: ['Ana Paz'] }]);
    const text = String((await exportDossier(compile(inputOf([told])), 'md')).content);
    expect(text).toContain('| Ida Holm | Name of NOR | head-of-state | President | holds | 2026-01-03 |');
    expect(text).toContain('“President Ida Holm” ([Outlet a]');
    expect(text).toContain('the atlas has in that office: Ana Paz.');
  });

  it('does not put quotation marks around quotation marks', async () => {
    expect(await exported('“We will not”', 'md')).not.toContain('““');
  });

  it('links the quote to its document', async () => {
    expect(await exported('plain words', 'md')).toContain('| plain words ([Outlet a](<https://example.org/a>))');
    const spoken = compile(inputOf([plant('a', '2026-01-03', [{ content: 'plain words', mode: 'direct' }])]));
    const text = String((await exportDossier(spoken, 'md')).content);
    expect(text).toContain('| “plain words” ([Outlet a](<https://example.org/a>))');
  });
});

describe('JSON', () => {
  it('gives the whole dossier back', async () => {
    const dossier = compile(inputOf([plant('a', '2026-01-03', [{ content: 'plain words' }])]));
    expect(JSON.parse(String((await exportDossier(dossier, 'json')).content))).toEqual(dossier);
  });
});
