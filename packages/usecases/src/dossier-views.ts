/** Invariant: a view is cut from the dossier that is compiled now; nothing of it is worked out anew that the dossier has. */
import {
  type ActorWords,
  type CrisisId,
  type Day,
  type Dossier,
  type DossierPart,
  type DossierParts,
  type DossierSummary,
  type Outcome,
  type Statement,
  ok,
  publishedOn,
} from '@demarche/contract';
import { compileDossier } from './compile-dossier.ts';
import type { Ports } from './ports.ts';

type View<T> = (ports: Ports, crisis: CrisisId, asOf: Day | null) => Promise<Outcome<T>>;

const viewOf =
  <T>(cut: (dossier: Dossier) => T): View<T> =>
  async (ports, crisis, asOf) => {
    const compiled = await compileDossier(ports, crisis, asOf);
    return compiled.kind === 'problem' ? compiled : ok(cut(compiled.value));
  };

/** The parts of a dossier that are asked for. */
export const dossierParts = (ports: Ports, crisis: CrisisId, parts: readonly DossierPart[], asOf: Day | null) =>
  viewOf((dossier) => partsOf(dossier, parts))(ports, crisis, asOf);

/** A dossier in figures. */
export const summariseDossier = viewOf(summaryOf);

/** What each actor with a position said last, and how much it said, in the order of the positions. */
export const listActorWords = viewOf(actorWordsOf);

export const partsOf = (dossier: Dossier, parts: readonly DossierPart[]): DossierParts =>
  Object.fromEntries(parts.map((part) => [part, dossier[part]]));

/** How many entries each part has; people are counted by where they are said to be, coverage by whom it looks for. */
export function summaryOf(dossier: Dossier): DossierSummary {
  const { crisis, codebook, coder, asOf, documents, statements } = dossier;
  const published = documents.map(publishedOn).filter((day) => day !== null);
  const said = statements.flatMap(({ said: day }) => day?.from ?? []);
  const counts = Object.fromEntries(
    Object.entries(dossier).map(([part, entries]) => [part, Array.isArray(entries) ? entries.length : 0]),
  ) as Record<DossierPart, number>;
  counts.affiliations = dossier.affiliations.reduce((sum, one) => sum + one.affiliations.length, 0);
  counts.coverage = dossier.coverage.cells.length;
  counts.alignment = dossier.alignment.pairs.length;
  const first = published.reduce<Day | null>((found, day) => (found === null || day < found ? day : found), null);
  const last = [...published, ...said].reduce<Day | null>(
    (found, day) => (found === null || day > found ? day : found),
    null,
  );
  return { crisis, codebook, coder, asOf, counts, first, last };
}

/** What each actor with a position said last, and how much it said. */
export function actorWordsOf({ positions, statements }: Pick<Dossier, 'positions' | 'statements'>): ActorWords[] {
  const byActor = new Map(positions.map(({ actor }) => [actor, { latest: null as Statement | null, count: 0 }]));
  for (const statement of statements)
    for (const actor of statement.actors) {
      const words = byActor.get(actor);
      if (!words) continue;
      words.count += 1;
      if (words.latest === null || dayOf(statement) > dayOf(words.latest)) words.latest = statement;
    }
  return [...byActor].map(([actor, { latest, count }]) => ({ actor, latest, statements: count }));
}

const dayOf = ({ said }: Statement): string => said?.from ?? '';
