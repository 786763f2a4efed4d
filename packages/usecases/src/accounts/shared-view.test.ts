import { expect, it } from 'vitest';
import { CRISIS, useBench, valueOf } from '../../test/bench.ts';
import { listAlerts } from '../alerts/index.ts';
import {
  addSource,
  compileDossier,
  dossierParts,
  listStatements,
  logSearch,
  recordJudgement,
  type Ports,
} from '../index.ts';
import { sharedView } from './shared-view.ts';

const bench = useBench();

const LONG = `the strike ${'which goes on and on '.repeat(40)}to the very end`;
const SECRET = /very end|Ada|our contact/;

async function shared(fullTexts: boolean): Promise<Ports> {
  const ports = await bench.ports();
  await addSource(ports, CRISIS.id, { kind: 'text', text: `Russia condemned ${LONG}.`, published: '2026-01-04' });
  const { statements } = valueOf(await compileDossier(ports, CRISIS.id));
  const { document, attribution } = statements[0]!.reports[0]!;
  const verdict = { kind: 'accept' as const };
  await recordJudgement(ports, { document, attribution: attribution!, verdict, by: 'Ada', why: 'by our contact' });
  const search = {
    actors: [],
    where: 'its ministry',
    query: '',
    outcome: 'silent' as const,
    by: 'Ada',
    note: 'our contact',
  };
  await logSearch(ports, CRISIS.id, search);
  return { ...ports, seenAs: sharedView(fullTexts) };
}

it('is in extracts, and tells nobody who works at the desk, whichever way it is asked', async () => {
  const ports = await shared(false);
  const query = { limit: 9, offset: 0, order: 'oldest' as const };
  const asked = [
    await compileDossier(ports, CRISIS.id),
    await dossierParts(ports, CRISIS.id, ['ledger', 'statements', 'coverage', 'timeline'], null),
    await listStatements(ports, CRISIS.id, query),
    await listAlerts(ports, CRISIS.id, {}, 9),
  ];
  for (const answer of asked) expect(JSON.stringify(valueOf<unknown>(answer))).not.toMatch(SECRET);
  expect(valueOf(await listStatements(ports, CRISIS.id, { ...query, q: 'very end' })).total).toBe(0);
  const whole = valueOf(await listAlerts({ ...ports, seenAs: undefined as never }, CRISIS.id, {}, 9));
  expect(whole.map(({ news }) => news.kind)).toEqual(
    valueOf(await listAlerts(ports, CRISIS.id, {}, 9)).map(({ news }) => news.kind),
  );
});

it('has whole quotes where whole texts are shared, and names of nobody either', async () => {
  const ports = await shared(true);
  const text = JSON.stringify(valueOf(await compileDossier(ports, CRISIS.id)));
  expect(text).toContain('very end');
  expect(text).not.toMatch(/Ada|our contact/);
});

it('is the same view of the same dossier', async () => {
  const ports = await shared(false);
  const once = valueOf(await compileDossier(ports, CRISIS.id));
  expect(valueOf(await compileDossier(ports, CRISIS.id))).toBe(once);
});
