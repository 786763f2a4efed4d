/** Invariant: the lemma of a form is the same wherever it stands; unknown verbs get the likeliest base by spelling. */
import * as z from 'zod';
import { KIN_VERBS } from './cue-kin.ts';
import data from './verb-forms.json' with { type: 'json' };

/** Base forms, and irregular forms with their base. */
export const VerbForms = z.strictObject({
  bases: z.array(z.string().min(1)),
  irregular: z.record(z.string(), z.string().min(1)),
});

const { bases, irregular } = VerbForms.parse(data);
const BASES = new Set([...bases, ...KIN_VERBS]);
const IRREGULAR = new Map(Object.entries(irregular));

/** The base form of a verb form in lower case. @example verbLemma('denied') // 'deny' */
export function verbLemma(form: string): string {
  const known = IRREGULAR.get(form);
  if (known !== undefined) return known;
  if (BASES.has(form)) return form;
  const guesses = regularBases(form);
  return guesses.find((guess) => BASES.has(guess)) ?? guesses[0] ?? form;
}

/** Whether a word in lower case can be a form of a known verb. */
export function isVerbForm(word: string): boolean {
  return BASES.has(verbLemma(word));
}

/** Bases that a regular form may come from, likeliest first where none is known. */
export function regularBases(form: string): string[] {
  if (/ie[sd]$/.test(form)) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  if (/(?:[sxz]|[cs]h)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)];
  if (/[^s]s$/.test(form)) return [form.slice(0, -1)];
  const stem = /(?<stem>.{2,})(?:ed|ing)$/.exec(form)?.groups?.['stem'];
  if (stem === undefined) return [form];
  if (/(?<last>[b-df-hj-np-rtv-z])\k<last>$/.test(stem)) return [stem.slice(0, -1), stem];
  return /(?:[^aeiou][aeiou]|[^aeiouwxy]|[cgsvz])$/.test(stem) ? [stem, `${stem}e`] : [stem, `${stem}e`];
}
