/** Invariant: a row is one demand of one asker, in words of the text, with what became of it and the words that say so. */
import { type Demand, type Dossier, Fate, demandAddress, statementAddress } from '@demarche/contract';
import type { PublishOptions } from '../options.ts';
import { wordsOf } from '../quoted-words.ts';
import { type Column, column, listed, tableOf } from './table.ts';

interface Row {
  readonly dossier: Dossier;
  readonly demand: Demand;
  readonly asker: Demand['askers'][number];
  readonly options: PublishOptions;
}

const COLUMNS: Readonly<Record<string, Column<Row>>> = {
  demand: column('text', 'Id of the demand; the same for all who ask it', ({ demand }) => demand.id),
  asker: column('text', 'Code of who asks', ({ asker }) => asker.actor),
  asker_since: column('date', 'First day on which it asked', ({ asker }) => asker.since),
  asker_statements: column('list', 'Ids of the statements in which it asks', ({ asker }) => listed(asker.statements)),
  of: column('list', 'Codes of whom this asker asks it; empty where it names nobody', ({ asker }) => listed(asker.of)),
  kind: column('text', 'How firmly', ({ demand }) => demand.kind, ['demand', 'appeal']),
  what: column('text', 'What is asked for, in words of the text', ({ demand }) => demand.what),
  since: column('date', 'First day on which anybody asked it', ({ demand }) => demand.since),
  fate: column('text', 'What became of it', ({ demand }) => demand.fate.state, Fate.shape.state.options),
  fate_basis: column(
    'text',
    'Whether words were found that say so, or a person judged',
    ({ demand }) => demand.fate.basis,
    Fate.shape.basis.options,
  ),
  fate_day: column('date', 'Day on which it became so', ({ demand }) => demand.fate.day),
  fate_quote: column('text', 'Words that say so', ({ demand }) => listed(demand.fate.evidence.map(wordsOf))),
  fate_documents: column('list', 'Ids of the documents with these words', ({ demand }) =>
    listed(demand.fate.evidence.map(({ document }) => document)),
  ),
  documents: column('list', 'Ids of the documents that tell the demand', ({ demand }) =>
    listed(demand.evidence.map(({ document }) => document)),
  ),
  address: column('address', 'Permanent address of the demand', ({ dossier, demand, options }) =>
    demandAddress(options.baseUrl, dossier.crisis.id, demand),
  ),
  statement_address: column(
    'address',
    'Permanent address of the asker\u2019s first statement',
    ({ dossier, asker, options }) => statementAddress(options.baseUrl, dossier.crisis.id, asker.statements[0]!),
  ),
};

export const DEMANDS = tableOf(
  { ending: '.demands.csv', row: 'one demand of one asker' },
  COLUMNS,
  (dossier, options) =>
    dossier.demands.flatMap((demand) => demand.askers.map((asker): Row => ({ dossier, demand, asker, options }))),
);
