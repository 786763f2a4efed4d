/** Invariant: a file is read when its turn comes and let go once the server has it; the next waits until that one's job is over. */
import { JobAccepted, type AddRequest, type Progress } from '@demarche/contract';
import { path } from '../api/path.ts';
import { ask } from '../api/request.ts';
import type { Wanted } from './addition.ts';
import { base64Of } from './base64.ts';
import { follow } from './follow.ts';
import { makeTurns } from './turns.ts';

// One at a time, so that they come in the order in which they were given.
const inTurnSent = makeTurns(1);
const inTurnOfFiles = makeTurns(2);
const inTurnFollowed = makeTurns(2);

export interface Watcher {
  readonly onJob: (job: string) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** Follows a job; says whether its end was seen. */
export const followInTurn = (job: string, onProgress: Watcher['onProgress']): Promise<'done' | 'lost'> =>
  inTurnFollowed(() => new Promise((end) => follow(job, onProgress, end)));

/** Hands something to the server and follows it to its end; throws ProblemError where the server refuses it, another error where a file cannot be read. */
export function handOver(crisis: string, wanted: Wanted, { onJob, onProgress }: Watcher): Promise<'done' | 'lost'> {
  const whole = async (): Promise<'done' | 'lost'> => {
    const { job } = await inTurnSent(async () =>
      ask(JobAccepted, path`/api/crises/${crisis}/documents`, await requestOf(wanted)),
    );
    onJob(job);
    return followInTurn(job, onProgress);
  };
  return wanted instanceof File ? inTurnOfFiles(whole) : whole();
}

async function requestOf(wanted: Wanted): Promise<AddRequest> {
  if (!(wanted instanceof File)) return wanted;
  return { kind: 'file', name: wanted.name, base64: base64Of(new Uint8Array(await wanted.arrayBuffer())) };
}
