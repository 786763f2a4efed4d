/** Invariant: what changed between two releases is what differs in the dossiers themselves; words tell what is the same. */
import type { Demand, Dossier, Evidence } from '@demarche/contract';
import { escape } from '../markdown/markdown-text.ts';

/** What changed since an earlier release, as Markdown; a first release says that it is one. */
export function changesSince(earlier: Dossier | null, now: Dossier): string {
  if (earlier === null) return '# Changes\n\nThis is the first release.\n';
  const names = new Map([...earlier.actors, ...now.actors].map(({ code, name }) => [code, escape(name)]));
  const before = new Map(earlier.positions.map((one) => [one.actor, one]));
  const after = new Map(now.positions.map((one) => [one.actor, one]));
  const positions = [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((actor) => {
    const [was, is] = [before.get(actor), after.get(actor)];
    const name = names.get(actor) ?? actor;
    if (!is) return [`- ${name}: no position any more (was ${was!.position}, ${was!.legality})`];
    if (!was) return [`- ${name}: new, ${is.position}, law ${is.legality}`];
    if (was.position === is.position && was.legality === is.legality) return [];
    return [`- ${name}: ${was.position}, law ${was.legality} → ${is.position}, law ${is.legality}`];
  });
  const lineOf = ({ by, what }: Demand) =>
    `${by.map((actor) => names.get(actor) ?? actor).join(', ')}: ${escape(what.replaceAll(/\s+/gu, ' '))}`;
  const demandOf = byWords(earlier.demands, ({ evidence }) => placesIn(evidence));
  const kept = new Set<Demand>();
  const demands = now.demands.flatMap((demand) => {
    const was = demandOf(demand);
    if (was === null) return [`- new: ${lineOf(demand)}`];
    kept.add(was);
    return was.fate.state === demand.fate.state
      ? []
      : [`- ${was.fate.state} → ${demand.fate.state}: ${lineOf(demand)}`];
  });
  const gone = earlier.demands.filter((demand) => !kept.has(demand)).map((demand) => `- gone: ${lineOf(demand)}`);
  const statementOf = byWords(earlier.statements, ({ reports }) => placesIn(reports));
  const known = now.statements.map(statementOf);
  const still = new Set(known);
  const statements = `${known.filter((one) => one === null).length} added, ${earlier.statements.filter((one) => !still.has(one)).length} gone`;
  const added = <T>(key: (dossier: Dossier) => readonly T[]) => {
    const [was, is] = [new Set(key(earlier)), new Set(key(now))];
    return `${[...is].filter((one) => !was.has(one)).length} added, ${[...was].filter((one) => !is.has(one)).length} gone`;
  };
  const listed = (lines: readonly string[]) => (lines.length > 0 ? lines.join('\n') : 'None.');
  return [
    '# Changes',
    `Since the release as of ${earlier.asOf ?? 'its latest document'} (codebook ${earlier.codebook.id} ${earlier.codebook.version}, coder ${earlier.coder}).`,
    `- documents: ${added(({ documents }) => documents.map(({ id }) => id))}\n- statements: ${statements}\n- judgements: ${added(({ ledger }) => ledger.map(({ judgement }) => judgement))}`,
    `## Positions\n\n${listed(positions)}`,
    `## Demands\n\n${listed([...demands, ...gone])}`,
    '',
  ].join('\n\n');
}

const placesIn = (evidence: readonly Pick<Evidence, 'document' | 'spans'>[]): string[] =>
  evidence.map(({ document, spans }) => `${document} ${spans[0]?.[0] ?? 0}`);

/** Finds what an earlier dossier had of the same words: ids may change where more is told of a thing. */
function byWords<T>(earlier: readonly T[], places: (one: T) => string[]): (one: T) => T | null {
  const at = new Map(earlier.flatMap((one) => places(one).map((place) => [place, one] as const)));
  return (one) => places(one).flatMap((place) => at.get(place) ?? [])[0] ?? null;
}
