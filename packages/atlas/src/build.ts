/** Invariant: a name has one ordered list of senses; where several actors share it, data/senses.json gives the order. */
import type { ActorCode, Office } from '@demarche/contract';
import institutionRows from '../data/institutions.json' with { type: 'json' };
import holderRows from '../data/holders.json' with { type: 'json' };
import isoRows from '../data/iso.json' with { type: 'json' };
import notActors from '../data/not-actors.json' with { type: 'json' };
import organisationRows from '../data/organisations.json' with { type: 'json' };
import outletRows from '../data/outlets.json' with { type: 'json' };
import placeRows from '../data/places.json' with { type: 'json' };
import regionRows from '../data/regions.json' with { type: 'json' };
import orders from '../data/senses.json' with { type: 'json' };
import stateRows from '../data/states.json' with { type: 'json' };
import type { Actor, Atlas, Group, Holder, NameSense, Outlet } from './atlas.ts';
import { NOTHING, type Additions } from './additions.ts';
import { acronymKey, nameKey, plain, wordCount } from './name-key.ts';
import type { HolderRow, InstitutionRow, IsoRow, OrganisationRow, OutletRow, StateRow } from './schema.ts';

const states = stateRows as readonly StateRow[];
const organisations = organisationRows as readonly OrganisationRow[];
const institutions = institutionRows as readonly InstitutionRow[];
const outlets = outletRows as readonly OutletRow[];
const iso = isoRows as readonly IsoRow[];

/** The sense lists as they come from the data, before data/senses.json orders them; the tests look for unordered ones. */
export interface NameIndex {
  /** By `nameKey`; matches whatever the case, but for the first letter. */
  readonly names: Map<string, NameSense[]>;
  /** By `acronymKey`; matches only as written. */
  readonly acronyms: Map<string, NameSense[]>;
}

const formerNames = ({ former = [] }: StateRow): string[] => former.map(({ name }) => name);

/** Every name of every actor of the data files. */
export function indexNames(): NameIndex {
  const index: NameIndex = { names: new Map(), acronyms: new Map() };
  for (const row of states) {
    const isoNames = iso.find((one) => one.code === row.code)?.names ?? [];
    for (const name of [row.name, ...row.names, ...formerNames(row), ...isoNames])
      add(index.names, nameKey(name), row.code, 'state');
    for (const name of row.acronyms) add(index.acronyms, acronymKey(name), row.code, 'state');
    if (row.capital !== null) add(index.names, nameKey(row.capital), row.code, 'capital');
    for (const seat of row.seats) {
      const [map, key] = seat.exact ? [index.acronyms, acronymKey(seat.name)] : [index.names, nameKey(seat.name)];
      add(map, key, row.code, seat.office === null ? 'capital' : 'seat', seat.office);
    }
    for (const name of row.demonyms) add(index.names, nameKey(name), row.code, 'demonym');
  }
  for (const row of organisations) {
    for (const name of [row.name, ...row.names]) add(index.names, nameKey(name), row.code, 'organisation');
    for (const name of row.acronyms) add(index.acronyms, acronymKey(name), row.code, 'organisation');
  }
  for (const { of, office, names, acronyms } of institutions) {
    for (const name of names) add(index.names, nameKey(name), of, 'seat', office);
    for (const name of acronyms) add(index.acronyms, acronymKey(name), of, 'seat', office);
  }
  addStyled(index);
  return index;
}

/** The names that a user gives go before whatever else they can stand for. */
function override(index: NameIndex, { actors, names }: Additions): void {
  for (const { code, name, names: others, acronyms } of actors) {
    for (const one of [name, ...others]) prepend(index.names, nameKey(one), code);
    for (const one of acronyms) prepend(index.acronyms, acronymKey(one), code);
  }
  for (const { code, names: given } of names) for (const one of given) prepend(index.names, nameKey(one), code);
}

/** The organisations with those that a user adds or overrides. */
const withoutReplaced = ({ actors }: Additions): OrganisationRow[] => [
  ...organisations.filter(({ code }) => !actors.some((one) => one.code === code)),
  ...actors,
];

function prepend(map: Map<string, NameSense[]>, key: string, code: string): void {
  const actor = code as ActorCode;
  const kind = states.some((row) => row.code === code) ? 'state' : 'organisation';
  const others = (map.get(key) ?? []).filter((sense) => sense.actor !== actor);
  map.set(key, [{ actor, kind, office: null }, ...others]);
}

/** Styles that go before a state's name; each state is known under all of them but those that name another. */
const STYLES = ['Republic of', 'Kingdom of', 'State of', 'Sultanate of', 'Principality of', 'Federal Republic of'];

function addStyled(index: NameIndex): void {
  for (const { code, kind, name } of states) {
    if (kind !== 'state') continue;
    for (const key of STYLES.flatMap((style) => [nameKey(`${style} ${name}`), nameKey(`${style} the ${name}`)])) {
      if (!index.names.has(key)) add(index.names, key, code, 'state');
    }
  }
}

