/** Invariant: an actor string is resolved by itself, with no text around it; codes are compared as event data has them. */
import { atlas } from '@demarche/atlas';
import { resolveActor } from '@demarche/coder';
import { Day, type ActorCode } from '@demarche/contract';
import * as z from 'zod';
import { parseAs, readLines } from './packs.ts';
import { ratio } from './score.ts';

const Row = z.object({
  id: z.string(),
  fn: z.string().optional(),
  text: z.string(),
  date: z.string().optional(),
  expect: z.record(z.string(), z.unknown()).default({}),
});
export type ActorRow = z.infer<typeof Row>;

/** What a string is resolved to: what `--out` writes. */
export interface ActorAnswer {
  readonly id: string;
  readonly text: string;
  /** ISO 3166-1 alpha-3, `EUR`, `UNO` or `IGO`; empty for none. */
  readonly country: string;
  /** PLOVER's sectors, the head's first. */
  readonly sectors: readonly string[];
  readonly person: string | null;
}

export interface ActorScores {
  readonly country: Share;
  readonly sector: Share;
  /** Strings that are of no country, and were given one. */
  readonly wrong: Share;
  readonly mistakes: readonly string[];
}
interface Share {
  readonly right: number;
  readonly all: number;
}

/** Rows of a JSON Lines file; throws `BadPack`. */
export const readActors = (file: string): ActorRow[] =>
  readLines(file).map((line, i) => parseAs(Row, line, `${file}:${i + 1}`));

/** Resolves each string, as of its date where it has one; other words than a date are the day of the pack's news. */
export function answerActors(rows: readonly ActorRow[]): ActorAnswer[] {
  return rows.map(({ id, text, date }) => {
    const { nations, sectors, person } = resolveActor(text, atlas, dayOf(date));
    return { id, text, country: countryOf(nations[0]), sectors, person };
  });
}

function dayOf(date: string | undefined): Day | null {
  const day = Day.safeParse(date);
  if (day.success) return day.data;
  const written = date === undefined ? Number.NaN : Date.parse(`${date} UTC`);
  return Number.isNaN(written) ? null : new Date(written).toISOString().slice(0, 10);
}

const UN_FAMILY = /^(?:UN|UNHCR|UNICEF|UNESCO|UNDP|UNEP|UNRWA|UNODC|UNFPA|WFP|FAO|WHO|ILO|IOM|ICJ|IAEA|ICAO|IMO)$/u;

function countryOf(code: ActorCode | undefined): string {
  if (code === undefined) return '';
  const group = atlas.group(code, null);
  if (group) return group.home ?? '';
  if (['state', 'territory'].includes(atlas.actor(code)?.kind ?? '')) return code;
  if (code === 'EU') return 'EUR';
  return UN_FAMILY.test(code) ? 'UNO' : 'IGO';
}

/** Answers against what the rows expect; rows that ask for a title only are left out. */
export function scoreActors(rows: readonly ActorRow[], answers: readonly ActorAnswer[]): ActorScores {
  const counts = { country: { right: 0, all: 0 }, sector: { right: 0, all: 0 }, wrong: { right: 0, all: 0 } };
  const mistakes: string[] = [];
  rows.forEach(({ text, date, expect }, i) => {
    const { country, sectors } = answers[i]!;
    const wanted = expect['country'] ?? expect['cc'];
    if (typeof wanted === 'string') {
      const share = wanted === '' ? counts.wrong : counts.country;
      share.all += 1;
      if (wanted === '' ? country !== '' : country === wanted) share.right += 1;
      if (country !== wanted)
        mistakes.push(`country ${country || 'none'} instead of ${wanted || 'none'}: ${text} ${date ?? ''}`);
    }
    const sector = expect['code_1'];
    if (typeof sector !== 'string') return;
    counts.sector.all += 1;
    const given = sectors[0] ?? '';
    if (given === (sector === 'UNK' ? '' : sector)) counts.sector.right += 1;
    else mistakes.push(`sector ${given || 'none'} instead of ${sector || 'none'}: ${text} ${date ?? ''}`);
  });
  return { ...counts, mistakes };
}

export const shareOf = ({ right, all }: Share): number => ratio(right, all);
