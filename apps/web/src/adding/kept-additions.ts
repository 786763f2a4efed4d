/** Invariant: what was handed to the server is remembered in this browser, so that its progress is found again; no file is, nor a long text. */
import { AddRequest } from '@demarche/contract';
import * as z from 'zod';
import type { Addition } from './addition.ts';

const KEY = 'demarche.additions';
const MOST = 100;
const DAY_MS = 86_400_000;
/** Characters of a text that are still kept to ask for it again. */
const LONGEST = 20_000;

const Kept = z.object({
  key: z.string(),
  crisis: z.string(),
  by: z.string().nullable(),
  label: z.string(),
  wanted: AddRequest.nullable(),
  job: z.string(),
  retried: z.array(z.string()),
  at: z.number(),
});
type Kept = z.infer<typeof Kept>;

function read(): Kept[] {
  try {
    const found = z.array(Kept).safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return found.success ? found.data.filter(({ at }) => Date.now() - at < DAY_MS) : [];
  } catch {
    return [];
  }
}

function write(kept: readonly Kept[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept.slice(0, MOST)));
  } catch {
    // Storage may be refused or full; the progress is then known as long as the page is open.
  }
}

/** Remembers an addition as it is now; another tab's stay. */
export function keepAddition({ key, crisis, by, label, wanted, job, retried }: Addition): void {
  if (job === null) return;
  const others = read();
  const known = others.find((one) => one.key === key);
  const small = wanted && !(wanted instanceof File) && JSON.stringify(wanted).length < LONGEST ? wanted : null;
  const at = known?.at ?? Date.now();
  const kept: Kept = { key, crisis, by, label, wanted: small, job, retried: [...retried], at };
  write(known ? others.map((one) => (one.key === key ? kept : one)) : [kept, ...others]);
}

export function forgetAdditions(keys: readonly string[]): void {
  write(read().filter(({ key }) => !keys.includes(key)));
}

/** What somebody added to a crisis in the last day, the newest first, as it was when it was handed over. */
export const keptAdditions = (crisis: string, by: string | null): Addition[] =>
  read()
    .filter((one) => one.crisis === crisis && one.by === by)
    .map(({ key, label, wanted, job, retried }): Addition => ({
      key,
      crisis,
      by,
      label,
      wanted,
      job,
      retried,
      events: [],
      state: 'running',
      refused: null,
    }));