function add(
  map: Map<string, NameSense[]>,
  key: string,
  code: string,
  kind: NameSense['kind'],
  office: Office | null = null,
): void {
  const senses = map.get(key) ?? [];
  const actor = code as ActorCode;
  if (!senses.some((sense) => sense.actor === actor)) senses.push({ actor, kind, office });
  map.set(key, senses);
}

/** Puts the senses of each name of data/senses.json into its order; senses that it leaves out are dropped. */
function order(index: NameIndex): void {
  for (const [name, codes] of Object.entries(orders)) {
    const senses = index.names.get(nameKey(name)) ?? [];
    index.names.set(
      nameKey(name),
      codes.flatMap((code) => senses.find((sense) => sense.actor === code) ?? []),
    );
  }
}

/**
 * The atlas over the data files, with what a user adds.
 * @example buildAtlas({ ...NOTHING, names: [{ code: 'FRA', names: ['the Hexagon'] }] }).lookup('the Hexagon')[0]?.actor // 'FRA'
 */
export function buildAtlas(also: Additions = NOTHING): Atlas {
  const index = indexNames();
  order(index);
  if (also !== NOTHING) override(index, also);
  const actors = new Map<string, Actor>();
  for (const row of states) {
    const { code, name, kind, names, acronyms, demonyms, capital } = row;
    actors.set(code, {
      code: code as ActorCode,
      name,
      kind,
      names: [...names, ...formerNames(row), ...acronyms],
      demonyms,
      capital,
      standsFor: [],
    });
  }
  for (const { code, name, kind, names, acronyms, standsFor = [] } of withoutReplaced(also)) {
    const all = [...names, ...acronyms];
    actors.set(code, {
      code: code as ActorCode,
      name,
      kind,
      names: all,
      demonyms: [],
      capital: null,
      standsFor: standsFor as ActorCode[],
    });
  }
  const press = new Map<string, Outlet>();
  for (const { name, country, kind, state = false, names } of outlets) {
    const outlet: Outlet = { name, country: country as ActorCode | null, kind, state };
    for (const one of [name, ...names]) press.set(plain(one), outlet);
  }
  const places = new Map<string, ActorCode>();
  for (const [code, names] of [...Object.entries<string[]>(placeRows), ...Object.entries<string[]>(regionRows)])
    for (const name of names) places.set(plain(name), code as ActorCode);
  const decoys = new Set([...notActors, ...also.notActors].map(plain));
  const alpha2 = new Map(iso.map((row) => [row.alpha2, row.code as ActorCode]));
  alpha2.set('UK', 'GBR' as ActorCode);
  alpha2.set('XK', 'XKX' as ActorCode);

  const outlet = (name: string): Outlet | undefined => press.get(plain(name));
  const lookup = (name: string): readonly NameSense[] => {
    const exact = index.acronyms.get(acronymKey(name));
    if (exact) return exact;
    return startsLow(name) ? [] : (index.names.get(nameKey(name)) ?? []);
  };
  const every = [...index.names.keys(), ...index.acronyms.keys(), ...press.keys(), ...decoys];

  const firstWords = new Set(every.map((name) => firstWord(nameKey(name))));

  return {
    holders: [...holderRows.map((row) => row as HolderRow), ...also.holders].map(holderOf),
    actors: [...actors.values()],
    actor: (code) => actors.get(code),
    lookup: (name) => (decoys.has(plain(name)) || press.has(plain(name)) ? [] : lookup(name)),
    knows: (name) => decoys.has(plain(name)) || press.has(plain(name)) || lookup(name).length > 0,
    mayBegin: (word) => word.length < 5 || firstWords.has(firstWord(nameKey(word))),
    outlet,
    place: (name) => places.get(plain(name)),
    group: (code, day) =>
      groupOf(
        organisations.find((row) => row.code === code),
        day,
      ),
    fromAlpha2: (code) => alpha2.get(code.toUpperCase()),
    longestName: Math.max(...every.map(wordCount)) + 1,
  };
}

function groupOf(row: OrganisationRow | undefined, day: string | null): Group | undefined {
  if (!row?.sector) return undefined;
  const governs = day !== null && row.governs?.some(({ from, to }) => from <= day && (to === null || day <= to));
  return { home: (row.home as ActorCode | undefined) ?? null, sector: governs ? 'GOV' : row.sector };
}

/** A row with its dates to the day: from the first that may be meant to the last. */
const holderOf = ({ of, from, to, ...row }: HolderRow): Holder => ({
  ...row,
  of: of as ActorCode,
  from: from + '-01-01'.slice(from.length - 4),
  to: to && lastDay(to),
});

/** The last day of a year, of a month, or the day itself. */
function lastDay(moment: string): string {
  const [year, month = '12', day] = moment.split('-');
  return `${year}-${month}-${day ?? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

/** Whether the name begins with a small letter, article aside; `al-Shabaab` is the one kind of name that may. */
function startsLow(name: string): boolean {
  return /^\p{Ll}/u.test(plain(name)) && !/^al[- ]/u.test(plain(name));
}

/** The leading letters and digits of a key: what a tokeniser of any kind puts into its first word. */
const firstWord = (key: string): string => /^[\p{L}\p{N}]+/u.exec(key)?.[0] ?? key;
