/** Invariant: what is sent goes only to an address that was vetted, and to no other that the answer names. */
import { failed, ok, type Outcome } from '@demarche/contract';
import { fetch } from 'undici';
import { cutOff, within } from './time-limit.ts';
import { vettedAgent } from './vetted-agent.ts';

interface PostLimits {
  /** Sends to loopback, private and link-local addresses too. */
  readonly allowPrivate: boolean;
  /** 10 seconds unless given. */
  readonly timeoutMs: number;
  /** Stops it before its time. */
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 10_000;

/** Sends a body of JSON by POST; refuses private, loopback and link-local addresses unless `allowPrivate`. A redirect is no answer. */
export async function postUrl(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { allowPrivate = false, timeoutMs = TIMEOUT_MS, signal: stop }: Partial<PostLimits> = {},
): Promise<Outcome<null>> {
  const at = URL.parse(url);
  if (!at) return failed('fetch/scheme', url);
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(stop ? [stop] : [])]);
  const send = async (): Promise<Outcome<null>> => {
    const vetted = await vettedAgent(at, { allowPrivate, timeoutMs });
    if (vetted.kind === 'problem') return vetted;
    const dispatcher = vetted.value;
    const sent = { ...headers, 'content-type': 'application/json', 'user-agent': 'Demarche/0.1' };
    try {
      const answer = await fetch(at, { method: 'POST', body, headers: sent, dispatcher, redirect: 'manual', signal });
      return answer.ok ? ok(null) : failed('fetch/status', url, `${answer.status} ${answer.statusText}`.trim());
    } finally {
      await dispatcher.destroy();
    }
  };
  try {
    return await within(send(), signal);
  } catch (error) {
    return cutOff(url, error, signal, timeoutMs);
  }
}
