/** Invariant: whatever form a day is told in, the element has the date, and its title the other forms. */
import type { DateRange } from '@demarche/contract';
import { BASIS, S } from '../strings.ts';
import { toldInWords } from './day-in-words.ts';
import { useTelling } from './telling.ts';

interface DayProps {
  readonly day: string | null;
  /** A date whatever form is asked for: it is what others are told from. */
  readonly asDate?: boolean;
  /** What the day rests on, said in the title too. */
  readonly note?: string | undefined;
}

export function Day({ day, asDate = false, note }: DayProps) {
  const telling = useTelling();
  if (day === null) return <span className="faint">{S.undated}</span>;
  const told = toldInWords(day, telling);
  const form = asDate || told[telling.form] === undefined ? 'date' : telling.form;
  const others = (['date', 'since', 'ago'] as const).filter((one) => one !== form).map((one) => told[one]);
  const title = [...others, note].filter((one) => one !== undefined).join('; ');
  return (
    <time dateTime={day} title={title || undefined}>
      {told[form]}
    </time>
  );
}

/** A date with what it rests on, in a title and, with `basis`, in words. */
export function Dated({ range, basis = false }: { readonly range: DateRange | null; readonly basis?: boolean }) {
  if (!range) return <span className="faint">{S.undated}</span>;
  const note = BASIS[range.basis];
  return (
    <span>
      <Day day={range.from} note={note} />
      {range.to !== range.from && (
        <>
          {' – '}
          <Day day={range.to} note={note} />
        </>
      )}
      {basis && <span className="faint"> ({note})</span>}
    </span>
  );
}
