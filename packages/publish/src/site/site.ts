/**
 * Invariant: the site opens from a folder: no page fetches anything, every link inside it leads somewhere, and every cell reaches its
 * words. The same dossier and options give the same bytes.
 */
import { type ActorCode, type Dossier, statementAddress } from '@demarche/contract';
import { actorPage, othersPage } from './actor-page.ts';
import { type Html, html } from './html.ts';
import {
  claimsPage,
  contactsPage,
  demandsPage,
  documentsPage,
  ledgerPage,
  queuePage,
  timelinePage,
  watchPage,
  wordingsPage,
} from './list-pages.ts';
import { overview } from './overview.ts';
import { OTHERS, placesIn } from './places.ts';
import type { SiteContext, SiteOptions } from './site-context.ts';
import { alignmentPage, codebooksPage, coveragePage } from './standing-pages.ts';
import { SCRIPT, STYLE } from './style.ts';

export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

const PAGES: readonly (readonly [path: string, title: string, page: (site: SiteContext) => Html])[] = [
  ['index.html', 'Overview', overview],
  ['timeline.html', 'Timeline', timelinePage],
  ['demands.html', 'Demands', demandsPage],
  ['contacts.html', 'Contacts', contactsPage],
  ['claims.html', 'Contested claims', claimsPage],
  ['watch.html', 'Watch list', watchPage],
  ['wordings.html', 'Wordings', wordingsPage],
  ['alignment.html', 'Alignment', alignmentPage],
  ['coverage.html', 'Coverage', coveragePage],
  ['codebooks.html', 'Codebooks', codebooksPage],
  ['documents.html', 'Documents', documentsPage],
  ['queue.html', 'Find the original', queuePage],
  ['ledger.html', 'Ledger', ledgerPage],
  [OTHERS, 'Others', othersPage],
];

/** The dossier as a folder of pages that opens without a server. */
export function siteOf(dossier: Dossier, options: SiteOptions): SiteFile[] {
  const names = new Map<ActorCode, string>(dossier.actors.map(({ code, name }) => [code, name]));
  const documents = new Map<string, Dossier['documents'][number]>(
    dossier.documents.map((document) => [document.id, document]),
  );
  const site: SiteContext = {
    dossier,
    options,
    places: placesIn(dossier),
    nameOf: (code) => names.get(code) ?? code,
    documentOf: (id) => documents.get(id),
    address: (id) => statementAddress(options.baseUrl, dossier.crisis.id, id),
  };
  const pages = PAGES.map(([path, title, page]) => ({ path, text: framed(site, path, title, page(site)) }));
  return [
    ...pages,
    ...actorPages(site, pages),
    { path: 'style.css', text: STYLE },
    { path: 'slider.js', text: SCRIPT },
  ];
}

/** The pages of all actors that some page leads to: of a state of which nothing is known there is nothing to show. */
function actorPages(site: SiteContext, pages: readonly SiteFile[]): SiteFile[] {
  const byPath = new Map(site.dossier.actors.map((actor) => [site.places.actor(actor.code), actor]));
  const made = new Map<string, SiteFile>();
  const open = [...pages];
  for (let page = open.pop(); page !== undefined; page = open.pop()) {
    for (const [, path] of page.text.matchAll(/href="(actor-[^"#]*)/gu)) {
      const actor = byPath.get(path!);
      if (actor === undefined || made.has(path!)) continue;
      const file = { path: path!, text: framed(site, path!, actor.name, actorPage(actor.code, site)) };
      made.set(path!, file);
      open.push(file);
    }
  }
  return [...made.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function framed({ dossier, options }: SiteContext, path: string, title: string, body: Html): string {
  const { crisis, asOf, codebook, coder } = dossier;
  const heading = path === 'index.html' ? crisis.title : title;
  const link = ([to, name]: (typeof PAGES)[number]) =>
    html`<li><a href="${to}" ${to === path ? html` aria-current="page"` : ''}>${name}</a></li>`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'"
        />
        <title>${heading === crisis.title ? heading : `${heading} · ${crisis.title}`}</title>
        <link rel="stylesheet" href="style.css" />
      </head>
      <body>
        <a class="skip" href="#main">To the content</a>
        <header>
          <p class="meta">${crisis.title}</p>
          <nav aria-label="Dossier">
            <ul>
              ${PAGES.map(link)}
            </ul>
          </nav>
        </header>
        <main id="main">
          <h1>${heading}</h1>
          ${body}
        </main>
        <footer>
          <p class="meta">
            Made with Demarche: codebook ${codebook.id} ${codebook.version}, coder ${coder}, as of
            ${asOf ?? 'the latest document'}${options.filter === null ? '' : `, only ${options.filter}`}. Machine coding
            is a proposal; what people judged is marked. Only short extracts are shown: follow the links to the
            originals.
          </p>
        </footer>
        <script src="slider.js" defer></script>
      </body>
    </html> `;
  return page.text;
}
