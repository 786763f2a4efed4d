/** Invariant: a job is followed to its end; a broken connection is taken up again where it broke off. */
import { Progress } from '@demarche/contract';
import { BASE } from '../api/base.ts';

/** Hands over each step of a job; `onEnd` says whether its end was seen or it can no longer be followed. */
export function follow(
  job: string,
  onProgress: (progress: Progress) => void,
  onEnd: (how: 'done' | 'lost') => void,
): void {
  const stream = new EventSource(`${BASE}/api/jobs/${encodeURIComponent(job)}/events`);
  stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const parsed = Progress.safeParse(JSON.parse(data));
    if (!parsed.success) return;
    onProgress(parsed.data);
    if (parsed.data.kind === 'finished') {
      stream.close();
      onEnd('done');
    }
  });
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) onEnd('lost');
  });
}
