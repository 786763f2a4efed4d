/** Invariant: the slider and the address say the same day; its end is now, which the address does not name. */
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Day as CalendarDay } from '@demarche/contract';
import { AS_OF } from '../dossier-strings.ts';
import { Day } from '../ui/day.tsx';
import { daysBetween, laterBy } from '../ui/days.ts';
import { useAsOf } from './moment.ts';

interface AsOfSliderProps {
  /** First and last day of the whole dossier. */
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/** Milliseconds without a move after which the day is asked for. */
const PAUSE_MS = 120;

/** Moves the whole dossier back in time, a day a step. */
export function AsOfSlider({ first, last }: AsOfSliderProps) {
  const asOf = useAsOf();
  const [, setQuery] = useSearchParams();
  const length = daysBetween(first, last) + 1;
  const place = asOf === null ? length : Math.min(length, Math.max(0, daysBetween(first, asOf)));
  const [moved, setMoved] = useState<number | null>(null);
  const timer = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const at = moved ?? place;
  const day = at >= length ? null : laterBy(first, at);

  const go = (to: number): void => {
    setMoved(null);
    setQuery(
      (now) => {
        const next = new URLSearchParams(now);
        if (to >= length) next.delete('asOf');
        else next.set('asOf', laterBy(first, to));
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
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
          onChange={({ target }) => {
            const to = Number(target.value);
            setMoved(to);
            clearTimeout(timer.current);
            timer.current = window.setTimeout(() => go(to), PAUSE_MS);
          }}
        />
      </label>
      <output>{day === null ? AS_OF.now : <Day day={day} asDate />}</output>
      {day !== null && (
        <button type="button" className="button" onClick={() => go(length)}>
          {AS_OF.backToNow}
        </button>
      )}
    </div>
  );
}
