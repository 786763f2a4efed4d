/** Invariant: what a request passes on its way in, in order: headers, visitor, origin, permission, parsing by the contract, route, problem. */
import Fastify, { type FastifyInstance } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { problem } from '@demarche/contract';
import { keepAuditLog } from './audit-log.ts';
import type { Desk } from './desk.ts';
import { guardOrigin } from './guard-origin.ts';
import { guardPermissions } from './guard-permission.ts';
import { Jobs } from './jobs.ts';
import { describeApi } from './openapi.ts';
import { answerProblems, sendProblem } from './problems.ts';
import { accountRoutes } from './routes/accounts.ts';
import { alertRoutes } from './routes/alerts.ts';
import { crisisRoutes } from './routes/crises.ts';
import { documentRoutes } from './routes/documents.ts';
import { dossierRoutes } from './routes/dossier.ts';
import { healthRoutes } from './routes/health.ts';
import { jobRoutes } from './routes/jobs.ts';
import { judgementRoutes } from './routes/judgements.ts';
import { searchRoutes } from './routes/search.ts';
import { searchLogRoutes } from './routes/searches.ts';
import { shareRoutes } from './routes/shares.ts';
import { statementRoutes } from './routes/statements.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { viewRoutes } from './routes/views.ts';
import { visitorRoutes } from './routes/visitor.ts';
import { keepPrivate, secureHeaders } from './secure-headers.ts';
import { serveWeb } from './serve-web.ts';
import { sessionCookies } from './session-cookie.ts';
import { recogniseVisitors, withoutShare } from './visitors.ts';
import { watchNews } from './watch-news.ts';

export interface ServerOptions {
  /** Names besides the loopback ones under which it answers; what `--host` gave. */
  readonly hosts?: readonly string[];
  /** The origin under which a proxy shows it, such as `https://desk.example.org`. */
  readonly publicOrigin?: string;
  /**
   * Whether nobody need sign in on this machine itself while there is one account at the most; so unless it listens elsewhere
   * (`hosts`) or a proxy stands before it (`publicOrigin`).
   */
  readonly alone?: boolean;
  /** What the first account must come with where somebody must sign in; without it none can be made over the network. */
  readonly setupCode?: string;
  /** Folder of the built web page; `apps/web/dist` unless given. */
  readonly webRoot?: string;
  /** Largest body of a request that adds coverage, in bytes; a file is a third larger there, as base64. */
  readonly maxBodyBytes?: number;
  /** What it prints on stderr, as JSON lines: faults alone, unless given. Requests are not printed: an address may hold the secret of a share. */
  readonly log?: 'silent' | 'faults';
}

const MEBIBYTE = 1024 * 1024;
const LEVEL = { silent: 'silent', faults: 'error' } as const;

/** The server over a desk: every route, the OpenAPI document, and the web page. */
export function serverOver(desk: Desk, options: ServerOptions): FastifyInstance {
  const { hosts = [], publicOrigin = null } = options;
  const server = Fastify({
    rewriteUrl: withoutShare,
    logger: { level: LEVEL[options.log ?? 'faults'], stream: process.stderr },
    bodyLimit: MEBIBYTE,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 1000 },
    frameworkErrors: (error, request, reply) => {
      void sendProblem(reply, problem('http/bad-request', request.url, error.message));
    },
  });
  server.setValidatorCompiler(validatorCompiler);
  // What a use case returns is trusted: its type is the schema's, and the tests parse every answer.
  server.setSerializerCompiler(() => (body) => JSON.stringify(body));
  server.removeContentTypeParser('text/plain');

  secureHeaders(server);
  server.decorate('behindProxy', publicOrigin !== null);
  keepPrivate(server);
  sessionCookies(server, publicOrigin?.startsWith('https:') ?? false);
  recogniseVisitors(server, desk, options.alone ?? (hosts.length === 0 && publicOrigin === null));
  guardOrigin(server, hosts, publicOrigin);
  answerProblems(server);
  describeApi(server);

  const jobs = new Jobs((error) => server.log.error(error));
  // The store is closed after the server: what was taken on is finished first.
  server.addHook('onClose', () => jobs.idle());
  watchNews(server, desk.alerts);
  void server.register(
    (api, _options, done) => {
      guardPermissions(api);
      keepAuditLog(api, desk);
      visitorRoutes(api, desk, options.setupCode ?? null);
      accountRoutes(api, desk);
      tokenRoutes(api, desk);
      shareRoutes(api, desk);
      alertRoutes(api, publicOrigin);
      viewRoutes(api, desk);
      healthRoutes(api);
      crisisRoutes(api);
      dossierRoutes(api);
      statementRoutes(api);
      documentRoutes(api, jobs, options.maxBodyBytes ?? 32 * MEBIBYTE);
      jobRoutes(api, jobs);
      searchRoutes(api);
      searchLogRoutes(api);
      judgementRoutes(api);
      done();
    },
    { prefix: '/api' },
  );
  serveWeb(server, options.webRoot);
  return server;
}
