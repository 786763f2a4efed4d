/**
 * Invariant: somebody is known by the atlas only under a name that one person bears among those it can mean on that day; who holds
 * an office then goes before who has left it.
 */
import type { Atlas, Holder } from '@demarche/atlas';
import type { Office } from '@demarche/contract';
import { nameParts } from './person-names.ts';

/** A person that the atlas knows by an office. */
export interface KnownHolder extends Pick<Holder, 'of' | 'office' | 'gender' | 'name'> {
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
const FAMILY_FIRST = new Set(['CHN', 'KOR', 'PRK', 'TWN']);
/** States where one word of a name does not tell which, or whose names come in either order. */
const FULL_NAMES = new Set(['HKG', 'KHM', 'MAC', 'MMR', 'SGP', 'VNM']);

interface Index {
  /** By the words that they are looked up by: the last of a name, and the family name alone. */
  readonly byEnd: ReadonlyMap<string, readonly Entry[]>;
  readonly byOffice: ReadonlyMap<string, readonly Entry[]>;
}

/** By the holders themselves: an atlas as one text means it shares them with all others. */
const indexes = new WeakMap<readonly Holder[], Index>();

/**
 * The holders of an atlas as they are on one day (`YYYY-MM-DD`); where the day is not known, nobody is said to be in office.
 * `alone`: the name stands in no text, so that a surname may also be that of the only one who ever bore it in office.
 */
export function holdersOn(day: string | null, atlas: Atlas, alone = false): FindHolder {
  const { byEnd } = indexOf(atlas);
  return (name) => {
    const parts = name.map(plainPart);
    const named = (bearer: readonly string[]): Entry[] =>
      (byEnd.get(bearer.at(-1) ?? '') ?? []).filter((entry) => bears(entry, bearer));
    const whole = named(parts);
    // A second surname is often left out: `Josep Borrell Fontelles`.
    const fits = whole.length > 0 || parts.length !== 3 ? whole : named(parts.slice(0, 2));
    const begun = fits.filter(({ holder }) => day === null || holder.from <= day);
    const current = begun.filter(({ holder }) => day !== null && (holder.to === null || day <= holder.to));
    // A surname alone stands for somebody in office; a full name also for somebody who was.
    const choices =
      parts.length > 1
        ? [current.length > 0 ? current : begun]
        : [
            current.filter((entry) => isShortForm(entry, parts)),
            current.filter(isPrincipal),
            ...(alone ? [current, begun.filter(isPrincipal)] : []),
          ];
    const one = choices.find(areOne)?.map(({ holder }) => holder);
    if (!one) return undefined;
    const { of, office, gender, name: full } = one.toSorted(current.length > 0 ? byOffice : byStart)[0]!;
    return { of, office, gender, name: full, inOffice: current.length > 0 };
  };
}

/**
 * Whom the atlas has in an office on a day, where the name is none of theirs; empty where it is, or where nobody is known.
 * @example otherHoldersOf(['ida', 'holm'], { of: 'NOR', office: 'head-of-state', day: '2020-05-01' }, atlas) // ['Juan Soto']
 */
export function otherHoldersOf(
  name: readonly string[],
  { of, office, day }: Pick<Holder, 'of' | 'office'> & { readonly day: string },
  atlas: Atlas,
): string[] {
  const parts = name.map(plainPart);
  const there = indexOf(atlas).byOffice.get(officeKey({ of, office })) ?? [];
  const then = there.filter(({ holder: { from, to } }) => from <= day && (to === null || day <= to));
  const named = (entry: Entry): boolean => bears(entry, parts) || entry.forms.some((form) => alike(form, parts));
  return then.some(named) ? [] : then.map(({ holder }) => holder.name).toSorted();
}

/** Whether one name only says more than the other, or spells it otherwise: `Arseniy Yatseniuk`, `Arseniy Yatsenyuk`. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 1 && short.every((part) => long.some((other) => sameSound(part, other)));
}

const sameSound = (a: string, b: string): boolean => sounds(a) === sounds(b);

/** What transliterations agree on: the consonants, doubled ones once, without an article. */
const sounds = (part: string): string =>
  part
    .replace(/^al-?(?=.{4})/u, '')
    .replaceAll(/(?<=.)[aeiouy'’-]/gu, '')
    .replaceAll(/(.)\1/gu, '$1');

const officeKey = ({ of, office }: Pick<Holder, 'of' | 'office'>): string => `${of} ${office}`;

const areOne = (entries: readonly Entry[]): boolean =>
  new Set(entries.map(({ holder }) => `${holder.of} ${holder.name}`)).size === 1;

/** Whether news calls the holder so without a first name: `Lula`, `Guterres`. */
const isShortForm = ({ forms }: Entry, parts: readonly string[]): boolean =>
  forms.some((form) => form.length === 1 && form[0] === parts[0]);

/** Offices whose holders, and those who speak for them, are meant by a surname alone. */
const PRINCIPAL: readonly Office[] = ['head-of-state', 'head-of-government', 'io-head', 'foreign-ministry'];
const isPrincipal = ({ holder }: Entry): boolean => PRINCIPAL.includes(holder.office);

const rankOf = ({ office }: Holder): number =>
  PRINCIPAL.includes(office) ? PRINCIPAL.indexOf(office) : PRINCIPAL.length;
const byStart = (a: Holder, b: Holder): number => (a.from < b.from ? 1 : -1);
/** Of offices held at once the highest, then the latest. */
const byOffice = (a: Holder, b: Holder): number => rankOf(a) - rankOf(b) || byStart(a, b);

/** `al-Sisi` and `Sisi` are one surname, `Mohammed` and `Muhammad` one name. */
const plainPart = (part: string): string =>
  part.replace(/^(?:al|el|as|ad|an|ash)-/u, '').replace(/^m[ou]hamm?[ae]d$/u, 'mohamed');

/** Whether a name can be the holder's: the first and last of its parts, the family name alone, or a short form as it stands. */
function bears({ holder, forms }: Entry, parts: readonly string[]): boolean {
  return forms.some((form) => {
    if (parts.length > 1) return form.at(-1) === parts.at(-1) && form[0] === parts[0];
    if (form.length === 1) return form[0] === parts[0];
    return !FULL_NAMES.has(holder.of) && familyName(holder, form) === parts[0];
  });
}

/** Taiwan's Joseph Wu has a first name, Tsai Ing-wen a given name of two syllables behind the family's. */
function familyName({ of }: Holder, form: readonly string[]): string {
  const first = FAMILY_FIRST.has(of) && (of !== 'TWN' || form.at(-1)!.includes('-'));
  return (first ? form[0] : form.at(-1))!;
}

function indexOf({ holders }: Atlas): Index {
  const known = indexes.get(holders);
  if (known) return known;
  const byEnd = new Map<string, Entry[]>();
  const entries = holders.map((holder): Entry => ({
    holder,
    forms: [holder.name, ...holder.names].map((name) => nameParts(name).map(plainPart)),
  }));
  for (const entry of entries) {
    const ends = new Set(entry.forms.flatMap((form) => [form.at(-1)!, familyName(entry.holder, form)]));
    for (const end of ends) byEnd.set(end, [...(byEnd.get(end) ?? []), entry]);
  }
  const index = { byEnd, byOffice: Map.groupBy(entries, ({ holder }) => officeKey(holder)) };
  indexes.set(holders, index);
  return index;
}
