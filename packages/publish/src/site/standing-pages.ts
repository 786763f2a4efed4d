/** Invariant: what is missing is shown as missing; silence is no agreement. */
import { actorsOf, statementsOf } from './evidence-view.ts';
import { type Html, html, linkTo, table } from './html.ts';
import { KINDS } from './overview.ts';
import type { SiteContext } from './site-context.ts';

export function alignmentPage(site: SiteContext): Html {
  const { alignment } = site.dossier;
  const { actors, pairs, clusters, items, resamplings } = alignment;
  if (actors.length < 2) return html`<p class="empty">Fewer than two actors took a view on the same thing.</p>`;
  const pairOf = new Map(
    pairs.flatMap((pair) => [[`${pair.a} ${pair.b}`, pair] as const, [`${pair.b} ${pair.a}`, pair] as const]),
  );
  const ordered = clusters.flatMap((cluster) => cluster.actors);
  return html`<p>
      Agreement beyond chance (κ) of each two over ${items.length} items, with the number of items on which both took a
      view. A dot: no common item.
    </p>
    ${table(
      `Groups, with stability over ${resamplings} resamplings`,
      ['Members', 'Stability'],
      clusters.map((one) => [actorsOf(one.actors, site), html`${one.stability?.toFixed(2) ?? 'alone'}`]),
    )}
    <div class="matrix">
      ${table(
        'Pairs',
        ['', ...ordered],
        ordered.map((a) =>
          [actorsOf([a], site)].concat(
            ordered.map((b) => {
              const pair = pairOf.get(`${a} ${b}`);
              return pair ? html`${pair.kappa?.toFixed(2) ?? '–'} <span class="meta">n ${pair.n}</span>` : html`·`;
            }),
          ),
        ),
      )}
    </div>`;
}

export function coveragePage(site: SiteContext): Html {
  const { cells, groups, searches } = site.dossier.coverage;
  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
  return html`${table(
    'By region and bloc',
    ['Group', 'Members', ...kinds.map((kind) => KINDS[kind])],
    groups.map((one) =>
      [
        html`${one.kind === 'bloc' ? site.nameOf(one.name as never) : one.name} <span class="meta">${one.kind}</span>`,
        html`${one.members.length}`,
      ].concat(kinds.map((kind) => html`${one.counts[kind] ?? 0}`)),
    ),
  )}
  ${table(
    'Bodies that spoke for members',
    ['Member', 'Through'],
    cells
      .filter(({ through }) => through.length > 0)
      .map((one) => [
        html`${site.nameOf(one.actor)}`,
        html`${one.through.map(({ body, statements }, i) => html`${i > 0 ? '; ' : ''}${actorsOf([body], site)}: ${statementsOf(statements, site)}`)}`,
      ]),
  )}
  ${table(
    'Where was looked',
    ['When', 'By', 'For', 'Where', 'Outcome'],
    searches.map((one) => [
      html`${one.at}`,
      html`${one.by}`,
      html`${one.actors.length > 0 ? one.actors.map(site.nameOf).join(', ') : 'everybody'}`,
      html`${one.where} ${one.query}`,
      html`${one.outcome}`,
    ]),
  )}`;
}

export function codebooksPage(site: SiteContext): Html {
  const { readings, disagreements } = site.dossier;
  return html`${readings.map(({ codebook, actors }) =>
    table(
      `${codebook.title} (${codebook.id} ${codebook.version})`,
      ['Actor', 'Category', 'Rule', 'By'],
      actors.map((one) => [
        linkTo(site.places.actor(one.actor), site.nameOf(one.actor)),
        html`${one.category}`,
        html`<span class="meta">${one.rule}</span>`,
        statementsOf(one.statements, site),
      ]),
    ),
  )}
  ${table(
    'Where codebooks disagree',
    ['Actor', 'Categories', 'Because'],
    disagreements.map((one) => [
      actorsOf([one.actor], site),
      html`${one.readings.map(({ codebook, category }) => `${codebook}: ${category}`).join('; ')}`,
      html`${one.because}`,
    ]),
  )}`;
}
