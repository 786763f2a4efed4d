/** Invariant: every cell that claims something opens to the words behind it. */
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PositionLabel, type ActorWords, type Dossier, type StatementId } from '@demarche/contract';
import { useActorWords, useFetchAhead, useFetchWordsAhead, useParts, type Moment } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { OVER_TIME } from '../../dossier-strings.ts';
import { useActorName } from '../../evidence/names.tsx';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { S } from '../../strings.ts';
import { Dated } from '../../ui/day.tsx';
import { LegalityMark, PositionMark } from '../../ui/marks.tsx';
import { Failure, Loading } from '../../ui/notice.tsx';
import { VirtualTable, type TablePlace } from '../../ui/virtual-table.tsx';
import { ChooseCodebook, ReadingTable, useReading } from './reading-table.tsx';
import { positionRows, sorted, type PositionRow, type SortKey } from './position-rows.ts';
import { Sparkline } from './sparkline.tsx';
import { useDrawer } from './use-drawer.ts';

const COLUMNS: readonly {
  /** Null where it cannot be sorted by. */
  readonly key: SortKey | null;
  readonly label: string;
  readonly wide?: true;
  readonly number?: true;
}[] = [
  { key: 'name', label: S.actor },
  { key: 'position', label: S.politicalAxis },
  { key: 'legality', label: S.legalAxis },
  { key: 'latest', label: S.latest, wide: true },
  { key: null, label: OVER_TIME, wide: true },
  { key: 'count', label: S.count, number: true, wide: true },
];

const DESCENDING: ReadonlySet<SortKey> = new Set(['latest', 'count']);

/** What the table is shown from. */
export const TABLE_PARTS = ['positions', 'readings', 'escalations'] as const;

export function PositionsTable({ moment }: { readonly moment: Moment }) {
  const parts = useParts(moment, TABLE_PARTS);
  const words = useActorWords(moment);
  const error = parts.error ?? words.error;
  if (error && !parts.data) return <Failure error={error} onRetry={() => void parts.refetch()} />;
  return parts.data && words.data ? <Positions dossier={parts.data} words={words.data} /> : <Loading />;
}

interface PositionsProps {
  readonly dossier: Pick<Dossier, 'positions' | 'readings' | 'escalations'>;
  readonly words: readonly ActorWords[];
}

function Positions({ dossier, words }: PositionsProps) {
  const nameOf = useActorName();
  const { summary } = useFramed();
  const [first, last] = [summary.first ?? '', summary.last ?? ''];
  const escalations = new Map(dossier.escalations.map((one) => [one.actor, one]));
  const [sort, setSort] = useState<SortKey>('name');
  const [query, setQuery] = useSearchParams();
  const only = PositionLabel.safeParse(query.get('position')).data ?? null;
  const setOnly = (label: PositionLabel | null): void =>
    setQuery(
      (now) => {
        const next = new URLSearchParams(now);
        if (label) next.set('position', label);
        else next.delete('position');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const rows = positionRows(dossier, words, nameOf);
  const shown = sorted(rows, sort).filter(({ position }) => only === null || position.position === only);
  const [reading, setReading] = useReading(dossier);
  if (reading)
    return (
      <>
        <ChooseCodebook dossier={dossier} reading={reading} onChoose={setReading} />
        <ReadingTable rows={rows} reading={reading} />
        <p className="hint">{S.silence}</p>
      </>
    );
  return (
    <>
      <ChooseCodebook dossier={dossier} reading={null} onChoose={setReading} />
      <Distribution rows={rows} only={only} onOnly={setOnly} />
      <VirtualTable
        className="table positions"
        columns={COLUMNS.length}
        items={shown}
        keyOf={actorOf}
        estimate={40}
        head={
          <thead>
            <tr>
              {COLUMNS.map(({ key, label, wide, number }) => (
                <th
                  key={label}
                  scope="col"
                  className={[wide && 'wide', number && 'number'].filter(Boolean).join(' ')}
                  aria-sort={
                    key !== null && sort === key ? (DESCENDING.has(key) ? 'descending' : 'ascending') : undefined
                  }
                >
                  {key === null ? (
                    <span className="label">{label}</span>
                  ) : (
                    <button type="button" onClick={() => setSort(key)}>
                      {label}
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
        }
        show={(row, place, number) => (
          <Row
            row={row}
            line={<Sparkline escalation={escalations.get(row.position.actor)} first={first} last={last} />}
            place={place}
            number={number}
          />
        )}
      />
      <p className="hint">{S.silence}</p>
    </>
  );
}

const actorOf = ({ position }: PositionRow): string => position.actor;

interface DistributionProps {
  readonly rows: readonly PositionRow[];
  readonly only: PositionLabel | null;
  readonly onOnly: (only: PositionLabel | null) => void;
}

/** How many actors stand where; choosing one keeps only those rows. */
function Distribution({ rows, only, onOnly }: DistributionProps) {
  const counts = PositionLabel.options.toReversed().map((label) => ({
    label,
    count: rows.filter(({ position }) => position.position === label).length,
  }));
  return (
    <div className="distribution" role="group" aria-label={S.politicalAxis}>
      {counts.map(({ label, count }) => (
        <button
          key={label}
          type="button"
          aria-pressed={only === label}
          disabled={count === 0}
          onClick={() => onOnly(only === label ? null : label)}
        >
          <span className="distribution-count">{count}</span>
          <PositionMark position={label} />
        </button>
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: PositionRow;
  readonly line: ReactNode;
  readonly place: TablePlace;
  /** Its number in a table drawn in part. */
  readonly number: number | undefined;
}

function Row({ row: { position, name, latest, count }, line, place, number }: RowProps) {
  const { open } = useDrawer();
  const { moment } = useFramed();
  const fetchParts = useFetchAhead(moment);
  const fetchWords = useFetchWordsAhead(moment);
  // What the drawer opens with.
  const fetchAhead = (ids: readonly StatementId[]): void => {
    fetchParts(['positions']);
    fetchWords(ids);
  };
  const { actor, statements, legalityStatements } = position;
  return (
    <tr aria-rowindex={number} {...place}>
      <th scope="row">{name}</th>
      <td>
        <button
          data-item
          type="button"
          className="cell"
          onPointerEnter={() => fetchAhead(statements)}
          onClick={() => open({ actor, axis: 'position' })}
        >
          <PositionMark position={position.position} />
        </button>
      </td>
      <td>
        {position.legality === 'none' ? (
          <span className="cell" title={S.noView}>
            <LegalityMark legality="none" />
          </span>
        ) : (
          <button
            type="button"
            className="cell"
            onPointerEnter={() => fetchAhead(legalityStatements)}
            onClick={() => open({ actor, axis: 'legality' })}
          >
            <LegalityMark legality={position.legality} />
          </button>
        )}
      </td>
      <td className="wide">
        {latest && (
          <button type="button" className="cell latest" onClick={() => open({ statement: latest.id })}>
            <span className="latest-day">
              <Dated range={latest.said} />
            </span>
            <Verbatim className="latest-words" document={latest.reports[0]?.document}>
              {latest.reports[0]?.quotes.join(' … ') ?? ''}
            </Verbatim>
          </button>
        )}
      </td>
      <td className="wide">{line}</td>
      <td className="wide number">
        <Link className="cell" to={`statements?actor=${encodeURIComponent(actor)}`}>
          {count}
        </Link>
      </td>
    </tr>
  );
}
