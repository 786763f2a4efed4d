/** Invariant: use cases under test get a real store in a folder of their own; clock, coder and network are pretended. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ActType,
  CodedRecord,
  Crisis,
  type Document,
  type Outcome,
  type Progress,
  Survey,
  failed,
  ok,
  bareAct,
  onDay,
} from '@demarche/contract';
import type { Fetched } from '@demarche/reader';
import { type Store, openStore } from '@demarche/store';
import { afterEach } from 'vitest';
import { type Ports, loadCodebook } from '../src/index.ts';

export const CRISIS = Crisis.parse({
  id: 'strike-2026',
  title: 'A strike',
  summary: '',
  events: [{ title: 'The strike', day: '2026-01-03' }],
  parties: [{ actor: 'USA', role: 'perpetrator' }],
  window: { from: '2026-01-03', to: null },
});

export const NOW = new Date('2026-01-05T12:00:00.000Z');

/** What the pretended network answers; an address that is not here cannot be fetched. */
export type Pages = Readonly<Record<string, { readonly body: string; readonly contentType: string }>>;

export interface Bench {
  /** Ports over a fresh store that holds CRISIS. */
  ports(changes?: Partial<Ports>, pages?: Pages): Promise<Ports>;
}

/** A bench whose stores are closed and removed after each test. */
export function useBench(): Bench {
  const opened: { store: Store; folder: string }[] = [];
  afterEach(async () => {
    for (const { store, folder } of opened.splice(0)) {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
  return {
    async ports(changes = {}, pages = {}) {
      const folder = await mkdtemp(join(tmpdir(), 'demarche-usecases-'));
      const store = await openStore({ databaseUrl: null, folder });
      opened.push({ store, folder });
      await store.putCrisis(CRISIS);
      return {
        store,
        code: pretendToCode,
        survey: pretendToSurvey,
        coderVersion: 'pretended-1',
        codebook: await shippedCodebook(),
        scales: [],
        roster: () => [],
        nameOf: (code) => `name of ${code}`,
        fetchUrl: async (url) => pretendToFetch(pages, url),
        postUrl: async (url) => failed('fetch/failed', url, 'no network in tests'),
        now: () => NOW,
        version: '0.0.0',
        ...changes,
      };
    },
  };
}

/** The value of an outcome that must not be a problem. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'problem') throw new Error(outcome.problem.message);
  return outcome.value;
}

/** Progress as a short line each, for comparing: `added Title 2`, `failed where code`. */
export function told(): { readonly lines: string[]; readonly onProgress: (progress: Progress) => void } {
  const lines: string[] = [];
  return { lines, onProgress: (progress) => lines.push(lineOf(progress)) };
}

function lineOf(progress: Progress): string {
  if (progress.kind === 'started') return `started ${progress.what}`;
  if (progress.kind === 'step') return `step ${progress.what} ${progress.done}/${progress.of ?? '?'}`;
  if (progress.kind === 'failed') return `failed ${progress.what} ${progress.problem.code}`;
  if (progress.kind === 'finished') return `finished ${progress.added} ${progress.duplicates} ${progress.failed}`;
  return `${progress.duplicate ? 'duplicate' : 'added'} ${progress.title} ${progress.statements}`;
}

export async function shippedCodebook(): Promise<Ports['codebook']> {
  const path = join(import.meta.dirname, '../../../codebooks/two-axis.yaml');
  return valueOf(loadCodebook(await readFile(path, 'utf8'), path));
}

function pretendToFetch(pages: Pages, url: string): Outcome<Fetched> {
  const page = pages[url];
  if (!page) return failed('fetch/status', url, '404');
  return ok({ bytes: Buffer.from(page.body), url, contentType: page.contentType });
}

const ACTORS: Readonly<Record<string, string>> = { Russia: 'RUS', Cuba: 'CUB', Türkiye: 'TUR' };
const CODED: Readonly<Record<string, readonly [act: ActType, position: string, legality: string]>> = {
  condemned: ['condemn', 'oppose-condemn', 'unlawful'],
  welcomed: ['welcome', 'support', 'none'],
};

/** Finds only "Russia condemned …." and the like; throws on a text that has "trips the coder". */
async function pretendToCode(document: Document): Promise<CodedRecord> {
  if (document.text.includes('trips the coder')) throw new Error('tripped');
  const found = [...document.text.matchAll(/(Russia|Cuba|Türkiye) (condemned|welcomed) ([^.]+)\./dgu)];
  const attributions = found.map(({ indices, 1: name = '', 2: cue = '' }) => {
    const [whole, source, verb, content] = indices ?? [];
    const [type, position, legality] = CODED[cue]!;
    return {
      id: `${document.id}:a${whole?.join('-')}`,
      source: [source],
      cue: [verb],
      content: [content],
      mode: 'indirect',
      speaker: {
        text: name,
        actors: [ACTORS[name]],
        office: 'other',
        person: null,
        stateVoice: true,
        via: null,
        reference: { kind: 'abstained', reason: 'unnamed' },
      },
      acts: [bareAct(type)],
      position,
      legality,
      hedged: false,
      negated: false,
      said: null,
      confidence: 0.9,
      why: ['pretended'],
    };
  });
  const rest = { events: [], contacts: [], expectations: [], situations: [], wordings: [], positions: [] };
  return CodedRecord.parse({ id: document.id, coder: 'pretended-1', attributions, ...rest });
}

/** Takes the word `strike` for something that the United States did on the day of publication. */
async function pretendToSurvey({ id, text, published }: Document): Promise<Survey> {
  const at = text.indexOf('strike');
  const day = published?.slice(0, 10) ?? null;
  return Survey.parse({
    id,
    perpetrators: at < 0 ? [] : ['USA'],
    affected: [],
    titled: [],
    named: at < 0 ? [] : [{ actor: 'USA', times: 1 }],
    happenings:
      at < 0
        ? []
        : [
            {
              kind: 'attack',
              word: [at, at + 'strike'.length],
              sentence: [0, text.length],
              agents: ['USA'],
              patients: [],
              places: [],
              date: day && onDay(day, 'explicit'),
              weight: 3,
            },
          ],
  });
}
