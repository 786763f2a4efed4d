/** Invariant: who stands where, since when, on whose word; what is missing is said to be missing, and which kind of missing. */
import type { CellKind, Dossier } from '@demarche/contract';
import { type MarkdownContext, escape, table } from './markdown-text.ts';

/** Positions, how they came about, and how other codebooks read them. */
export function standing({ dossier, nameAll, said }: MarkdownContext): string[] {
  return [
    '## Positions',
    table(
      ['Actor', 'Position', 'Since', 'Law', 'Since', 'Voice', 'In its words', 'Rule'],
      dossier.positions.map((one) => [
        nameAll([one.actor]),
        `${one.position}${one.latest ? ` (its latest: ${one.latest.position})` : ''}`,
        one.since.position ?? '',
        one.legality,
        one.since.legality ?? '',
        one.voice,
        said([...one.statements, ...one.legalityStatements]),
        escape(one.rule),
      ]),
    ),
    '## Shifts',
    table(
      ['Day', 'Actor', 'Axis', 'Kind', 'From', 'To', 'In its words'],
      dossier.shifts.map((one) => [
        one.day ?? 'undated',
        nameAll([one.actor]),
        one.axis,
        one.kind,
        one.from ?? '',
        one.to,
        said([one.statement]),
      ]),
    ),
    '## Strength of language',
    table(
      ['Actor', 'Trend', 'Strength by day'],
      dossier.escalations.map(({ actor, trend, points }) => [
        nameAll([actor]),
        trend,
        points.map(({ day, force }) => `${day}: ${force}`).join(', '),
      ]),
    ),
    ...dossier.readings.flatMap(({ codebook, actors }) => [
      `## ${escape(codebook.title)}`,
      `Codebook ${escape(codebook.id)} ${escape(codebook.version)}, on the same statements.`,
      table(
        ['Actor', 'Category', 'In its words', 'Rule'],
        actors.map((one) => [nameAll([one.actor]), escape(one.category), said(one.statements), escape(one.rule)]),
      ),
    ]),
    '## Where codebooks disagree',
    table(
      ['Actor', 'Categories', 'Because'],
      dossier.disagreements.map(({ actor, readings, because }) => [
        nameAll([actor]),
        readings.map(({ codebook, category }) => `${escape(codebook)}: ${escape(category)}`).join('<br>'),
        escape(because),
      ]),
    ),
    ...alignment(dossier, nameAll),
    ...coverage({ dossier, nameAll, said }),
  ];
}

function alignment(
  { alignment: { items, pairs, clusters, resamplings } }: Dossier,
  nameAll: MarkdownContext['nameAll'],
): string[] {
  return [
    '## Alignment',
    `Agreement of each two over what both took a view on (${items.length} items); κ is agreement beyond chance. Pairs without a common item are missing, not in disagreement.`,
    table(
      ['Group', 'Stability', 'Statements'],
      clusters.map(({ actors, stability, statements }) => [
        nameAll(actors),
        stability === null ? 'alone' : `${stability.toFixed(2)} over ${resamplings} resamplings`,
        String(statements),
      ]),
    ),
    table(
      ['One', 'Other', 'n', 'Agreement', 'κ'],
      pairs.map(({ a, b, n, agreement, kappa }) => [
        nameAll([a]),
        nameAll([b]),
        String(n),
        agreement.toFixed(2),
        kappa?.toFixed(2) ?? '–',
      ]),
      'No two took a view on the same thing.',
    ),
  ];
}

/** How an empty cell, or one that is not, is put into words. */
const KINDS: Readonly<Record<CellKind, string>> = {
  view: 'took a view',
  'no-view': 'spoke, took no view',
  silent: 'searched, silent',
  'not-found': 'searched, not found',
  'not-searched': 'not searched',
};

/** What a row of cells that are alike has in common; most states of the world have neither spoken nor been looked for. */
function coverage({ dossier, nameAll, said }: Pick<MarkdownContext, 'dossier' | 'nameAll' | 'said'>): string[] {
  const { cells, groups, searches } = dossier.coverage;
  const kinds = Object.keys(KINDS) as CellKind[];
  const alike = Map.groupBy(cells, ({ position, legality }) => `${KINDS[position]} | ${KINDS[legality]}`);
  return [
    '## Coverage',
    'Silence is no view: an empty cell says which kind of empty it is.',
    table(
      ['Position', 'Law', 'Number', 'Actors'],
      [...alike].map(([both, all]) => [both, String(all.length), nameAll(all.map(({ actor }) => actor))]),
    ),
    table(
      ['Region or bloc', 'Members', ...kinds.map((kind) => KINDS[kind])],
      groups.map(({ name, members, counts }) =>
        [escape(name), String(members.length)].concat(kinds.map((kind) => String(counts[kind] ?? 0))),
      ),
      'No region or bloc is looked for.',
    ),
    '### Spoken for by others',
    table(
      ['Actor', 'Through', 'In its words'],
      cells.flatMap(({ actor, through }) =>
        through.map(({ body, statements }) => [nameAll([actor]), nameAll([body]), said(statements.slice(0, 1))]),
      ),
    ),
    '### Search log',
    table(
      ['When', 'By', 'For', 'Where', 'Query', 'Outcome', 'Note'],
      searches.map((one) => [
        one.at,
        escape(one.by),
        one.actors.length > 0 ? nameAll(one.actors) : 'everybody',
        escape(one.where),
        escape(one.query),
        one.outcome,
        escape(one.note),
      ]),
      'Nobody has logged a search.',
    ),
  ];
}
