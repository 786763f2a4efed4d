/** Invariant: a demand is shown in words of the text, and for those alone who made it in their own voice; `it` is no demand. */
import type { Act, ActorCode, Day, Demand, Evidence, Judgement, Span, Statement } from '@demarche/contract';
import { compare, evidence, isActor, sortedUnique } from '../evidence/evidence.ts';
import { contentWords } from '../evidence/words.ts';
import type { Report } from '../statements/reports.ts';
import type { Made } from '../statements/statements.ts';
import { createFates } from './fates.ts';
import { keeping } from '../evidence/kept.ts';
import { createAlike } from './alike.ts';

interface Asking {
  readonly act: Act;
  readonly of: readonly ActorCode[];
  readonly statement: Statement;
  readonly evidence: Evidence;
  readonly words: ReadonlySet<string>;
}

/** Who asks what of whom, and what became of it; what several ask alike is one demand. `made` comes in the dossier's order. */
export type CollectDemands = (made: readonly Made[], judgements: readonly Judgement[]) => Demand[];

/** Collects demands, and keeps what each statement asks for while it is the same object. */
export function createDemands(): CollectDemands {
  const fates = createFates();
  const askingsOf = keeping(({ statement, reports }: Made) => reports.flatMap((report) => asked(statement, report)));
  const groupsOf = createAlike<Asking>({ share: SHARED, fits: sameDemand, order: inTime });
  const openOf = keeping(demandOf);
  return (made, judgements) => {
    const groups = groupsOf(made.flatMap(askingsOf));
    const statements = made.map(({ statement }) => statement);
    const fateOf = fates(statements, judgements);
    return groups.map((group) => {
      const demand = openOf(group);
      const fate = fateOf(demand, group[0]!.words);
      return fate === null ? demand : { ...demand, fate };
    });
  };
}

/** A demand of fewer content words (`respond`) is shown with the words around it, if these are no longer than that, in code units. */
const FEW_WORDS = 3;
const LONGEST_TELLING = 160;

/** Two demands are one where the longer has this share of the shorter's content words. */
const SHARED = 0.75;

function asked(statement: Statement, report: Report): Asking[] {
  const { document, attribution } = report;
  if (!statement.stateVoice || statement.negated) return [];
  return attribution.acts.flatMap((act) => {
    if ((act.type !== 'demand' && act.type !== 'appeal') || act.demandSpan === null) return [];
    const found = evidence(document, [act.demandSpan], attribution.id);
    const words = contentWords(found?.quotes.join(' ') ?? '');
    if (found === null || words.size === 0) return [];
    const shown = words.size < FEW_WORDS && tellsBriefly(report.evidence, act.demandSpan) ? report.evidence : found;
    return [{ act, of: askedOf(act), statement, evidence: shown, words }];
  });
}

/** Whether the statement's own words hold the demand and little else. */
function tellsBriefly({ spans }: Evidence, [start, end]: Span): boolean {
  const [only, ...more] = spans;
  return (
    only !== undefined &&
    more.length === 0 &&
    only[0] <= start &&
    end <= only[1] &&
    only[1] - only[0] <= LONGEST_TELLING
  );
}

/** Asked of the same; a single word is not enough unless both have it alone. */
function sameDemand(a: Asking, b: Asking): boolean {
  const least = Math.min(a.words.size, b.words.size);
  if (least < 2 && a.words.size !== b.words.size && !sameActors(a.statement, b.statement)) return false;
  return ofSame(a.of, b.of);
}

/** By day, then by attribution, then by place. */
function inTime(a: Asking, b: Asking): number {
  return (
    compare(a.statement.said?.from ?? '9999', b.statement.said?.from ?? '9999') ||
    compare(a.evidence.attribution!, b.evidence.attribution!) ||
    a.act.demandSpan![0] - b.act.demandSpan![0]
  );
}

const sameActors = (a: Statement, b: Statement): boolean => a.actors.join(' ') === b.actors.join(' ');

/** Whether two demands can be of the same: one names nobody, or they name somebody in common. */
const ofSame = (a: readonly ActorCode[], b: readonly ActorCode[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((actor) => b.includes(actor));

/** What is asked, while nothing is known of its fate. */
function demandOf(group: readonly Asking[]): Demand {
  const first = group[0]!;
  const askers = askersOf(group);
  const of = sortedUnique(group.flatMap((asking) => asking.of));
  const since = earliest(group.map(({ statement }) => statement));
  const found = group.map((asking) => asking.evidence);
  return {
    id: `demand:${first.evidence.attribution}`,
    by: sortedUnique(askers.map(({ actor }) => actor)),
    of,
    kind: group.some(({ act }) => act.type === 'demand') ? 'demand' : 'appeal',
    what: first.evidence.quotes.join(' … '),
    since,
    askers,
    fate: { state: 'open', basis: 'none', day: null, evidence: [] },
    statements: [...new Set(group.map(({ statement }) => statement.id))],
    evidence: found,
  };
}

/** Who asks, by the day on which they first did. */
function askersOf(group: readonly Asking[]): Demand['askers'] {
  const byActor = Map.groupBy(
    group.flatMap(({ statement }) => statement.actors.map((actor) => ({ actor, statement }))),
    ({ actor }) => actor,
  );
  return [...byActor]
    .map(([actor, asked]) => {
      const statements = asked.map(({ statement }) => statement);
      return { actor, since: earliest(statements), statements: [...new Set(statements.map(({ id }) => id))] };
    })
    .toSorted((a, b) => compare(a.since ?? '9999', b.since ?? '9999') || compare(a.actor, b.actor));
}

/** Whom an act addresses; where it names nobody, the actors it is aimed at. */
function askedOf(act: Act): ActorCode[] {
  return act.addressees.length > 0 ? act.addressees : act.targets.filter(isActor);
}

const earliest = (statements: readonly Statement[]): Day | null =>
  statements.flatMap(({ said }) => said?.from ?? []).toSorted(compare)[0] ?? null;
