/** Invariant: what a dossier rests on, what it still lacks, and what people decided about it. */
import { storyAddress } from '@demarche/contract';
import type { PublishOptions } from '../options.ts';
import { type MarkdownContext, escape, link, table } from './markdown-text.ts';

/** Affiliations, the timeline, what to find, judgements, sources, stories and documents. */
export function sources({ dossier, nameAll, quotes, said }: MarkdownContext, { baseUrl }: PublishOptions): string[] {
  const titles = new Map(dossier.documents.map(({ id, title }) => [id, title ?? id]));
  return [
    '## Affiliations',
    table(
      ['Person', 'Of', 'Office', 'Title', 'Tenure', 'First told', 'Last told', 'As told'],
      dossier.affiliations.flatMap(({ person, affiliations }) =>
        affiliations.map(({ actor, office, titles: words, tenure, first, last, evidence }) => [
          escape(person),
          nameAll([actor]),
          office ?? '',
          words.map(escape).join(', '),
          tenure,
          first ?? '',
          last ?? '',
          quotes(evidence),
        ]),
      ),
    ),
    '## Conflicting affiliations',
    table(
      ['Person', 'Conflict', 'As told'],
      dossier.affiliations.flatMap(({ person, affiliations, conflicts }) =>
        conflicts.map(({ because, between }) => [
          escape(person),
          escape(because),
          quotes(between.flatMap((i) => affiliations[i]?.evidence.slice(0, 1) ?? [])),
        ]),
      ),
    ),
    '## Timeline',
    table(
      ['Day', 'What', 'As told'],
      dossier.timeline.map(({ day, title, statement, evidence }) => [
        day ?? 'undated',
        escape(title),
        statement === null ? quotes(evidence) : said([statement]),
      ]),
    ),
    '## Find the original',
    table(
      ['Best evidence', 'Bears a view', 'As told'],
      dossier.unsourced.map(({ statement, rung, bears }) => [rung, bears ? 'yes' : 'no', said([statement])]),
      'Every statement has a quote or an official text behind it.',
    ),
    '## Ledger of judgements',
    table(
      ['When', 'By', 'What', 'Changes', 'Why', 'Words', 'Status'],
      dossier.ledger.map((one) => [
        one.at,
        escape(one.by),
        escape(one.kind),
        one.changes.map(escape).join('<br>'),
        escape(one.why),
        escape(one.quote),
        one.status,
      ]),
      'Nobody has judged anything yet: all coding is a proposal.',
    ),
    '## Agreement of those who coded blind',
    table(
      ['Category', 'Coders', 'n', 'Agreement', 'κ', 'α'],
      dossier.agreement.map(({ category, coders, n, agreement, kappa, alpha }) => [
        escape(category),
        coders.map(escape).join(', '),
        String(n),
        agreement.toFixed(2),
        kappa?.toFixed(2) ?? '–',
        alpha?.toFixed(2) ?? '–',
      ]),
      'Nobody has coded blind yet.',
    ),
    '## Sources',
    table(
      ['Source', 'Kind', 'Country', 'Documents', 'Of these copies', 'Statements'],
      dossier.sources.map((one) => [
        escape(one.name),
        one.kind,
        one.country ?? '',
        String(one.documents),
        String(one.copies),
        String(one.statements),
      ]),
    ),
    '## Stories',
    table(
      ['Days', 'Story', 'Documents'],
      dossier.stories.map((story) => [
        [...new Set([story.first, story.last])].filter((day) => day !== null).join(' to '),
        link(story.title, baseUrl === '' ? null : storyAddress(baseUrl, dossier.crisis.id, story)),
        String(story.documents.length),
      ]),
    ),
    '## Documents',
    table(
      ['Published', 'Source', 'Title', 'Copy of'],
      dossier.documents.map((document) => [
        escape(document.published ?? ''),
        escape(document.source ?? ''),
        link(document.title ?? document.id, document.url),
        escape(document.copyOf === null ? '' : (titles.get(document.copyOf) ?? document.copyOf)),
      ]),
    ),
  ];
}
