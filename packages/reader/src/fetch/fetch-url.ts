/** Invariant: each hop goes to an address that was vetted for it, and the whole takes no longer and gives no more than its limits. */
import { fetch } from 'undici';
import type { Response } from 'undici';
import type { Outcome } from '@demarche/contract';
import { failed, ok } from '@demarche/contract';
import { cutOff, within } from './time-limit.ts';
import { vettedAgent } from './vetted-agent.ts';

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
  const vetted = await vettedAgent(url, limits);
  if (vetted.kind === 'problem') return done(vetted);
  const agent = vetted.value;
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
    return cutOff(url, error, signal, all.timeoutMs);
  }
}

/** `fetch` refuses an address with a name and password in it; no page that is read here needs them. */
function withoutCredentials(url: URL): URL {
  url.username = '';
  url.password = '';
  return url;
}
