/** Invariant: every row of a list has its words and where they stand. */
import { type Dossier, publishedOn } from '@demarche/contract';
import { actorsOf, quotesOf, statementsOf } from './evidence-view.ts';
import { type Html, html, linkOut, linkTo, table } from './html.ts';
import { anchorOf } from './places.ts';
import type { SiteContext } from './site-context.ts';

export const demandsPage = (site: SiteContext): Html =>
  table(
    'Who asks what of whom',
    ['By, since when', 'Of', 'Kind', 'In its words', 'Fate'],
    site.dossier.demands.map((one) => [
      html`${one.askers.map(({ actor, of, since, statements }, i) => html`${i > 0 ? html`<br />` : ''}${actorsOf([actor], site)} ${of.length > 0 && of.length < one.of.length ? html`of ${actorsOf(of, site)} ` : ''}<span class="meta"><span class="day">${since ?? ''}</span> ${statementsOf(statements, site)}</span>`)}`,
      actorsOf(one.of, site),
      html`${one.kind}`,
      quotesOf(one.evidence.slice(0, 2), site),
      html`${one.fate.state}${one.fate.basis === 'none' ? '' : ` (${one.fate.basis}${one.fate.day ? `, ${one.fate.day}` : ''})`}
      ${quotesOf(one.fate.evidence, site)}`,
    ]),
  );

export const contactsPage = (site: SiteContext): Html =>
  table(
    'Who spoke to whom',
    ['Day', 'Type', 'Parties', 'Persons', 'As told'],
    site.dossier.contacts.map((one) => [
      html`${one.date?.from ?? 'unknown'}`,
      html`${one.type}`,
      actorsOf(one.parties, site),
      html`${one.persons.join(', ')}`,
      quotesOf(one.evidence, site),
    ]),
  );

export const claimsPage = (site: SiteContext): Html => {
  const { contested } = site.dossier;
  if (contested.length === 0) return html`<p class="empty">No claim is contested by both sides in their own voice.</p>`;
  const side = (title: string, all: Dossier['contested'][number]['asserted']) =>
    table(
      title,
      ['Actor', 'Grounds', 'Statements'],
      all.map((one) => [
        actorsOf([one.actor], site),
        html`${one.grounds.join(', ')}`,
        statementsOf(one.statements, site),
      ]),
    );
  return html`${contested.map(
    ({ claim, asserted, denied }) =>
      html`<section>
        <h2>${claim}</h2>
        ${side('Asserted', asserted)}${side('Denied', denied)}
      </section>`,
  )}`;
};

export const watchPage = (site: SiteContext): Html =>
  html`${table(
    'Announced or expected',
    ['Of whom', 'When', 'Status', 'As told', 'What came of it'],
    site.dossier.expectations.map((one) => [
      actorsOf(one.who, site),
      html`${one.when?.from ?? 'no day'}`,
      html`${one.status}${one.basis === 'none' ? '' : ` (${one.basis})`}`,
      quotesOf(one.evidence, site),
      quotesOf(one.outcome, site),
    ]),
  )}${table(
    'Situations',
    ['Of', 'As told, latest first'],
    site.dossier.situations.map((one) => [html`${one.of}`, quotesOf(one.evidence, site)]),
  )}`;

export const wordingsPage = (site: SiteContext): Html =>
  table(
    'What each side calls the event',
    ['By', 'As told'],
    site.dossier.wordings.map((one) => [actorsOf(one.by, site), quotesOf(one.evidence, site)]),
  );

export const timelinePage = (site: SiteContext): Html =>
  table(
    'Day by day',
    ['Day', 'What', 'As told'],
    site.dossier.timeline.map((entry) => [
      html`${entry.day ?? 'undated'}`,
      entry.statement === null
        ? html`${entry.kind}: ${entry.title}`
        : linkTo(site.places.statement(entry.statement), entry.title),
      quotesOf(entry.statement === null ? entry.evidence : entry.evidence.slice(0, 1), site),
    ]),
  );

export const documentsPage = (site: SiteContext): Html => {
  const { documents, stories, sources } = site.dossier;
  const numberOf = new Map(documents.map(({ id }, i) => [id, i + 1]));
  const listed = documents.map(
    (one) =>
      html`<article id="${anchorOf(one.id)}">
        <h3>${linkOut(one.url, one.title ?? one.id)}</h3>
        <p class="meta">
          ${one.source ?? 'source unknown'} (${one.sourceKind.replaceAll('-', ' ')}) ·
          ${publishedOn(one) ?? 'no date'}${one.copyOf ? html` · copy of ${linkTo(site.places.document(one.copyOf), 'an earlier document')}` : ''}
        </p>
      </article>`,
  );
  return html`${table(
      'Sources',
      ['Source', 'Kind', 'Documents', 'Of these copies', 'Statements'],
      sources.map((one) => [
        html`${one.name}`,
        html`${one.kind.replaceAll('-', ' ')}`,
        html`${one.documents}`,
        html`${one.copies}`,
        html`${one.statements}`,
      ]),
    )}
    ${table(
      'Stories',
      ['Story', 'Days', 'Documents'],
      stories.map((one) => [
        html`${one.title}`,
        html`${one.first ?? ''}${one.last === one.first ? '' : ` to ${one.last}`}`,
        html`${one.documents.map((id, i) => html`${i > 0 ? ', ' : ''}${linkTo(site.places.document(id), `document ${numberOf.get(id)}`)}`)}`,
      ]),
    )}
    <h2>Documents</h2>
    ${listed}`;
};

export const queuePage = (site: SiteContext): Html =>
  html`<p>These rest on a paraphrase or on hearsay alone: find the original.</p>
    ${table(
      'Find the original',
      ['Statement', 'Best evidence', 'Bears a view'],
      site.dossier.unsourced.map((one) => [
        statementsOf([one.statement], site),
        html`${one.rung}`,
        html`${one.bears ? 'yes' : 'no'}`,
      ]),
    )}`;

export const ledgerPage = (site: SiteContext): Html =>
  html`${table(
    'What people decided',
    ['When', 'By', 'What', 'Why', 'Words', 'Status'],
    site.dossier.ledger.map((one) => [
      html`${one.at}`,
      html`${one.by}`,
      html`${one.kind} ${one.changes.join('; ')}`,
      html`${one.why}`,
      html`<q>${one.quote}</q>`,
      html`${one.status} ${one.statement ? statementsOf([one.statement], site) : ''}`,
    ]),
  )}
  ${table(
    'Agreement of those who coded blind',
    ['Category', 'Coders', 'n', 'Agreement', 'κ', 'α'],
    site.dossier.agreement.map((one) => [
      html`${one.category}`,
      html`${one.coders.join(', ')}`,
      html`${one.n}`,
      html`${one.agreement.toFixed(2)}`,
      html`${one.kappa?.toFixed(2) ?? '–'}`,
      html`${one.alpha?.toFixed(2) ?? '–'}`,
    ]),
  )}`;
