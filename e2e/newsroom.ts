/** Invariant: a server of another origin with a feed and articles of our own invention; an address fails as often as it is told to. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const ARTICLES: Readonly<Record<string, string>> = {
  '/brazil': 'The Foreign Ministry of Brazil condemned the closing of the strait.',
  '/japan': 'Japanese Prime Minister Hana Mori said that her government was deeply concerned.',
  '/chile': 'The president of Chile called on both sides to resume talks.',
  '/peru': 'The Foreign Ministry of Peru urged Norway to reopen the strait.',
};

export interface Newsroom {
  readonly address: string;
  /** From now on a path answers 503, or again what it has. */
  fail(path: string, fails: boolean): void;
  close(): Promise<void>;
}

export async function openNewsroom(): Promise<Newsroom> {
  const failing = new Set<string>();
  let address = '';
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const text = ARTICLES[path];
    if (failing.has(path) || (text === undefined && path !== '/feed')) {
      response.writeHead(failing.has(path) ? 503 : 404).end();
      return;
    }
    if (text === undefined) {
      const items = ['/brazil', '/japan', '/chile'].map((one) => `<item><link>${address}${one}</link></item>`);
      response.setHeader('content-type', 'application/rss+xml');
      response.end(`<rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`);
      return;
    }
    const title = `News of ${path.slice(1)}`;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><head><title>${title}</title></head>
<body><article><h1>${title}</h1><p id="words">${text}</p><p>It is not known what comes next, two days after the strait was closed to ships.</p></article></body></html>`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    fail: (path, fails) => void (fails ? failing.add(path) : failing.delete(path)),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
