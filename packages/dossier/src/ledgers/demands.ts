/** Invariant: a demand is shown in words of the text, with everybody who asks it; all who ask one demand ask the same of the same. */
import type { ActorCode, Day, Demand, DossierContact, Fate, Judgement } from '@demarche/contract';
import type { Coded } from '../compile-input.ts';
import { compare, sortedUnique } from '../evidence/evidence.ts';
import { createOverLists, keeping } from '../evidence/kept.ts';
import type { Anchors } from '../judgements/anchors.ts';
import type { Days } from '../in-order.ts';
import type { Made } from '../statements/statements.ts';
import { createAlike } from './alike.ts';
import { type Asking, askingsOf } from './asked.ts';
import { asToken, deedsFit } from './asked-words.ts';
import { ALONE } from '../evidence/deeds.ts';
import { createFates } from './fates.ts';

/** Who asks what of whom, and what became of it; what several ask alike is one demand. */
export type CollectDemands = (
  coded: readonly Coded[],
  days: Days<Made>,
  contacts: readonly DossierContact[],
  judgements: readonly Judgement[],
  anchors: Anchors,
) => Demand[];

/** Collects demands, and keeps what each statement asks for while it is the same object. */
export function createDemands(): CollectDemands {
  const fates = createFates();
  const asked = createOverLists(askingsOf);
  const groupsOf = createAlike({
    share: SHARED,
    key: ({ key }: Asking) => key,
    gist: gistOf,
    fits: sameDemand,
    order: inTime,
  });
  const openOf = keeping(demandOf);
  return (coded, days, contacts, judgements, anchors) => {
    const groups = groupsOf(asked(days.values()));
    const fateOf = fates(coded, days, contacts, judgements, anchors);
    return groups.map((group) => {
      const demand = openOf(group);
      const fate = fateOf(demand, group[0]!);
      return fate === null ? demand : withFate(demand, fate);
    });
  };
}

/** Two demands are one where the longer has this share of the shorter's words. */
const SHARED = 0.75;

/** What a deed that says all by itself, or is asked of the same, may have beside it where another asks for it without more. */
const MOST_BESIDE = 1;

/** What those ask who ask in the same words of the same. */
interface Gist extends Pick<Asking, 'words' | 'deeds' | 'negated' | 'of'> {
  readonly askers: ReadonlySet<ActorCode>;
}

const gistOf = (askings: readonly Asking[]): Gist => {
  const { words, deeds, negated, of } = askings[0]!;
  return { words, deeds, negated, of, askers: new Set(askings.flatMap(({ statement }) => statement.actors)) };
};

/** Asked of the same, and of no asker; the same deed, if they name one, and as much to be done as not to be done. */
function sameDemand(a: Gist, b: Gist): boolean {
  const [shorter, longer] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (shorter.size === 1 && longer.size > 1) {
    const [only] = shorter;
    const known = ALONE_TOKENS.has(only!) || (only!.startsWith('=') && a.of.some((actor) => b.of.includes(actor)));
    if (!known || longer.size > 1 + MOST_BESIDE) return false;
  }
  return (
    a.negated === b.negated &&
    deedsFit(a.deeds, b.deeds) &&
    ofSame(a.of, b.of) &&
    !a.of.some((actor) => b.askers.has(actor)) &&
    !b.of.some((actor) => a.askers.has(actor))
  );
}

const ALONE_TOKENS: ReadonlySet<string> = new Set([...ALONE].map(asToken));

/** Whether two demands can be of the same: one names nobody, or they name somebody in common. */
const ofSame = (a: readonly ActorCode[], b: readonly ActorCode[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((actor) => b.includes(actor));

/** By day, then by attribution, then by place. */
function inTime(a: Asking, b: Asking): number {
  return (
    compare(a.since ?? '9999', b.since ?? '9999') ||
    compare(a.evidence.attribution!, b.evidence.attribution!) ||
    a.evidence.spans[0]![0] - b.evidence.spans[0]![0] ||
    compare(a.id, b.id)
  );
}

/** What is asked, while nothing is known of its fate. */
function demandOf(group: readonly Asking[]): Demand {
  const first = group[0]!;
  const askers = askersOf(group);
  return {
    id: `demand:${first.id}`,
    by: sortedUnique(askers.map(({ actor }) => actor)),
    of: sortedUnique(group.flatMap((asking) => asking.of)),
    kind: group.some(({ kind }) => kind === 'demand') ? 'demand' : 'appeal',
    what: first.evidence.quotes.join(' … '),
    since: first.since,
    askers,
    fate: { state: 'open', basis: 'none', day: null, evidence: [] },
    statements: [...new Set(group.map(({ statement }) => statement.id))],
    evidence: group.map((asking) => asking.evidence),
  };
}

const withFate = (demand: Demand, fate: Fate): Demand => ({ ...demand, fate });

/** Who asks, by the day on which they first did. */
function askersOf(group: readonly Asking[]): Demand['askers'] {
  const byActor = Map.groupBy(
    group.flatMap((asking) => asking.statement.actors.map((actor) => ({ actor, asking }))),
    ({ actor }) => actor,
  );
  return [...byActor]
    .map(([actor, asked]) => ({
      actor,
      of: sortedUnique(asked.flatMap(({ asking }) => asking.of)),
      since: earliest(asked.map(({ asking }) => asking.since)),
      statements: [...new Set(asked.map(({ asking }) => asking.statement.id))],
    }))
    .toSorted((a, b) => compare(a.since ?? '9999', b.since ?? '9999') || compare(a.actor, b.actor));
}

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).toSorted(compare)[0] ?? null;
