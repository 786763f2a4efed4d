/** Invariant: a table, however long, is a table of rows that say which of how many they are, and holds only those near the window. */
import { Fragment, useCallback, type ReactNode } from 'react';
import { useWindowLines } from './use-window-lines.ts';

/** For the element of an item: where it stands. */
export interface TablePlace {
  readonly 'data-index'?: number;
  readonly ref?: (element: HTMLElement | null) => void;
}

interface VirtualTableProps<T> {
  readonly className: string;
  readonly head: ReactNode;
  readonly columns: number;
  readonly items: readonly T[];
  /** The same function at every drawing. */
  readonly keyOf: (item: T) => string;
  /** Draws an item as one `tr`, or one `tbody` with its rows; `row` is the number of its first row, where that has to be said. */
  readonly show: (item: T, place: TablePlace, row: number | undefined) => ReactNode;
  /** Where an item is a body: how many rows it has. */
  readonly rowsOf?: (item: T) => number;
  /** What an item is high until it is measured, in pixels. */
  readonly estimate: number;
}

/** The most items that are drawn whole: 199 rows of positions scroll at 17 ms a frame and sort in 60 ms (`npm run bench:desk`), and the browser finds words in them. */
const WHOLE = 250;

export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { className, head, columns, items, keyOf, show, rowsOf, estimate } = props;
  const { frame, pieces, measure, following } = useWindowLines<HTMLTableElement>({
    count: items.length,
    keyOf: useCallback((line: number) => keyOf(items[line]!), [items, keyOf]),
    estimate,
    whole: WHOLE,
    at: null,
  });
  const body = pieces
    ? pieces.map((piece) =>
        piece.kind === 'gap' ? (
          <Gap key={`gap ${piece.before}`} height={piece.height} columns={columns} body={rowsOf !== undefined} />
        ) : (
          <Fragment key={keyOf(items[piece.index]!)}>
            {show(items[piece.index]!, { 'data-index': piece.index, ref: measure }, rowOf(piece.index))}
          </Fragment>
        ),
      )
    : items.map((item) => <Fragment key={keyOf(item)}>{show(item, {}, undefined)}</Fragment>);

  /** The head is the first row. */
  function rowOf(index: number): number {
    return 2 + (rowsOf ? items.slice(0, index).reduce((sum, item) => sum + rowsOf(item), 0) : index);
  }
  return (
    <div className="table-frame">
      <table
        ref={frame}
        className={`${className} ${pieces ? 'virtual' : ''}`}
        aria-rowcount={pieces ? rowOf(items.length) - 1 : undefined}
        {...(pieces && following)}
      >
        {head}
        {rowsOf ? body : <tbody>{body}</tbody>}
      </table>
    </div>
  );
}

interface GapProps {
  readonly height: number;
  readonly columns: number;
  readonly body: boolean;
}

function Gap({ height, columns, body }: GapProps) {
  const row = (
    <tr aria-hidden="true" className="gap">
      <td colSpan={columns} style={{ blockSize: height }} />
    </tr>
  );
  return body ? <tbody>{row}</tbody> : row;
}
