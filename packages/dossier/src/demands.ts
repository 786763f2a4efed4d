/** Invariant: a demand is shown in words of the text, and for those alone who made it in their own voice; `it` is no demand. */
import type { Act, ActorCode, Day, Demand, Evidence, Statement } from '@demarche/contract';
import { compare, evidence, isActor, sortedUnique } from './evidence.ts';
import type { Report } from './reports.ts';
import { containment, contentWords } from './words.ts';

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

function asked(statement: Statement, { document, attribution }: Report): Asking[] {
  if (!statement.stateVoice || statement.negated) return [];
  return attribution.acts.flatMap((act) => {
    if ((act.type !== 'demand' && act.type !== 'appeal') || act.demandSpan === null) return [];
    const found = evidence(document, [act.demandSpan], attribution.id);
    const words = contentWords(found?.quotes.join(' ') ?? '');
    return found === null || words.size === 0 ? [] : [{ by: statement.actors, act, statement, evidence: found, words }];
  });
}

function sameDemand(a: Asking, b: Asking): boolean {
  return a.by.join(' ') === b.by.join(' ') && containment(a.words, b.words) >= 0.75;
}

function demandOf(group: readonly Asking[]): Demand {
  const first = group[0]!;
  return {
    by: [...first.by],
    of: sortedUnique(group.flatMap(({ act }) => askedOf(act))),
    kind: group.some(({ act }) => act.type === 'demand') ? 'demand' : 'appeal',
    what: first.evidence.quotes.join(' … '),
    since: earliest(group),
    statements: [...new Set(group.map(({ statement }) => statement.id))],
    evidence: group.map((asking) => asking.evidence),
  };
}

/** Whom an act addresses; where it names nobody, the actors it is aimed at. */
function askedOf(act: Act): ActorCode[] {
  return act.addressees.length > 0 ? act.addressees : act.targets.filter(isActor);
}

function earliest(group: readonly Asking[]): Day | null {
  return group.flatMap(({ statement }) => statement.said?.from ?? []).toSorted(compare)[0] ?? null;
}
