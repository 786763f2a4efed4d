import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Crisis, Dossier, type Evidence } from '@demarche/contract';
import { type Item, addDocuments, compileDossier, createCrisis } from '@demarche/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Composed, compose } from './compose.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/venezuela-2026');

let folder: string;
let ports: Composed;
let dossier: Dossier;
let sources: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  ports = await compose({ folder, databaseUrl: null, allowPrivate: false });
  const crisis = Crisis.parse(JSON.parse(await readFile(join(EXAMPLE, 'crisis.json'), 'utf8')));
  await createCrisis(ports, crisis);
  const names = (await readdir(join(EXAMPLE, 'documents'))).toSorted();
  sources = await Promise.all(names.map((name) => readFile(join(EXAMPLE, 'documents', name), 'utf8')));
  const items = names.map((name, i): Item => ({
    bytes: Buffer.from(sources[i]!),
    origin: { name, url: null, contentType: null },
  }));
  await addDocuments(ports, crisis.id, items);
  const compiled = await compileDossier(ports, crisis.id);
  if (compiled.kind === 'problem') throw new Error(compiled.problem.message);
  dossier = compiled.value;
});
afterAll(async () => {
  await ports.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the example crisis', () => {
  it('has at least twenty documents, each marked as our own wording, with a link to coverage', () => {
    expect(sources.length).toBeGreaterThanOrEqual(20);
    for (const source of sources) {
      expect(source).toMatch(
        /^---\n[\s\S]*\nurl: https:\/\/[\s\S]*\nnote: Our own wording; not the outlet's words\.\n---\n/,
      );
    }
    expect(dossier.documents).toHaveLength(sources.length);
    for (const document of dossier.documents) {
      expect(document).toMatchObject({
        title: expect.any(String),
        url: expect.stringMatching(/^https:/),
        source: expect.any(String),
      });
      expect(document.published).toMatch(/^2026-01-0\d$/);
    }
  });

  it('shows no words that are not in a stored document', async () => {
    const stored = await ports.store.documents(dossier.crisis.id);
    const texts = new Map(stored.map(({ id, text }) => [id, text]));
    const shown: Pick<Evidence, 'document' | 'spans' | 'quotes'>[] = [
      ...dossier.statements.flatMap(({ reports }) => reports),
      ...[...dossier.demands, ...dossier.contacts, ...dossier.wordings].flatMap(({ evidence }) => evidence),
      ...[...dossier.expectations, ...dossier.situations].flatMap(({ evidence }) => evidence),
      ...dossier.timeline.flatMap(({ evidence }) => evidence),
      ...dossier.affiliations.flatMap(({ affiliations }) => affiliations.flatMap(({ evidence }) => evidence)),
    ];
    expect(shown.length).toBeGreaterThan(100);
    for (const { document, spans, quotes } of shown) {
      expect(quotes).toEqual(spans.map(([start, end]) => texts.get(document)?.slice(start, end)));
    }
    expect(Dossier.parse(dossier)).toEqual(dossier);
  });

  it('tells the call between the Russian minister and the Venezuelan vice president once', () => {
    const calls = dossier.contacts.filter(({ type, parties }) => type === 'phone' && parties.join() === 'RUS,VEN');
    expect(calls).toHaveLength(1);
    expect(new Set(calls[0]?.evidence.map(({ document }) => document)).size).toBeGreaterThanOrEqual(2);
  });

  it('keeps the Russian minister as one person over the documents that name him in office', () => {
    const lavrov = dossier.affiliations.filter(({ names }) => names.some((name) => name.endsWith('Lavrov')));
    expect(lavrov).toHaveLength(1);
    expect(lavrov[0]!.affiliations).toMatchObject([{ actor: 'RUS', office: 'foreign-ministry', tenure: 'holds' }]);
    expect(new Set(lavrov[0]!.affiliations[0]!.evidence.map(({ document }) => document)).size).toBeGreaterThan(1);
    expect(lavrov[0]!.conflicts).toEqual([]);
  });

  it("keeps the Russian ministry's first and third communication in their order", () => {
    const told = dossier.timeline.filter(({ kind, actors }) => kind === 'statement' && actors.join() === 'RUS');
    const at = (words: string) =>
      told.findIndex(({ evidence }) => evidence.some(({ quotes }) => quotes.join(' ').includes(words)));
    expect(at('armed aggression')).toBeGreaterThanOrEqual(0);
    expect(at('armed aggression')).toBeLessThan(at('legitimately elected president'));
  });

  it('sets the claim of lawfulness against those who deny it', () => {
    const [claim] = dossier.contested;
    expect(claim?.asserted.map(({ actor }) => actor)).toContain('USA');
    expect(claim?.denied.map(({ actor }) => actor)).toEqual(expect.arrayContaining(['BRA', 'CHN', 'ZAF']));
  });

  it('has the status of the embassy and what is expected of the Security Council', () => {
    expect(dossier.situations.map(({ of }) => of)).toContainEqual(expect.stringContaining('embassy'));
    expect(dossier.expectations.find(({ who }) => who.join() === 'RUS')?.evidence[0]?.quotes.join()).toContain(
      'formal debate',
    );
  });
});
