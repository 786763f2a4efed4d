/** Invariant: behind the one proxy that the desk was told of, a client is whom that proxy names last; nobody else's word counts. */
import { BlockList } from 'node:net';
import type { FastifyRequest } from 'fastify';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');
LOOPBACK.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');

/** Whether a connection comes from this machine itself. */
export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && LOOPBACK.check(address, address.includes(':') ? 'ipv6' : 'ipv4');

/** The address that a request comes from, as far as it can be told. */
export function clientAddress({ headers, socket, server }: FastifyRequest): string {
  const peer = socket.remoteAddress ?? '';
  const named = server.behindProxy && isLoopback(peer) ? headers['x-forwarded-for'] : undefined;
  return [named ?? []].flat().join().split(',').at(-1)?.trim() || peer;
}
