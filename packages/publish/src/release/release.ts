/** Invariant: a release is the site with the dossier as data, how it came about and how to cite it; the same inputs give the same bytes. */
import { type Dossier, ExportFormat } from '@demarche/contract';
import { exportDossier } from '../exported.ts';
import { lastDay } from '../last-day.ts';
import type { PublishOptions } from '../options.ts';
import { escape, escapeLine } from '../markdown/markdown-text.ts';
import { type Citation, citationFile } from './citation.ts';
import { changesSince } from './changes.ts';

export interface ReleaseFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The files that a release has besides the site. */
export async function releaseFiles(
  dossier: Dossier,
  citation: Citation,
  earlier: Dossier | null,
  options: PublishOptions,
): Promise<ReleaseFile[]> {
  const data = await Promise.all(
    ExportFormat.options.map(async (format) => {
      const { content, ending } = await exportDossier(dossier, format, { ...options, name: 'dossier' });
      return { path: `data/dossier${ending}`, content };
    }),
  );
  return [
    ...data,
    { path: 'CITATION.cff', content: citationFile(dossier, citation) },
    { path: 'CHANGES.md', content: changesSince(earlier, dossier) },
    { path: 'README.md', content: readme(dossier, citation, options) },
  ];
}

function readme(
  dossier: Dossier,
  { version, released, authors, license }: Citation,
  { filter }: PublishOptions,
): string {
  const { crisis, codebook, coder, documents, statements, positions, ledger, agreement } = dossier;
  const figures = agreement.map(
    ({ category, n, agreement: share, kappa, alpha }) =>
      `| ${category} | ${n} | ${share.toFixed(2)} | ${kappa?.toFixed(2) ?? '–'} | ${alpha?.toFixed(2) ?? '–'} |`,
  );
  return [
    `# ${escape(crisis.title)}`,
    escapeLine(crisis.summary),
    `Release ${version} of ${released}, by ${escape(authors.join(', '))}${license ? `, ${license}` : ''}. As of ${lastDay(dossier)}.`,
    `${documents.length} documents, ${statements.length} statements, ${positions.length} positions, ${ledger.length} judgements by people.${filter ? ` Only ${escape(filter)}.` : ''}`,
    `Codebook ${codebook.id} ${codebook.version}, coder ${coder}. What the coder gives is a proposal; what a person judged is marked in the data.`,
    figures.length > 0
      ? `Agreement of those who coded blind:\n\n| category | n | agreement | κ | α |\n| --- | --- | --- | --- | --- |\n${figures.join('\n')}`
      : 'Nobody has coded blind yet, so that there are no figures of agreement.',
    'Open `index.html` to read it; the data are in `data/`, with a dictionary of the columns. How to cite: `CITATION.cff`. What changed: `CHANGES.md`.',
    'It holds short extracts and links, not the documents themselves.',
    '',
  ].join('\n\n');
}
