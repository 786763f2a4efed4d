/** Invariant: news is told after each change, also after one that another process made; closing waits for no address. */
import type { FastifyInstance } from 'fastify';
import type { AlertsDesk } from './alerts-desk.ts';

/** Milliseconds between two looks at the revision, one number. */
const EVERY = 5000;
/** Milliseconds until an address that did not answer is tried again although nothing has changed. */
const AGAIN = 5 * 60_000;

/** Tells webhooks of news while the server listens. */
export function watchNews(server: FastifyInstance, alerts: AlertsDesk, every = EVERY): void {
  let told = -1;
  let at = -Infinity;
  let round: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  const stopping = new AbortController();

  const look = async (): Promise<void> => {
    try {
      const revision = await alerts.revision();
      if (revision === told && performance.now() - at < AGAIN) return;
      await alerts.tell(stopping.signal);
      told = revision;
      at = performance.now();
    } catch (error) {
      server.log.error(error);
    }
  };
  const next = (): void => {
    timer = setTimeout(() => {
      round = look().finally(() => timer && next());
    }, every).unref();
  };
  server.addHook('onListen', async () => next());
  server.addHook('onClose', async () => {
    if (timer) clearTimeout(timer);
    timer = null;
    stopping.abort();
    await round;
  });
}
