/** Invariant: outside a crisis days are told as dates; within one, as whoever reads wants them, from page to page. */
import { createContext, useContext } from 'react';
import { today } from './days.ts';
import type { DayForm, Telling } from './day-in-words.ts';

/** How days are told below; null outside a crisis. */
export const TellingDays = createContext<Telling | null>(null);

export const useTelling = (): Telling =>
  useContext(TellingDays) ?? { form: 'date', event: null, asOf: null, now: today() };

const KEY = 'demarche.days';
const FORMS: readonly string[] = ['date', 'since', 'ago'] satisfies DayForm[];

/** The form that was chosen last in this browser. */
export function storedForm(): DayForm {
  try {
    const stored = localStorage.getItem(KEY) ?? '';
    return FORMS.includes(stored) ? (stored as DayForm) : 'date';
  } catch {
    return 'date';
  }
}

export function storeForm(form: DayForm): void {
  try {
    localStorage.setItem(KEY, form);
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
}
