/** Invariant: a demand is shown in words of the text, and for those alone who made it in their own voice; `it` is no demand. */
import type { Act, ActorCode, Day, Demand, Evidence, Span, Statement } from '@demarche/contract';
import { compare, evidence, isActor, sortedUnique } from './evidence/evidence.ts';
import type { Report } from './statements/reports.ts';
import { containment, contentWords } from './evidence/words.ts';

interface Asking {
  readonly by: readonly ActorCode[];
  readonly act: Act;
  readonly statement: Statement;
  readonly evidence: Evidence;
  readonly words: ReadonlySet<string>;
}

/** What is asked for, the same asker's near-same wordings as one. `clusters[i]` are the reports of `statements[i]`. */
export function collectDemands(statements: readonly Statement[], clusters: readonly (readonly Report[])[]): Demand[] {
  const askings = statements.flatMap((statement, i) =>
    (clusters[i] ?? []).flatMap((report) => asked(statement, report)),
  );
  const groups: Asking[][] = [];
  for (const asking of askings) {
    const group = groups.find((one) => one.every((other) => sameDemand(asking, other)));
    if (group) group.push(asking);
    else groups.push([asking]);
  }
  return groups.map(demandOf);
}

/** A demand of fewer content words (`respond`) is shown with the words around it, if these are no longer than that, in code units. */
const FEW_WORDS = 3;
const LONGEST_TELLING = 160;

function asked(statement: Statement, report: Report): Asking[] {
  const { document, attribution } = report;
  if (!statement.stateVoice || statement.negated) return [];
  return attribution.acts.flatMap((act) => {
    if ((act.type !== 'demand' && act.type !== 'appeal') || act.demandSpan === null) return [];
    const found = evidence(document, [act.demandSpan], attribution.id);
    const words = contentWords(found?.quotes.join(' ') ?? '');
    if (found === null || words.size === 0) return [];
    const shown = words.size < FEW_WORDS && tellsBriefly(report.evidence, act.demandSpan) ? report.evidence : found;
    return [{ by: statement.actors, act, statement, evidence: shown, words }];
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

function sameDemand(a: Asking, b: Asking): boolean {
  return a.by.join(' ') === b.by.join(' ') && containment(a.words, b.words) >= 0.75;
}

function demandOf(group: readonly Asking[]): Demand {
  const first = group[0]!;
  return {
    id: `demand:${first.evidence.attribution}`,
    by: [...first.by],
    of: sortedUnique(group.flatMap(({ act }) => askedOf(act))),
    kind: group.some(({ act }) => act.type === 'demand') ? 'demand' : 'appeal',
    what: first.evidence.quotes.join(' … '),
    since: earliest(group),
    askers: sortedUnique(group.flatMap(({ by }) => by)).map((actor) =>
      askerOf(
        actor,
        group.filter(({ by }) => by.includes(actor)),
      ),
    ),
    fate: { state: 'open', basis: 'none', day: null, evidence: [] },
    statements: [...new Set(group.map(({ statement }) => statement.id))],
    evidence: group.map((asking) => asking.evidence),
  };
}

const askerOf = (actor: ActorCode, group: readonly Asking[]): Demand['askers'][number] => ({
  actor,
  since: earliest(group),
  statements: [...new Set(group.map(({ statement }) => statement.id))],
});

/** Whom an act addresses; where it names nobody, the actors it is aimed at. */
function askedOf(act: Act): ActorCode[] {
  return act.addressees.length > 0 ? act.addressees : act.targets.filter(isActor);
}

function earliest(group: readonly Asking[]): Day | null {
  return group.flatMap(({ statement }) => statement.said?.from ?? []).toSorted(compare)[0] ?? null;
}
