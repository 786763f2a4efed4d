/** Invariant: an address passes only if it is plain global unicast; whatever the library has a special name for does not. */
import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** True for a global unicast address; IPv4 inside IPv6 is judged as the IPv4 address. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` also turns ::ffff:10.0.0.1 into 10.0.0.1.
  return ipaddr.process(address).range() === 'unicast';
}

/**
 * The addresses of a URL's host. URL parsing has already turned decimal, octal and hexadecimal IPv4 hosts into dotted ones.
 * Throws where the name does not resolve.
 */
export async function addressesOf(url: URL): Promise<LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (ipaddr.isValid(host)) return [{ address: host, family: host.includes(':') ? 6 : 4 }];
  return lookup(host, { all: true, verbatim: true });
}
