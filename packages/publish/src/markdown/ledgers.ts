/** Invariant: what was asked, met, claimed, awaited and told stands in the words that tell it. */
import type { Contested, Demand, DossierExpectation } from '@demarche/contract';
import { askerInWords } from '../asker-in-words.ts';
import { type MarkdownContext, escape, table } from './markdown-text.ts';

/** Demands, contacts, claims, the watch list, situations and wordings. */
export function ledgers(context: MarkdownContext): string[] {
  const { dossier, nameAll, quotes } = context;
  return [
    '## Demands',
    table(
      ['Askers, since when', 'Of', 'Kind', 'Since', 'In its words', 'Fate'],
      dossier.demands.map((one) => [
        one.askers.map((asker) => askerInWords(asker, one, nameAll)).join('<br>'),
        nameAll(one.of),
        one.kind,
        one.since ?? '',
        quotes(one.evidence),
        `${became(one.fate)}${one.fate.evidence.length > 0 ? `<br>${quotes(one.fate.evidence)}` : ''}`,
      ]),
    ),
    '## Contacts',
    table(
      ['Day', 'Type', 'Parties', 'Persons', 'As told'],
      dossier.contacts.map(({ date, type, parties, persons, evidence }) => [
        date?.from ?? '',
        type,
        nameAll(parties),
        persons.map(escape).join(', '),
        quotes(evidence),
      ]),
    ),
    '## Contested claims',
    table(
      ['Claim', 'Asserted by', 'Denied by'],
      dossier.contested.map(({ claim, asserted, denied }) => [
        escape(claim),
        side(asserted, context),
        side(denied, context),
      ]),
      'No claim is contested.',
    ),
    '## Watch list',
    table(
      ['Of whom', 'When', 'Status', 'As told', 'What came of it'],
      dossier.expectations.map((one) => [
        nameAll(one.who),
        one.when?.from ?? 'no day',
        statusOf(one),
        quotes(one.evidence),
        quotes(one.outcome),
      ]),
    ),
    '## Situations',
    table(
      ['Of', 'Actors', 'As told, latest first'],
      dossier.situations.map((one) => [escape(one.of), nameAll(one.actors), quotes(one.evidence)]),
    ),
    '## Wordings',
    table(
      ['By', 'What it calls the event', 'As told'],
      dossier.wordings.map(({ by, phrase, evidence }) => [nameAll(by), escape(phrase), quotes(evidence)]),
    ),
  ];
}

const became = ({ state, basis, day }: Demand['fate']): string =>
  `${state}${basis === 'none' ? '' : ` (${basis}${day ? `, ${day}` : ''})`}`;

const statusOf = ({ status, basis }: DossierExpectation): string => `${status}${basis === 'none' ? '' : ` (${basis})`}`;

const side = (all: Contested['asserted'], { nameAll, said }: MarkdownContext): string =>
  all
    .map(
      ({ actor, statements, grounds }) =>
        `${nameAll([actor])}${grounds.length > 0 ? ` (grounds: ${grounds.map(escape).join(', ')})` : ''}: ${said(statements.slice(0, 1))}`,
    )
    .join('<br>');
