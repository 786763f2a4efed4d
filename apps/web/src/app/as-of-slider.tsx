/** Invariant: the slider and the address say the same day; its end is now, which the address does not name. */
import { useEffect, useRef, useState } from 'react';
import { useIsFetching } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Day as CalendarDay } from '@demarche/contract';
import { useCompileAhead } from '../api/queries.ts';
import { AS_OF } from '../dossier-strings.ts';
import { Day } from '../ui/day.tsx';
import { daysBetween, laterBy } from '../ui/days.ts';
import { useAsOf } from './moment.ts';

interface AsOfSliderProps {
  readonly crisis: string;
  /** First and last day of the whole dossier. */
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/** Milliseconds: a move that follows another within them waits until no further one comes; a single one is asked for at once. */
const PAUSE_MS = 120;

/** Milliseconds after which, when all of a day is there, its neighbours are compiled. */
const REST_MS = 250;

/** Moves the whole dossier back in time, a day a step. */
export function AsOfSlider({ crisis, first, last }: AsOfSliderProps) {
  const asOf = useAsOf();
  const [, setQuery] = useSearchParams();
  const length = daysBetween(first, last) + 1;
  const place = asOf === null ? length : Math.min(length, Math.max(0, daysBetween(first, asOf)));
  const [moved, setMoved] = useState<number | null>(null);
  // It shows where it was moved to until the page is there.
  if (moved === place) setMoved(null);
  const [isNear, setNear] = useState(false);
  const isIdle = useIsFetching({ queryKey: ['crisis', crisis] }) === 0;
  const timer = useRef<number>(undefined);
  const movedAt = useRef(-Infinity);
  const compileAhead = useCompileAhead(crisis);
  const dayAt = (to: number): CalendarDay | null => (to >= length ? null : laterBy(first, to));
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isNear || !isIdle) return;
    // One after the other: while one is compiled nothing is idle.
    const ahead = window.setTimeout(() => {
      for (const to of [place - 1, place + 1]) if (to >= 0 && to <= length && compileAhead(dayAt(to))) return;
    }, REST_MS);
    return () => clearTimeout(ahead);
  }, [isNear, isIdle, place]); // oxlint-disable-line react/exhaustive-deps
  const at = moved ?? place;
  const day = dayAt(at);

  const askFor = (to: number): void =>
    setQuery(
      (now) => {
        const next = new URLSearchParams(now);
        const asked = dayAt(to);
        if (asked === null) next.delete('asOf');
        else next.set('asOf', asked);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const move = (to: number, waits: boolean): void => {
    setMoved(to);
    clearTimeout(timer.current);
    if (waits) timer.current = window.setTimeout(() => askFor(to), PAUSE_MS);
    else askFor(to);
  };
  return (
    <div className="as-of" data-past={day !== null}>
      <label>
        <span className="label">{AS_OF.label}</span>
        <input
          type="range"
          min={0}
          max={length}
          value={at}
          title={AS_OF.hint}
          aria-valuetext={day ?? AS_OF.now}
          onFocus={() => setNear(true)}
          onPointerEnter={() => setNear(true)}
          onBlur={({ currentTarget }) => setNear(currentTarget.matches(':hover'))}
          onPointerLeave={({ currentTarget }) => setNear(currentTarget === document.activeElement)}
          onChange={({ target, timeStamp }) => {
            const follows = timeStamp - movedAt.current <= PAUSE_MS;
            movedAt.current = timeStamp;
            move(Number(target.value), follows);
          }}
        />
      </label>
      <output>{day === null ? AS_OF.now : <Day day={day} asDate />}</output>
      {day !== null && (
        <button type="button" className="button" onClick={() => move(length, false)}>
          {AS_OF.backToNow}
        </button>
      )}
    </div>
  );
}
