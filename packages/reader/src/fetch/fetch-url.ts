/**
 * Invariant: a connection is opened only to an address that was vetted for this hop: the vetted address itself is
 * handed to the socket, so that a name that resolves differently the second time gains nothing.
 */
import type { LookupAddress, LookupOptions } from 'node:dns';
import { Agent, fetch } from 'undici';
import type { Response } from 'undici';
import type { Outcome } from '@demarche/contract';
import { failed, ok } from '@demarche/contract';
import { addressesOf, isPublic } from './public-address.ts';

export interface FetchLimits {
  /** Of the body after decompression; 20 MiB unless given. */
  readonly maxBytes: number;
  /** For the whole fetch, redirects and body included; 20 seconds unless given. */
  readonly timeoutMs: number;
  readonly maxRedirects: number;
  /** Fetches from loopback, private and link-local addresses too. */
  readonly allowPrivate: boolean;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** The address after redirects. */
  readonly url: string;
  readonly contentType: string | null;
}

const LIMITS: FetchLimits = { maxBytes: 20 * 1024 * 1024, timeoutMs: 20_000, maxRedirects: 5, allowPrivate: false };
const HEADERS = {
  'user-agent': 'Demarche/0.1 (reads pages that its user asks for)',
  accept:
    'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/pdf,text/*;q=0.8,*/*;q=0.5',
};

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** An agent that connects to these addresses and no others. */
export function agentFor(addresses: readonly LookupAddress[], timeoutMs: number): Agent {
  const lookup = (_host: string, options: LookupOptions, found: Found): void => {
    const first = addresses[0];
    if (first === undefined) found(new Error('no address'), '');
    else if (options.all === true) found(null, [...addresses]);
    else found(null, first.address, first.family);
  };
  return new Agent({ connect: { lookup, timeout: timeoutMs }, pipelining: 0, maxResponseSize: -1 });
}

/** The body, or null as soon as it is longer than the limit. */
async function bodyWithin(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    length += bytes.length;
    if (length > maxBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}

type Hop =
  { readonly kind: 'redirect'; readonly to: URL } | { readonly kind: 'done'; readonly outcome: Outcome<Fetched> };
const done = (outcome: Outcome<Fetched>): Hop => ({ kind: 'done', outcome });

async function hop(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<Hop> {
  const where = url.href;
  if (!/^https?:$/u.test(url.protocol)) return done(failed('fetch/scheme', where));
  const addresses = await addressesOf(url);
  const refused = limits.allowPrivate ? undefined : addresses.find(({ address }) => !isPublic(address));
  if (refused !== undefined) return done(failed('fetch/refused-address', where, refused.address));
  const agent = agentFor(addresses, limits.timeoutMs);
  try {
    const response = await fetch(url, { dispatcher: agent, redirect: 'manual', signal, headers: HEADERS });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null && URL.canParse(location, where))
      return { kind: 'redirect', to: new URL(location, where) };
    if (!response.ok) return done(failed('fetch/status', where, `${response.status} ${response.statusText}`.trim()));
    const bytes = await bodyWithin(response, limits.maxBytes);
    if (bytes === null) return done(failed('input/too-large', where, `over ${limits.maxBytes} bytes`));
    return done(ok({ bytes, url: where, contentType: response.headers.get('content-type') }));
  } finally {
    await agent.destroy();
  }
}

/** The innermost message of an error: undici wraps what happened in "fetch failed". */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message || error.name;
}

/** Fetches a URL; refuses private, loopback and link-local addresses at every hop unless `allowPrivate`. */
export async function fetchUrl(url: string, limits: Partial<FetchLimits> = {}): Promise<Outcome<Fetched>> {
  const all = { ...LIMITS, ...limits };
  if (!URL.canParse(url)) return failed('fetch/scheme', url);
  const signal = AbortSignal.timeout(all.timeoutMs);
  let at = withoutCredentials(new URL(url));
  try {
    for (let redirects = 0; redirects <= all.maxRedirects; redirects += 1) {
      const next = await within(hop(at, all, signal), signal);
      if (next.kind === 'done') return next.outcome;
      at = withoutCredentials(next.to);
    }
    return failed('fetch/redirects', url, String(all.maxRedirects));
  } catch (error) {
    if (signal.aborted) return failed('fetch/timeout', url, `${all.timeoutMs / 1000} s`);
    return failed('fetch/failed', url, reasonOf(error));
  }
}

/** `fetch` refuses an address with a name and password in it; no page that is read here needs them. */
function withoutCredentials(url: URL): URL {
  url.username = '';
  url.password = '';
  return url;
}

/** A promise that does not outlast the signal: DNS look-ups cannot be aborted. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const expired = Promise.withResolvers<never>();
  const expire = (): void => expired.reject(signal.reason);
  signal.addEventListener('abort', expire, { once: true });
  return Promise.race([work, expired.promise]).finally(() => signal.removeEventListener('abort', expire));
}
