/** Invariant: a statement is shown with every report's verbatim words; a copy is shown as a copy and counted for nothing. */
import type { Dossier, Statement, StatementReport } from '@demarche/contract';
import { challengeAddress } from '../challenge-address.ts';
import { type Html, NONE, html, linkOut, linkTo } from './html.ts';
import type { SiteContext } from './site-context.ts';
import { isInMarks } from '../quoted-words.ts';
import { bestVerbatim, comparedWith } from './wordings.ts';

const RUNGS = {
  'official-text': 'official text',
  quote: 'verbatim quote',
  paraphrase: 'paraphrase',
  'second-hand': 'second-hand',
} as const;

const SOURCES: Partial<Record<Dossier['documents'][number]['sourceKind'], string>> = {
  'state-media': 'state media',
  official: 'official',
  'social-account': 'social account',
};

/** A statement as an article with its own anchor. */
export function statementView(statement: Statement, site: SiteContext): Html {
  const { places, dossier, nameOf, options } = site;
  const { id, person, speaker, office, acts, position, legality, said, reports, hedged, negated, voices } = statement;
  const best = bestVerbatim(reports);
  const original = reports.filter(({ copyOf }) => copyOf === null).length;
  const spokenFor = voices.filter(({ voice }) => voice === 'bloc').length;
  return html`<article id="${places.anchor(id)}">
    <h3>
      ${statement.actors.map((actor, i) => html`${i > 0 ? ', ' : ''}${linkTo(places.actor(actor), nameOf(actor))}`)}
      ${person ?? speaker} <span class="meta">${office}</span>
    </h3>
    <p>
      ${acts.map(({ type }) => type).join(', ') || 'no act'} ·
      ${position}${legality === 'none' ? '' : ` · law: ${legality}`}${hedged ? ' · hedged' : ''}${negated ? ' · said not to have been said' : ''}
    </p>
    <p class="meta">
      ${said ? `${said.from}${said.to === said.from ? '' : ` to ${said.to}`} (${said.basis === 'published' ? 'day of publication' : said.basis})` : 'day unknown'}
      · best evidence: ${RUNGS[statement.rung]} ·
      ${original === 1 ? 'one report' : `${original} reports`}${reports.length > original ? `, ${reports.length - original} copied` : ''}${spokenFor > 0 ? ` · spoken for ${spokenFor} members` : ''}
    </p>
    ${reports.map((report) => reportView(report, best, site))}
    <p class="meta">
      Cite: ${dossier.crisis.title}, statement ${id}, Demarche, codebook ${dossier.codebook.id}
      ${dossier.codebook.version}. ${options.baseUrl === '' ? NONE : linkOut(site.address(id), 'Permanent address')}
      ${options.challenge === null ? NONE : challenge(options.challenge, site.address(id), id)}
    </p>
  </article>`;
}

function reportView(report: StatementReport, best: StatementReport | undefined, { documentOf }: SiteContext): Html {
  const document = documentOf(report.document);
  const kind = document && SOURCES[document.sourceKind];
  const mark = report.mode === 'indirect' || isInMarks(report.quotes.join(' … ')) ? '' : '“”';
  return html`<blockquote>
    ${mark[0]}${comparedWith(best, report)}${mark[1]}${report.cut ? ' …' : ''}
    <footer>
      ${linkOut(document?.url ?? null, document?.source ?? document?.title ?? report.document)}${kind ? ` (${kind})` : ''}${document?.published ? `, ${document.published.slice(0, 10)}` : ''}
      ·
      ${RUNGS[report.rung]}${report.via ? ` via ${report.via}` : ''}${report.copyOf ? ' · copy of another document' : ''}${report.judged ? ' · judged by a person' : ''}
    </footer>
  </blockquote>`;
}

/** Where somebody can object. */
const challenge = (template: string, address: string, id: string): Html => {
  const href = challengeAddress(template, address, id);
  return href === null ? NONE : html`<a href="${href}">Challenge this</a>`;
};
