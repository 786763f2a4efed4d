import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Sha256 } from '@demarche/contract';
import { expect, it } from 'vitest';
import { describeOnEachDatabase } from '../test/databases.ts';
import { crisisOf, judgementOf, recordOf, sampleOf, searchOf } from '../test/samples.ts';
import { ONE, TWO, openWithCrises, put } from '../test/two-crises.ts';

describeOnEachDatabase((bench) => {
  it('keeps crises by id and never overwrites one', async () => {
    const store = await bench.open();
    expect(await store.putCrisis(TWO)).toBe('created');
    expect(await store.putCrisis(ONE)).toBe('created');
    expect(await store.putCrisis({ ...ONE, title: 'another' })).toBe('exists');
    expect(await store.crises()).toEqual([ONE, TWO]);
    expect(await store.crisis(ONE.id)).toEqual(ONE);
    expect(await store.crisis(crisisOf('three').id)).toBeNull();
  });

  it('gives back a document and its bytes as they were, with any code unit in it', async () => {
    const store = await openWithCrises(bench);
    const { document, bytes } = sampleOf('A lone \ud800, a zero \0, a pair 🕊 and ‘quotes’', {
      url: 'https://example.org/a',
      source: { name: 'Example', kind: 'official', country: 'CHE', homepage: null },
      blocks: [{ kind: 'paragraph', span: [0, 6] }],
    });
    expect(await store.putDocument(ONE.id, document, bytes)).toEqual({ id: document.id, duplicate: false });
    expect(await store.document(document.id)).toEqual(document);
    expect(Buffer.from((await store.snapshot(Sha256.parse(document.snapshot)))!)).toEqual(Buffer.from(bytes));
    expect(await store.snapshot(Sha256.parse('0'.repeat(64)))).toBeNull();
  });

  it('gives a document without a snapshot the address of its bytes', async () => {
    const store = await openWithCrises(bench);
    const { id } = await put(store, 'text', { snapshot: null });
    expect((await store.document(id))?.snapshot).toBe(createHash('sha256').update('text').digest('hex'));
  });

  it('takes the same text once and joins it to the second crisis', async () => {
    const store = await openWithCrises(bench);
    const first = await put(store, 'the same words');
    const second = await put(store, 'the same words', { id: Document.shape.id.parse('other') }, TWO);
    expect(second).toEqual({ id: first.id, duplicate: true });
    expect(await store.crisesOf(first.id)).toEqual([ONE.id, TWO.id]);
    expect(await store.documents(TWO.id)).toHaveLength(1);
    expect(await store.document(Document.shape.id.parse('other'))).toBeNull();
  });

  it('takes a place in a snapshot once, and different places each', async () => {
    const store = await openWithCrises(bench);
    const bytes = Buffer.from('feed');
    const entry = (text: string) => sampleOf(text, { snapshot: null }).document;
    const first = await store.putDocument(ONE.id, entry('first'), bytes, 0);
    const second = await store.putDocument(ONE.id, entry('second'), bytes, 1);
    const readAnew = await store.putDocument(ONE.id, entry('first, read differently'), bytes, 0);
    expect([first.duplicate, second.duplicate]).toEqual([false, false]);
    expect(readAnew).toEqual({ id: first.id, duplicate: true });
    expect((await store.document(first.id))?.text).toBe('first');
  });

  it('refuses bytes that are not the named snapshot, and an id with another text', async () => {
    const store = await openWithCrises(bench);
    const { document } = sampleOf('words');
    await expect(store.putDocument(ONE.id, document, Buffer.from('others'))).rejects.toThrow(/names the snapshot/);
    await put(store, 'words');
    await expect(put(store, 'other words', { id: document.id })).rejects.toThrow(/another text/);
    expect(await store.documents(ONE.id)).toEqual([document]);
  });

  it('orders documents by published time, unknown last, then by id', async () => {
    const store = await openWithCrises(bench);
    const at = (id: string, published: string | null) => put(store, id, { id: Document.shape.id.parse(id), published });
    await at('d', null);
    await at('c', '2026-01-04T10:00:00Z');
    await at('b', '2026-01-04');
    await at('a', '2026-01-04');
    await at('É', '2026-01-03');
    await at('Z', '2026-01-03');
    expect((await store.documents(ONE.id)).map(({ id }) => id)).toEqual(['Z', 'É', 'a', 'b', 'c', 'd']);
  });

  it('appends judgements in order and refuses one twice', async () => {
    const store = await openWithCrises(bench);
    const { id } = await put(store, 'text');
    const other = await put(store, 'other', {}, TWO);
    const [late, early, elsewhere] = [judgementOf('b', id), judgementOf('a', id), judgementOf('c', other.id)];
    for (const judgement of [late, early, elsewhere]) await store.appendJudgement(judgement);
    await expect(store.appendJudgement(early)).rejects.toThrow(/unique/i);
    expect(await store.judgements(ONE.id)).toEqual([late, early]);
    expect(await store.judgementsOf(other.id)).toEqual([elsewhere]);
  });

  it('keeps the search log of each crisis in order, and refuses an entry twice or of no crisis', async () => {
    const store = await openWithCrises(bench);
    const [late, early, elsewhere] = [searchOf('b'), searchOf('a'), searchOf('c')];
    await store.appendSearch(ONE.id, late);
    await store.appendSearch(TWO.id, elsewhere);
    await store.appendSearch(ONE.id, early);
    await expect(store.appendSearch(ONE.id, late)).rejects.toThrow(/unique/i);
    await expect(store.appendSearch(crisisOf('three').id, searchOf('d'))).rejects.toThrow(/foreign key/i);
    expect(await store.searches(ONE.id)).toEqual([late, early]);
    expect(await store.searches(TWO.id)).toEqual([elsewhere]);
    expect(await store.searches(crisisOf('three').id)).toEqual([]);
  });

  it('raises the revision with each change and with nothing else', async () => {
    const store = await openWithCrises(bench);
    const seen = [await store.revision()];
    const { id } = await put(store, 'text');
    seen.push(await store.revision());
    await store.putRecord(ONE.id, recordOf(id, '1'));
    seen.push(await store.revision());
    await store.appendJudgement(judgementOf('a', id));
    seen.push(await store.revision());
    await store.appendSearch(ONE.id, searchOf('a'));
    seen.push(await store.revision());
    await store.documents(ONE.id);
    await store.search('text', null, 1);
    expect(await store.revision()).toBe(seen.at(-1));
    expect(new Set(seen).size).toBe(5);
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
  });

  it('gives what came to a crisis or changed in it after a revision, and nothing of others', async () => {
    const store = await openWithCrises(bench);
    const one = await put(store, 'first');
    const other = await put(store, 'elsewhere', {}, TWO);
    await store.putRecord(ONE.id, recordOf(one.id, 'v1'));
    const whole = await store.changes(ONE.id, -1);
    expect(whole.documents.map(({ id }) => id)).toEqual([one.id]);
    expect(whole.records.map(({ id, coder }) => [id, coder])).toEqual([[one.id, 'v1']]);
    expect(whole.revision).toBe(await store.revision());

    const none = { documents: [], records: [], judgements: [], searches: [], left: [] };
    expect(await store.changes(ONE.id, whole.revision)).toMatchObject(none);
    await store.putRecord(TWO.id, recordOf(other.id, 'v1'));
    await store.appendSearch(TWO.id, searchOf('elsewhere'));
    expect(await store.changes(ONE.id, whole.revision)).toMatchObject(none);

    await store.putRecord(ONE.id, recordOf(one.id, 'v2'));
    await store.appendJudgement(judgementOf('j1', one.id));
    await store.appendSearch(ONE.id, searchOf('s1'));
    await put(store, 'elsewhere', {}, ONE);
    await store.putRecord(TWO.id, recordOf(other.id, 'v2'));
    await store.putRecord(ONE.id, recordOf(other.id, 'v1'));
    const since = await store.changes(ONE.id, whole.revision);
    expect(since.documents.map(({ id }) => id)).toEqual([other.id]);
    const versions = since.records.map(({ id, coder }) => `${id} ${coder}`);
    expect(versions.toSorted()).toEqual([`${one.id} v2`, `${other.id} v1`].toSorted());
    expect(since.judgements.map(({ id }) => id)).toEqual(['j1']);
    expect(since.searches.map(({ id }) => id)).toEqual(['s1']);
  });

  it('takes a document out of one crisis and puts it back, with all that was there of it', async () => {
    const store = await openWithCrises(bench);
    const { id } = await put(store, 'first');
    await put(store, 'first', {}, TWO);
    await store.putRecord(ONE.id, recordOf(id, 'v1'));
    await store.appendJudgement(judgementOf('j1', id));
    const before = await store.revision();
    await store.takeOut(ONE.id, id);
    await store.takeOut(ONE.id, id);
    expect(await store.crisesOf(id)).toEqual([TWO.id]);
    expect(await store.documents(ONE.id)).toEqual([]);
    expect(await store.record(ONE.id, id)).not.toBeNull();
    expect(await store.changes(ONE.id, before)).toMatchObject({ documents: [], left: [id] });
    expect(await store.changes(TWO.id, before)).toMatchObject({ left: [] });

    const out = await store.revision();
    await store.putIn(ONE.id, id);
    await store.putIn(ONE.id, id);
    const { documents, records, judgements, left } = await store.changes(ONE.id, out);
    expect([documents.length, records.length, judgements.length, left.length]).toEqual([1, 1, 1, 0]);
    await store.takeOut(ONE.id, id);
    await put(store, 'first');
    expect(await store.changes(ONE.id, -1)).toMatchObject({ documents: [{ id }], left: [] });
  });

  it('finds documents that have every word, whatever the case and the diacritics', async () => {
    const store = await openWithCrises(bench);
    await put(store, 'Mr Řehoř of Łódź said: “São Tomé’s AND—others.”');
    await put(store, 'Нота протеста была вручена послу. 外交部发言人');
    const found = ['rehor LODZ', 'řehoř', 'sao tome', '“SAÕ” and', 'others*', 'протеста посл\u00adу', '发言人'];
    const notFound = ['rehor paris', 'reho', 'NOT', 'протест', '', '"*()', "' or 1=1 --"];
    const counts = new Map<string, number>();
    for (const query of [...found, ...notFound]) counts.set(query, (await store.search(query, null, 9)).length);
    expect(counts).toEqual(
      new Map([...found.map((query) => [query, 1] as const), ...notFound.map((query) => [query, 0] as const)]),
    );
  });

  it('searches one crisis, the newest first, with a limit', async () => {
    const store = await openWithCrises(bench);
    const old = await put(store, 'an old note', { published: '2026-01-01' });
    const undated = await put(store, 'an undated note', { published: null });
    const recent = await put(store, 'a recent note', { published: '2026-01-09' });
    await put(store, 'a note elsewhere', {}, TWO);
    const ids = async (limit: number) => (await store.search('note', ONE.id, limit)).map((hit) => hit.document);
    expect(await ids(9)).toEqual([recent.id, old.id, undated.id]);
    expect(await ids(1)).toEqual([recent.id]);
  });

  it('shows the words around the first match', async () => {
    const store = await openWithCrises(bench);
    const text = `${'before '.repeat(50)}🕊 the démarche ${'after '.repeat(100)}`;
    await put(store, text, { title: 'T' });
    const [hit] = await store.search('demarche', null, 1);
    expect(hit).toMatchObject({ title: 'T', published: '2026-01-04' });
    expect(hit?.snippet).toContain('🕊 the démarche after');
    expect(text.slice(hit?.offset).startsWith(hit!.snippet)).toBe(true);
  });

  it('takes a text with more different words than a tsvector could hold', async () => {
    const store = await openWithCrises(bench);
    const words = Array.from({ length: 120_000 }, (_, i) => `word${i}`);
    await put(store, words.join(' '));
    expect(await store.search('word0 word119999', null, 1)).toHaveLength(1);
  });

  it('is the same after it was closed and opened again', async () => {
    const place = await bench.place();
    const before = await bench.open(place.options);
    await before.putCrisis(ONE);
    const { id } = await put(before, 'text');
    const revision = await before.revision();
    const after = await bench.open(place.options);
    expect(await after.revision()).toBe(revision);
    expect(await after.documents(ONE.id)).toEqual([await before.document(id)]);
  });

  it('opens once for many at the same time', async () => {
    const { options } = await bench.place();
    const stores = await Promise.all(Array.from({ length: 5 }, () => bench.open(options)));
    const answers = await Promise.all(stores.map((store) => store.putCrisis(ONE)));
    expect(answers.toSorted()).toEqual(['created', 'exists', 'exists', 'exists', 'exists']);
  });

  it('takes one text that many add at the same time once', async () => {
    const { options } = await bench.place();
    const stores = await Promise.all([bench.open(options), bench.open(options)]);
    await stores[0].putCrisis(ONE);
    const answers = await Promise.all([...stores, ...stores, ...stores].map((store) => put(store, 'the same')));
    expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(await stores[1].documents(ONE.id)).toHaveLength(1);
  });

  it('refuses a row that was altered, and a snapshot that was damaged', async () => {
    const place = await bench.place();
    const store = await bench.open(place.options);
    await store.putCrisis(ONE);
    const { id } = await put(store, 'text');
    const { snapshot } = (await store.document(id))!;
    await writeFile(join(place.options.folder, 'snapshots', snapshot!.slice(0, 2), snapshot!), 'altered');
    await expect(store.snapshot(snapshot!)).rejects.toThrow(/damaged/);
    await place.query(`update document set body = '{"id": ""}'`);
    await expect(store.document(id)).rejects.toThrow(/too_small/);
    expect(await readdir(join(place.options.folder, 'snapshots', 'unfinished'))).toEqual([]);
  });
});
