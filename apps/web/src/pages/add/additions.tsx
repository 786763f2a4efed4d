/** Invariant: everything that was added here stands in one list, with how much of it is done; all that failed can be asked for again at once. */
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { failuresOf, isOver, tallyOf, type Addition } from '../../adding/addition.ts';
import { useAdding } from '../../adding/adding.tsx';
import { AdditionView } from './addition-view.tsx';
import { ADD } from './strings.ts';

interface AdditionsProps {
  readonly crisis: string;
  /** The newest first. */
  readonly additions: readonly Addition[];
  /** Whether something was added since the page was opened: that must be seen. */
  readonly added: boolean;
}

export function Additions({ crisis, additions, added }: AdditionsProps) {
  const { retry, clear } = useAdding();
  const seen = useRef(additions.length);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (additions.length > seen.current) list.current?.scrollIntoView({ block: 'nearest' });
    seen.current = additions.length;
  }, [additions.length]);
  const { over, of, failed } = tallyOf(additions);
  const again = additions.filter((one) => isOver(one) && failuresOf(one).some((failure) => failure.again !== null));
  const cleared = additions.filter((one) => isOver(one) && failuresOf(one).length === 0);
  return (
    <section ref={list} className="additions" data-news={added || over < of} aria-label={ADD.progress}>
      <h2 className="label">{ADD.progress}</h2>
      <p className="hint" role="status">
        {of === 0 ? ADD.nothing : ADD.tally(over, of, failed)}
      </p>
      {of > 1 && over < of && <progress value={over} max={of} aria-label={ADD.progress} />}
      <div className="buttons">
        {again.length > 1 && (
          <button
            type="button"
            className="button"
            onClick={() => {
              for (const one of again) retry(one);
            }}
          >
            {ADD.retryAll}
          </button>
        )}
        {cleared.length > 0 && (
          <button type="button" className="button" onClick={() => clear(cleared.map(({ key }) => key))}>
            {ADD.clear}
          </button>
        )}
        {over > failed && (
          <Link className="button" to={`/c/${crisis}`}>
            {ADD.openDossier}
          </Link>
        )}
      </div>
      {additions.map((one) => (
        <AdditionView key={one.key} addition={one} />
      ))}
    </section>
  );
}
