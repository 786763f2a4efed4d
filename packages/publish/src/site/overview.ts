/** Invariant: every cell of the positions leads to its words, and an empty one says which kind of empty it is. */
import type { CoverageCell, Dossier } from '@demarche/contract';
import { type Html, NONE, html, linkTo, table } from './html.ts';
import type { SiteContext } from './site-context.ts';

export const KINDS: Readonly<Record<CoverageCell['position'], string>> = {
  view: 'took a view',
  'no-view': '○ spoke, took no view',
  silent: '– searched, silent',
  'not-found': '? searched, not found',
  'not-searched': '· not searched',
};

export function overview(site: SiteContext): Html {
  const { dossier, options } = site;
  const { crisis, codebook, coder, asOf, documents, statements, positions, demands } = dossier;
  const fact = (name: string, value: string | number) =>
    html`<dt>${name}</dt>
      <dd>${value}</dd>`;
  return html`<p>${crisis.summary}</p>
    <dl>
      ${crisis.events.map(({ title, day }) => fact(day, title))}${fact('As of', asOf ?? 'the latest document')}${fact('Rests on', `${documents.length} documents, ${statements.length} statements`)}${fact('Codebook', `${codebook.id} ${codebook.version}`)}${fact('Coder', coder)}${options.filter === null ? NONE : fact('Only', options.filter)}${fact('Demands', `${demands.filter(({ fate }) => fate.state === 'open').length} open of ${demands.length}`)}
    </dl>
    <h2>Where they stand</h2>
    <div class="asof" data-days="${JSON.stringify(daysOf(dossier))}" hidden>
      <label for="day">As of</label><input id="day" type="range" min="0" value="0" /><output for="day"></output>
    </div>
    ${table(
      'Position and legal view, by actor',
      ['Actor', 'Position', 'Legal view', 'Since', 'Voice', 'Rule'],
      positions.map((one) => [
        linkTo(site.places.actor(one.actor), site.nameOf(one.actor)),
        cell(site, one.actor, 'position', one.position, one.statements[0]),
        one.legality === 'none'
          ? html`<span class="meta">${KINDS['no-view']}</span>`
          : cell(site, one.actor, 'legality', one.legality, one.legalityStatements[0]),
        html`${one.since.position ?? 'unknown'}`,
        html`${one.voice}`,
        html`<span class="meta">${one.rule}</span>`,
      ]),
    )}
    ${silentOnes(site)}`;
}

const daysOf = ({ shifts }: Dossier): string[] => [...new Set(shifts.flatMap(({ day }) => day ?? []))].toSorted();

function cell(
  { dossier, places }: SiteContext,
  actor: string,
  axis: 'position' | 'legality',
  label: string,
  statement: Dossier['statements'][number]['id'] | undefined,
): Html {
  if (statement === undefined) return html`${label}`;
  const shifts = dossier.shifts.flatMap((shift) =>
    shift.actor === actor && shift.axis === axis && shift.kind !== 'turn'
      ? [[shift.day ?? '', shift.to, places.statement(shift.statement)]]
      : [],
  );
  return html`<span data-shifts="${JSON.stringify(shifts)}">${linkTo(places.statement(statement), label)}</span>`;
}

/** Actors of the roster without a position, by kind of empty. */
function silentOnes({ dossier, nameOf }: SiteContext): Html {
  const spoke = new Set(dossier.positions.map(({ actor }) => actor));
  const empty = dossier.coverage.cells.filter(({ actor }) => !spoke.has(actor));
  if (empty.length === 0) return NONE;
  const kinds = [...Map.groupBy(empty, ({ position }) => position)];
  return html`<h2>Who did not</h2>
    ${kinds.map(
      ([kind, cells]) =>
        html`<details>
          <summary>${KINDS[kind]}: ${cells.length}</summary>
          <p>${cells.map(({ actor }) => nameOf(actor)).join(', ')}</p>
        </details>`,
    )}`;
}
