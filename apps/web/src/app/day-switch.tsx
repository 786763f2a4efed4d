/** Invariant: what is chosen holds for every day on every page of the crisis. */
import { useId } from 'react';
import { dateInWords, type DayForm, type Telling } from '../ui/day-in-words.ts';
import { DAYS } from '../ui/telling-strings.ts';

interface DaySwitchProps {
  readonly telling: Telling;
  readonly onChoose: (form: DayForm) => void;
}

/** Chooses how days are told. */
export function DaySwitch({ telling: { form, event, asOf }, onChoose }: DaySwitchProps) {
  const id = useId();
  return (
    <span className="day-switch">
      <label htmlFor={id}>{DAYS.label}</label>
      <select id={id} value={form} onChange={({ target }) => onChoose(target.value as DayForm)}>
        <option value="date">{DAYS.date}</option>
        {event !== null && <option value="since">{DAYS.since}</option>}
        <option value="ago">{asOf === null ? DAYS.ago : DAYS.fromDay(dateInWords(asOf))}</option>
      </select>
    </span>
  );
}
