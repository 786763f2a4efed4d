/** Invariant: a test that knocks at the sample desk's door comes as a browser on its page does, unless it says otherwise. */
import type { FastifyInstance, InjectOptions } from 'fastify';
import { Problem, VisitorView } from '@demarche/contract';
import { serverOver, type ServerOptions } from '../server.ts';
import { sampleDesk } from './sample-desk.ts';
import { sampleSummary } from './sample-dossier.ts';

export const PASSWORD = 'a sentence that nobody guesses';
export const ada = { name: 'Ada', password: PASSWORD };
export const crisis = `/api/crises/${sampleSummary.id}`;

const servers: FastifyInstance[] = [];

/** Closes whatever was opened. */
export const closeAll = async (): Promise<void> => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
};

/** A server over a desk, closed by `closeAll`. */
export function opened(options: ServerOptions, desk = sampleDesk()): FastifyInstance {
  const server = serverOver(desk, { webRoot: '/nowhere', log: 'silent', ...options });
  servers.push(server);
  return server;
}

/** Opens a desk at which everybody has to sign in, and gives what sends it requests. */
export function open(options: ServerOptions = { alone: false, setupCode: 'a code' }) {
  const server = opened(options);
  return (method: InjectOptions['method'], url: string, payload?: object, headers: object = {}) =>
    server.inject({
      method: method!,
      url,
      ...(payload ? { payload } : {}),
      headers: stated({ 'sec-fetch-site': 'same-origin', ...headers }),
    });
}

/** Headers without those that are left out on purpose. */
const stated = (headers: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

export type Send = ReturnType<typeof open>;
type Answer = Awaited<ReturnType<Send>>;

/** The status and code of a refusal, such as `401 http/sign-in`. */
export const refusal = (answer: Answer): string => `${answer.statusCode} ${Problem.parse(answer.json()).code}`;

export const cookieOf = (answer: Answer) => ({ cookie: `demarche_session=${answer.cookies[0]?.value ?? ''}` });

export const visitor = async (send: Send, headers = {}) =>
  VisitorView.parse((await send('GET', '/api/visitor', undefined, headers)).json());

/** The cookie of the first account, an editor's. */
export const first = async (send: Send) =>
  cookieOf(await send('POST', '/api/accounts/first', { ...ada, code: 'a code' }));
