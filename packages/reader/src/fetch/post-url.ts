/** Invariant: what is sent goes only to an address that was vetted, and to no other that the answer names. */
import { failed, ok, type Outcome } from '@demarche/contract';
import { fetch } from 'undici';
import { agentFor, reasonOf, type FetchLimits } from './fetch-url.ts';
import { addressesOf, isPublic } from './public-address.ts';

const TIMEOUT_MS = 10_000;

/** Sends a body of JSON by POST; refuses private, loopback and link-local addresses unless `allowPrivate`. A redirect is no answer. */
export async function postUrl(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { allowPrivate = false, timeoutMs = TIMEOUT_MS }: Partial<Pick<FetchLimits, 'allowPrivate' | 'timeoutMs'>> = {},
): Promise<Outcome<null>> {
  const at = URL.parse(url);
  if (!at || !/^https?:$/u.test(at.protocol)) return failed('fetch/scheme', url);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const addresses = await addressesOf(at);
    const refused = allowPrivate ? undefined : addresses.find(({ address }) => !isPublic(address));
    if (refused) return failed('fetch/refused-address', url, refused.address);
    const agent = agentFor(addresses, timeoutMs);
    try {
      const sent = { ...headers, 'content-type': 'application/json', 'user-agent': 'Demarche/0.1' };
      const answer = await fetch(at, {
        method: 'POST',
        body,
        headers: sent,
        dispatcher: agent,
        redirect: 'manual',
        signal,
      });
      return answer.ok ? ok(null) : failed('fetch/status', url, `${answer.status} ${answer.statusText}`.trim());
    } finally {
      await agent.destroy();
    }
  } catch (error) {
    if (signal.aborted) return failed('fetch/timeout', url, `${timeoutMs / 1000} s`);
    return failed('fetch/failed', url, reasonOf(error));
  }
}
