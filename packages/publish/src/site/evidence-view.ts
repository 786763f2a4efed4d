/** Invariant: words stand with where they were published; a statement's words link to the statement. */
import type { ActorCode, Evidence, StatementId } from '@demarche/contract';
import { type Html, html, linkOut, linkTo } from './html.ts';
import { isInMarks } from '../quoted-words.ts';
import type { SiteContext } from './site-context.ts';

/** Verbatim words with their source. */
const quoteOf = (
  { quotes, document, cut }: Pick<Evidence, 'quotes' | 'document' | 'cut'>,
  { documentOf, places }: SiteContext,
): Html => {
  const from = documentOf(document);
  const words = quotes.join(' … ');
  return html`${isInMarks(words) ? words : html`<q>${words}</q>`}${cut ? ' …' : ''}
    <span class="meta"
      >(${from ? linkTo(places.document(document), from.source ?? from.title ?? document) : document}${from?.url ? html`, ${linkOut(from.url, 'original')}` : ''})</span
    >`;
};

export const quotesOf = (evidence: readonly Pick<Evidence, 'quotes' | 'document' | 'cut'>[], site: SiteContext): Html =>
  html`${evidence.map((one, i) => html`${i > 0 ? html`<br />` : ''}${quoteOf(one, site)}`)}`;

export const actorsOf = (actors: readonly ActorCode[], { places, nameOf }: SiteContext): Html =>
  html`${actors.map((actor, i) => html`${i > 0 ? ', ' : ''}${linkTo(places.actor(actor), nameOf(actor))}`)}`;

/** Links to statements, by number. */
export const statementsOf = (ids: readonly StatementId[], { places }: SiteContext): Html =>
  html`${ids.map((id, i) => html`${i > 0 ? ', ' : ''}${linkTo(places.statement(id), `statement ${places.number(id)}`)}`)}`;
