/** Invariant: whoever tries to be somebody is slowed under that name, however it is written, and under all names together. */
import type { FastifyRequest } from 'fastify';
import { nameKey, problem } from '@demarche/contract';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { clientAddress } from './client-address.ts';
import { Refusal } from './problems.ts';

/** Seconds in which tries are counted. */
const WINDOW = 300;
/** Tries under one name from one address, and from one address under any. */
const TRIES = 10;
const TRIES_OF_ALL = 60;

/** A hook that counts a request as a try, and refuses it where there were too many. */
export function slowTries(): (request: FastifyRequest) => Promise<void> {
  const byName = new RateLimiterMemory({ points: TRIES, duration: WINDOW });
  const byAddress = new RateLimiterMemory({ points: TRIES_OF_ALL, duration: WINDOW });
  return async (request) => {
    const from = clientAddress(request);
    try {
      await byAddress.consume(from);
      await byName.consume(`${from} ${claimedBy(request)}`);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      request.alreadyLogged = true;
      const seconds = Math.ceil(refused.msBeforeNext / 1000);
      throw new Refusal(problem('http/too-often', request.url, `${seconds} seconds`));
    }
  };
}

/** Whose password is tried: who is signed in, or the name that is given. */
const claimedBy = ({ visitor, body }: FastifyRequest): string =>
  visitor.kind === 'account' ? visitor.account.id : nameKey(String((body as { name?: unknown } | null)?.name));
