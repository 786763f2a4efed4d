import { SavedView } from '@demarche/contract';
import { expect, it } from 'vitest';
import { describeOnEachDatabase } from '../test/databases.ts';
import { ONE, TWO, openWithCrises } from '../test/two-crises.ts';

const view = (id: string, name: string, more: Partial<SavedView> = {}): SavedView =>
  SavedView.parse({
    id,
    crisis: ONE.id,
    name,
    address: 'statements?actor=RUS&q=a%20word',
    owner: 'ada',
    by: 'Ada',
    shared: false,
    created: '2026-01-05T00:00:00.000Z',
    ...more,
  });

describeOnEachDatabase((bench) => {
  it('keeps the views of each crisis by name, one of a name for each owner', async () => {
    const { views } = await openWithCrises(bench);
    expect(await views.putView(view('1', 'Zürich'))).toBe('created');
    expect(await views.putView(view('2', 'alignment'))).toBe('created');
    expect(await views.putView(view('3', 'ALIGNMENT'))).toBe('exists');
    expect(await views.putView(view('4', 'Alignment', { owner: null, by: null, shared: true }))).toBe('created');
    expect(await views.putView(view('5', 'Alignment', { owner: null, by: null }))).toBe('exists');
    expect(await views.putView(view('6', 'Alignment', { crisis: TWO.id }))).toBe('created');
    expect((await views.views(ONE.id)).map(({ id }) => id)).toEqual(['2', '4', '1']);
    expect((await views.views(TWO.id)).map(({ id }) => id)).toEqual(['6']);
  });

  it('changes a view to a name that is free, and removes it', async () => {
    const { views } = await openWithCrises(bench);
    await views.putView(view('1', 'One'));
    await views.putView(view('2', 'Two'));
    expect(await views.changeView(view('2', 'one'))).toBe('exists');
    expect(await views.changeView(view('2', 'TWO', { shared: true }))).toBe('changed');
    expect(await views.changeView(view('3', 'Three'))).toBe('gone');
    expect(await views.views(ONE.id)).toEqual([view('1', 'One'), view('2', 'TWO', { shared: true })]);
    expect(await views.removeView('1')).toBe(true);
    expect(await views.removeView('1')).toBe(false);
    expect(await views.putView(view('3', 'One'))).toBe('created');
  });

  it('lets one of several who save a name at once have it', async () => {
    const { views } = await openWithCrises(bench);
    const saved = await Promise.all(['1', '2', '3', '4'].map((id) => views.putView(view(id, 'One'))));
    expect(saved.toSorted()).toEqual(['created', 'exists', 'exists', 'exists']);
  });

  it('is there after a restart, and no change to a dossier', async () => {
    const place = await bench.place();
    const before = await bench.open(place.options);
    await before.putCrisis(ONE);
    const revision = await before.revision();
    await before.views.putView(view('1', 'One'));
    expect(await before.revision()).toBe(revision);
    const { views } = await bench.open(place.options);
    expect(await views.views(ONE.id)).toEqual([view('1', 'One')]);
  });
});
