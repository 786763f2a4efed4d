/** Invariant: a source's kind rests on its host name alone, by the two data files beside this; what they do not know is unknown. */
import * as z from 'zod';
import type { Source } from '@demarche/contract';
import { SourceKind } from '@demarche/contract';
import domains from './country-domains.json' with { type: 'json' };
import outlets from './outlets.json' with { type: 'json' };

const Outlets = z.object({
  outlets: z.array(
    z.object({ host: z.string(), name: z.string(), kind: SourceKind, country: z.string().length(3).nullable() }),
  ),
});
const Domains = z.object({ sold: z.array(z.string()), countries: z.record(z.string(), z.string().length(3)) });

const BY_HOST = new Map(Outlets.parse(outlets).outlets.map((outlet) => [outlet.host, outlet]));
const { sold, countries } = Domains.parse(domains);

/** Labels before a country domain that registries keep for governments, and host labels that ministries use. */
const GOVERNMENT = /(?:^|\.)(?:gov|gob|gouv|govt|go|gub|gov\w{2}|mil)(?:\.[a-z]{2})?$|\.int$/u;
const MINISTRY =
  /^(?:mfa|mofa|mofat|mid|mae|mzv|mre|minrel|rree|minex|um|urm|exteriores|cancilleria|foreign|foreignaffairs)\./u;
const REGISTRY_LABEL = /\.(?:com|co|org|net|gov|gob|gouv|go|govt|ac|edu|mil|or|ne)\.[a-z]{2}$/u;
const SOCIAL =
  /^(?:(?:x|twitter|facebook|instagram|threads|truthsocial|tiktok)\.(?:com|net)|t\.me|bsky\.app|mastodon\.[a-z]+|vk\.com|weibo\.com)$/u;

function countryOf(host: string): string | null {
  const top = host.split('.').at(-1) ?? '';
  if (host.endsWith('.gov') || host.endsWith('.mil')) return 'USA';
  if (sold.includes(top) && !REGISTRY_LABEL.test(host)) return null;
  return countries[top] ?? null;
}

/** `www.`, `m.`, `en.` and the like name an edition, not an outlet. */
const bareHost = (host: string): string => host.toLowerCase().replace(/^(?:www\d?|m|amp|mobile)\./u, '');

function listed(host: string): z.infer<typeof Outlets>['outlets'][number] | undefined {
  const labels = host.split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const outlet = BY_HOST.get(labels.slice(from).join('.'));
    if (outlet !== undefined) return outlet;
  }
  return undefined;
}

/**
 * Who publishes a page, from its address and the name it gives itself; null where there is neither.
 * A name with no address known to the data is `unknown`: that a site calls itself a newspaper proves nothing.
 * @example sourceOf('https://www.mfa.gov.xx/statement', null)?.kind // 'official'
 */
export function sourceOf(url: string | null, siteName: string | null): Source | null {
  const address = url !== null && URL.canParse(url) ? new URL(url) : null;
  const name = siteName?.trim() ?? '';
  if (address === null || !/^https?:$/u.test(address.protocol))
    return name === '' ? null : { name, kind: 'unknown', country: null, homepage: null };
  const host = bareHost(address.hostname);
  const homepage = address.origin;
  const outlet = listed(host);
  if (SOCIAL.test(host)) {
    const account = address.pathname.split('/').find((part) => part !== '' && part !== 's' && part !== 'profile');
    return { name: account ?? (name || host), kind: 'social-account', country: null, homepage };
  }
  if (outlet !== undefined) return { name: name || outlet.name, kind: outlet.kind, country: outlet.country, homepage };
  const official = GOVERNMENT.test(host) || MINISTRY.test(host);
  return { name: name || host, kind: official ? 'official' : 'unknown', country: countryOf(host), homepage };
}
