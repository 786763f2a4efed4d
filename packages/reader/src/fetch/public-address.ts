/** Invariant: an address passes only if it is plain global unicast; whatever the library has a special name for does not. */
import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import ipaddr from 'ipaddr.js';

const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** True for a global unicast address; IPv4 inside IPv6 is judged as the IPv4 address. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` also turns ::ffff:10.0.0.1 into 10.0.0.1.
  const plain = ipaddr.process(address);
  // Of IPv6 only this has been given out (RFC 4291, IANA); the rest of what has no name, ::7f00:1 too, goes nowhere or somewhere old.
  const given = plain.kind() === 'ipv4' || plain.match(GLOBAL_IPV6);
  return given && plain.range() === 'unicast';
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
