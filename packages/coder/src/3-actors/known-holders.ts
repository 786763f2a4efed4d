/**
 * Invariant: somebody is known by the atlas only under a name that one person bears among those it can mean on that day; who holds
 * an office then goes before who has left it.
 */
import type { Atlas, Holder } from '@demarche/atlas';
import type { Office } from '@demarche/contract';
import { nameParts } from './person-names.ts';

/** A person that the atlas knows by an office. */
export interface KnownHolder extends Pick<Holder, 'of' | 'office' | 'name' | 'gender'> {
  /** In that office on the day asked about. */
  readonly inOffice: boolean;
}

/** Asks for the holder of a name, given as its parts. */
export type FindHolder = (parts: readonly string[]) => KnownHolder | undefined;

interface Entry {
  readonly holder: Holder;
  readonly forms: readonly (readonly string[])[];
}

/** States whose people news names by the family name first. */
const FAMILY_FIRST = new Set(['CHN', 'HKG', 'KHM', 'KOR', 'MAC', 'PRK', 'SGP', 'TWN', 'VNM']);

const indexes = new WeakMap<Atlas, Map<string, Entry[]>>();

/** The holders of an atlas as they are on one day (`YYYY-MM-DD`), or, where the day is not known, whenever. */
export function holdersOn(day: string | null, atlas: Atlas): FindHolder {
  const index = indexOf(atlas);
  return (parts) => {
    const fits = (index.get(parts.at(-1) ?? '') ?? []).filter((entry) => bears(entry, parts));
    const begun = fits.filter(({ holder }) => day === null || holder.from <= day);
    const current = begun.filter(({ holder }) => day === null || holder.to === null || day <= holder.to);
    // A surname alone stands for somebody in office; a full name also for somebody who was.
    const of = current.length > 0 ? current : parts.length > 1 ? begun : [];
    const one = [of.filter((entry) => isShortForm(entry, parts)), of, of.filter(isPrincipal)].find(areOne);
    if (!one) return undefined;
    const latest = one.map(({ holder }) => holder).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]!;
    const { of: actor, office, name, gender } = latest;
    return { of: actor, office, name, gender, inOffice: current.length > 0 };
  };
}

const areOne = (entries: readonly Entry[]): boolean => new Set(entries.map(({ holder }) => holder.name)).size === 1;

/** Whether news calls the holder so without a first name: `Lula`, `Guterres`. */
const isShortForm = ({ forms }: Entry, parts: readonly string[]): boolean =>
  forms.some((form) => form.length === 1 && parts.length === 1 && form[0] === parts[0]);

/** Offices whose holders are meant by a surname before others that bear it. */
const PRINCIPAL: ReadonlySet<Office> = new Set(['head-of-state', 'head-of-government', 'foreign-ministry', 'io-head']);
const isPrincipal = ({ holder }: Entry): boolean => PRINCIPAL.has(holder.office);

/** Whether a name can be the holder's: the first and last of its parts, the family name alone, or a short form as it stands. */
function bears({ holder, forms }: Entry, parts: readonly string[]): boolean {
  return forms.some((form) => {
    if (parts.length > 1) return form.at(-1) === parts.at(-1) && form[0] === parts[0];
    return form.length === 1 || (FAMILY_FIRST.has(holder.of) ? form[0] : form.at(-1)) === parts[0];
  });
}

/** Holders by the words that a name of theirs can end in. */
function indexOf(atlas: Atlas): Map<string, Entry[]> {
  const known = indexes.get(atlas);
  if (known) return known;
  const index = new Map<string, Entry[]>();
  for (const holder of atlas.holders) {
    const entry: Entry = { holder, forms: [holder.name, ...holder.names].map(nameParts) };
    const ends = new Set(
      entry.forms.flatMap((form) => [form.at(-1)!, ...(FAMILY_FIRST.has(holder.of) ? [form[0]!] : [])]),
    );
    for (const end of ends) index.set(end, [...(index.get(end) ?? []), entry]);
  }
  indexes.set(atlas, index);
  return index;
}
