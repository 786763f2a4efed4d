/** Invariant: every decision is listed once with its reason and what has become of it; nothing is taken out of the ledger. */
import type { Dossier, LedgerEntry } from '@demarche/contract';
import { DocumentLink } from '../../evidence/document-link.tsx';
import { HUB, LEDGER } from '../../dossier-strings.ts';
import { Actors } from '../../evidence/names.tsx';
import { AgreementTable } from '../../evidence/agreement-table.tsx';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { Withdraw } from '../../judging/withdraw.tsx';
import { READER } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { VirtualList, type Place } from '../../ui/virtual-list.tsx';

type Shown = Pick<Dossier, 'ledger' | 'agreement' | 'coverage'>;

export function Ledger({ dossier: { ledger, agreement, coverage } }: { readonly dossier: Shown }) {
  return (
    <>
      {agreement.length > 0 && (
        <AgreementTable caption={LEDGER.agreement} people={agreement[0]!.coders} agreement={agreement} />
      )}
      <VirtualList
        className="entries"
        items={ledger}
        keyOf={judgementOf}
        estimate={110}
        show={(entry, place) => <Entry entry={entry} place={place} />}
      />
      <h3 className="label">{HUB.searches}</h3>
      {coverage.searches.length === 0 && <p className="hint">{HUB.noSearch}</p>}
      <VirtualList
        className="lines"
        items={coverage.searches}
        keyOf={idOf}
        estimate={30}
        show={({ actors, where, query, outcome, by, at }, place) => (
          <li {...place}>
            <Day day={at} /> {by}: <Actors codes={actors} none="" /> <bdi>{where}</bdi>{' '}
            {query && (
              <q>
                <bdi>{query}</bdi>
              </q>
            )}{' '}
            <span className="tag">{outcome}</span>
          </li>
        )}
      />
    </>
  );
}

const judgementOf = ({ judgement }: LedgerEntry): string => judgement;
const idOf = ({ id }: Dossier['coverage']['searches'][number]): string => id;

function Entry({ entry, place }: { readonly entry: LedgerEntry; readonly place: Place }) {
  const { kind, by, at, why, document, attribution, quote, status, changes } = entry;
  return (
    <li className="entry" data-item tabIndex={-1} {...place}>
      <p className="entry-head">
        {READER.verdicts[kind as keyof typeof READER.verdicts] ?? kind}
        {changes.length > 0 && `: ${changes.join('; ')}`}
      </p>
      <p className="meta">
        <span>{by}</span>
        <Day day={at} />
        <span className="tag">{LEDGER.status[status]}</span>
        {why && <bdi>{why}</bdi>}
      </p>
      <p>
        <DocumentLink document={document} attribution={attribution}>
          <q>
            <Verbatim document={document}>{quote}</Verbatim>
          </q>
        </DocumentLink>
      </p>
      {status === 'standing' && kind !== 'withdraw' && (
        <Withdraw judgement={entry.judgement} document={document} attribution={attribution} />
      )}
    </li>
  );
}
