import { Document } from '@demarche/contract';
import { expect, it } from 'vitest';
import { describeOnEachDatabase } from '../test/databases.ts';
import { recordOf } from '../test/samples.ts';
import { ONE, TWO, openWithCrises, put } from '../test/two-crises.ts';

describeOnEachDatabase((bench) => {
  it('lists what waits for a coder version in order of arrival, until there is a record', async () => {
    const store = await openWithCrises(bench);
    const ids = [];
    for (const text of ['z', 'y', 'x']) ids.push((await put(store, text)).id);
    expect((await store.uncoded('1', 2)).map(({ document }) => document.id)).toEqual(ids.slice(0, 2));
    await store.putRecord(ONE.id, recordOf(ids[0]!, '1'));
    expect((await store.uncoded('1', 9)).map(({ document }) => document.id)).toEqual(ids.slice(1));
    expect([await store.countUncoded('1'), await store.countUncoded('2')]).toEqual([2, 3]);
  });

  it('replaces the record of a document for one crisis, and keeps that for another', async () => {
    const store = await openWithCrises(bench);
    const { id } = await put(store, 'text');
    await put(store, 'text', {}, TWO);
    expect(await store.record(ONE.id, id)).toBeNull();
    await store.putRecord(TWO.id, recordOf(id, 'two'));
    await store.putRecord(ONE.id, recordOf(id, '1'));
    await store.putRecord(ONE.id, recordOf(id, '2'));
    expect(await store.record(ONE.id, id)).toEqual(recordOf(id, '2'));
    expect(await store.records(ONE.id)).toEqual([recordOf(id, '2')]);
    expect(await store.records(TWO.id)).toEqual([recordOf(id, 'two')]);
    expect(await store.recordsOf(id)).toEqual([recordOf(id, '2'), recordOf(id, 'two')]);
    const waiting = (await store.uncoded('2', 9)).map(({ crisis, document }) => [crisis, document.id]);
    expect(waiting).toEqual([[TWO.id, id]]);
    expect([await store.countUncoded('3'), await store.countUncoded('2', ONE.id)]).toEqual([2, 0]);
    await store.takeOut(ONE.id, id);
    expect(await store.recordsOf(id)).toEqual([recordOf(id, 'two'), recordOf(id, '2')]);
    expect([await store.takenOut(ONE.id), await store.takenOut(TWO.id)]).toEqual([[id], []]);
  });

  it('takes over the records of a store that kept one a document, where it is clear for which crisis they were coded', async () => {
    const place = await bench.place();
    const before = await bench.open(place.options);
    await before.putCrisis(ONE);
    await before.putCrisis(TWO);
    const [one, both, nowhere] = [
      await put(before, 'in one'),
      await put(before, 'in both'),
      await put(before, 'taken out'),
    ];
    await put(before, 'in both', {}, TWO);
    await before.takeOut(ONE.id, nowhere.id);
    await before.close();
    const old = (id: string) => `('${id}', '1', '${JSON.stringify(recordOf(Document.shape.id.parse(id), '1'))}', 0)`;
    await place.query('drop table record');
    await place.query('create table record (document text primary key, coder text, body text, revision integer)');
    await place.query(`insert into record values ${old(one.id)}, ${old(both.id)}, ${old(nowhere.id)}`);
    // What came after that form: it is made anew.
    for (const table of ['account', 'pass', 'audit', 'news', 'webhook', 'saved_view'])
      await place.query(`drop table ${table}`);
    await place.query(`delete from kysely_migration where name >= '0007'`);

    const after = await bench.open(place.options);
    expect(await after.records(ONE.id)).toEqual([recordOf(one.id, '1')]);
    expect(await after.records(TWO.id)).toEqual([]);
    const waiting = (await after.uncoded('1', 9)).map(({ crisis, document }) => [crisis, document.id]);
    expect(waiting).toEqual([
      [ONE.id, both.id],
      [TWO.id, both.id],
    ]);
  });
});
