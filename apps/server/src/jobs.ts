/**
 * Invariant: a job's events are kept in order from the first, so whoever comes late sees what whoever came early saw;
 * jobs run one after another, since each of them writes. A finished job is forgotten when enough newer ones are there:
 * what it added is in the store, only its account of itself is lost.
 */
import { EventEmitter, on } from 'node:events';
import { randomUUID } from 'node:crypto';
import { problem, type Progress } from '@demarche/contract';

type Work = (onProgress: (progress: Progress) => void) => Promise<unknown>;

interface Job {
  readonly events: Progress[];
  readonly news: EventEmitter;
  over: boolean;
}

const KEPT = 200;

export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #onFault: (error: unknown) => void;
  #last: Promise<unknown> = Promise.resolve();

  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault;
  }

  /** Starts the work when those before it are done, and returns the job's id at once. */
  start(what: string, work: Work): string {
    const id = randomUUID();
    const job: Job = { events: [], news: new EventEmitter(), over: false };
    job.news.setMaxListeners(0);
    this.#jobs.set(id, job);
    this.#forget();
    this.#last = this.#last.then(() => run(id, job, what, work, this.#onFault));
    return id;
  }

  /** Resolves when no job is left to run. */
  async idle(): Promise<void> {
    await this.#last;
  }

  has(id: string): boolean {
    return this.#jobs.has(id);
  }

  /** The job's events from number `from` on, those to come included; ends with the job. */
  async *follow(id: string, from = 0): AsyncGenerator<{ readonly number: number; readonly progress: Progress }> {
    const job = this.#jobs.get(id);
    if (!job) return;
    // Listening begins before the replay, so that nothing falls between the two.
    const wakes = on(job.news, 'news');
    try {
      for (let number = from; ; number += 1) {
        while (number >= job.events.length) {
          if (job.over) return;
          await wakes.next();
        }
        const progress = job.events[number];
        if (progress) yield { number, progress };
      }
    } finally {
      await wakes.return?.();
    }
  }

  #forget(): void {
    for (const [id, job] of this.#jobs) {
      if (this.#jobs.size <= KEPT) return;
      if (job.over) this.#jobs.delete(id);
    }
  }
}

/** Runs the work; whatever it does, the last event is `finished`. */
async function run(id: string, job: Job, what: string, work: Work, onFault: (error: unknown) => void): Promise<void> {
  const say = (progress: Progress): void => {
    job.events.push({ ...progress, job: id });
    job.news.emit('news');
  };
  try {
    await work(say);
  } catch (error) {
    onFault(error);
    say({ kind: 'failed', job: id, what, problem: problem('http/fault', what) });
  }
  if (job.events.at(-1)?.kind !== 'finished') say(summary(id, job.events));
  job.over = true;
  job.news.emit('news');
}

function summary(job: string, events: readonly Progress[]): Progress {
  const added = events.filter((event) => event.kind === 'added');
  const duplicates = added.filter(({ duplicate }) => duplicate).length;
  const failed = events.filter(({ kind }) => kind === 'failed').length;
  return { kind: 'finished', job, added: added.length - duplicates, duplicates, failed };
}
