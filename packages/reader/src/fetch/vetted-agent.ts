/**
 * Invariant: a connection is opened only to an address that was vetted: the vetted address itself is handed to the socket, so that a name
 * that resolves differently the second time gains nothing.
 */
import type { LookupAddress, LookupOptions } from 'node:dns';
import { failed, ok, type Outcome } from '@demarche/contract';
import { Agent } from 'undici';
import { addressesOf, isPublic } from './public-address.ts';

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** An agent that connects to these addresses and no others. */
function agentFor(addresses: readonly LookupAddress[], timeoutMs: number): Agent {
  const lookup = (_host: string, options: LookupOptions, found: Found): void => {
    const first = addresses[0];
    if (first === undefined) found(new Error('no address'), '');
    else if (options.all === true) found(null, [...addresses]);
    else found(null, first.address, first.family);
  };
  return new Agent({ connect: { lookup, timeout: timeoutMs }, pipelining: 0, maxResponseSize: -1 });
}

interface Vetting {
  /** Lets loopback, private and link-local addresses pass. */
  readonly allowPrivate: boolean;
  readonly timeoutMs: number;
}

/** An agent that reaches a URL's host and nothing else, or why it may not. The caller destroys it. Throws where the name does not resolve. */
export async function vettedAgent(url: URL, { allowPrivate, timeoutMs }: Vetting): Promise<Outcome<Agent>> {
  if (!/^https?:$/u.test(url.protocol)) return failed('fetch/scheme', url.href);
  const addresses = await addressesOf(url);
  const refused = allowPrivate ? undefined : addresses.find(({ address }) => !isPublic(address));
  return refused ? failed('fetch/refused-address', url.href, refused.address) : ok(agentFor(addresses, timeoutMs));
}
