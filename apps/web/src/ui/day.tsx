/** Invariant: days are UTC and written so that no reader takes the month for the day. */
import type { DateRange } from '@demarche/contract';
import { BASIS, S } from '../strings.ts';

const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `2025-03-08` or a moment as `8 Mar 2025`; what is no date stays as it is. */
function dayInWords(day: string): string {
  const time = Date.parse(day.slice(0, 10));
  return Number.isNaN(time) ? day : FORMAT.format(time);
}

export function Day({ day }: { readonly day: string | null }) {
  if (day === null) return <span className="faint">{S.undated}</span>;
  return <time dateTime={day}>{dayInWords(day)}</time>;
}

/** A date with what it rests on, in a title and, with `basis`, in words. */
export function Dated({ range, basis = false }: { readonly range: DateRange | null; readonly basis?: boolean }) {
  if (!range) return <span className="faint">{S.undated}</span>;
  return (
    <span title={BASIS[range.basis]}>
      <Day day={range.from} />
      {range.to !== range.from && (
        <>
          {' – '}
          <Day day={range.to} />
        </>
      )}
      {basis && <span className="faint"> ({BASIS[range.basis]})</span>}
    </span>
  );
}
