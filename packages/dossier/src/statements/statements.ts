/** Invariant: a statement says no more than its reports; what a person judged outweighs what was coded. */
import type {
  Act,
  ActorCode,
  Codebook,
  DateRange,
  Document,
  DocumentId,
  Office,
  Statement,
  StatementId,
} from '@demarche/contract';
import { compare, sortedUnique } from '../evidence/evidence.ts';
import type { Report } from './reports.ts';
import { bestRung, rungOf } from './rung.ts';

const BASES: readonly DateRange['basis'][] = ['explicit', 'relative', 'published'];

/** What statements are made with. */
interface StatementContext {
  readonly codebook: Codebook;
  /** The original of every document that repeats one. */
  readonly copies: ReadonlyMap<DocumentId, Document>;
  /** Members of a body on the crisis's first day; empty for what is none. */
  readonly membersOf: (body: ActorCode) => readonly ActorCode[];
}

/** A statement with the reports that it was made from, strongest first. */
export interface Made {
  readonly statement: Statement;
  readonly reports: readonly Report[];
}

/** Makes statements of clusters of reports. */
export type MakeStatements = (clusters: readonly (readonly Report[])[], context: StatementContext) => Made[];

/** Makes statements and keeps them: the same cluster in the same context gives the same object. */
export function createStatements(): MakeStatements {
  let kept = new WeakMap<readonly Report[], { made: Made; copies: string }>();
  let last: StatementContext | null = null;
  return (clusters, context) => {
    if (last?.codebook !== context.codebook || last.membersOf !== context.membersOf) kept = new WeakMap();
    last = context;
    return clusters.map((reports) => {
      const copies = copiesIn(reports, context);
      const before = kept.get(reports);
      if (before?.copies === copies) return before.made;
      const made = makeStatement(reports, context);
      kept.set(reports, { made, copies });
      return made;
    });
  };
}

/** Which originals the documents repeat; empty where none does. */
const copiesIn = (reports: readonly Report[], { copies }: StatementContext): string =>
  copies.size > 0 && reports.some(({ document }) => copies.has(document.id))
    ? reports.map(({ document }) => copies.get(document.id)?.id ?? '').join(' ')
    : '';

/** One statement from the reports of it. Its id is derived from the first of their attribution ids. */
function makeStatement(reports: readonly Report[], { codebook, copies, membersOf }: StatementContext): Made {
  const ranked = reports.toSorted(strongestFirst);
  const best = ranked[0]!;
  const { speaker } = best.attribution;
  const deciding = ranked.some((report) => report.judged) ? ranked.filter((report) => report.judged) : ranked;
  const actors = sortedUnique(speaker.actors);
  const acts = unionOfActs(deciding);
  const rungs = ranked.map(({ document, attribution }) => rungOf(document, attribution));
  const statement: Statement = {
    id: `s:${ranked.map((report) => report.attribution.id).toSorted(compare)[0]}` as StatementId,
    actors,
    voices: voicesOf(actors, speaker.stateVoice ? membersOf : () => []),
    speaker: speaker.text,
    person: fullestName(deciding),
    office: firstOffice(deciding),
    stateVoice: speaker.stateVoice,
    acts,
    position: strongest(
      deciding.map((report) => report.attribution.position),
      codebook.axes.position,
    ),
    legality: strongest(
      deciding.map((report) => report.attribution.legality),
      codebook.axes.legality,
    ),
    hedged: deciding.every((report) => report.attribution.hedged),
    negated: best.attribution.negated,
    said: bestDate(ranked),
    rung: bestRung(rungs),
    force: forceOf(acts, codebook),
    reports: ranked.map(({ attribution, evidence, judged }, i) => ({
      document: evidence.document,
      attribution: evidence.attribution,
      spans: evidence.spans,
      quotes: evidence.quotes,
      mode: attribution.mode,
      via: attribution.speaker.via,
      judged,
      confidence: attribution.confidence,
      rung: rungs[i]!,
      copyOf: copies.get(evidence.document)?.id ?? null,
    })),
  };
  return { statement, reports: ranked };
}

/** One actor speaks for itself, several sign; members of a body that speaks are spoken for, where they do not speak there themselves. */
function voicesOf(actors: readonly ActorCode[], membersOf: StatementContext['membersOf']): Statement['voices'] {
  const voice = actors.length > 1 ? 'signatory' : 'own';
  const members = sortedUnique(actors.flatMap((actor) => [...membersOf(actor)]));
  return [
    ...actors.map((actor) => ({ actor, voice }) as const),
    ...members.filter((member) => !actors.includes(member)).map((actor) => ({ actor, voice: 'bloc' }) as const),
  ];
}

/** The strongest act by the codebook's ladder: a rung of it counts for three, an act's strength within it for one each. */
function forceOf(acts: readonly Act[], { ladder }: Codebook): number {
  return Math.max(
    0,
    ...acts.map(({ type, strength }) => {
      const rung = ladder.indexOf(type);
      return rung === -1 ? 0 : rung * 3 + strength;
    }),
  );
}

/** The label that stands first on the codebook's axis. */
export function strongest<Label extends string>(labels: readonly Label[], axis: readonly { label: Label }[]): Label {
  const rank = (label: Label) => {
    const index = axis.findIndex((entry) => entry.label === label);
    return index === -1 ? axis.length : index;
  };
  return labels.reduce((best, label) => (rank(label) < rank(best) ? label : best));
}

/** Judged before coded, verbatim before reported, plain before hedged, first hand before relayed, then by confidence. */
function strongestFirst(a: Report, b: Report): number {
  const weakness = ({ judged, attribution }: Report) => [
    judged ? 0 : 1,
    attribution.mode === 'indirect' ? 1 : 0,
    attribution.hedged ? 1 : 0,
    attribution.speaker.via === null ? 0 : 1,
    -attribution.confidence,
  ];
  const [one, other] = [weakness(a), weakness(b)];
  const difference = one.map((value, i) => value - other[i]!).find((value) => value !== 0);
  return difference ?? (compare(a.document.id, b.document.id) || compare(a.attribution.id, b.attribution.id));
}

function fullestName(ranked: readonly Report[]): string | null {
  const names = ranked.flatMap((report) => report.attribution.speaker.person ?? []);
  return names.reduce<string | null>((best, name) => (name.length > (best?.length ?? 0) ? name : best), null);
}

function firstOffice(ranked: readonly Report[]): Office {
  const offices = ranked.map((report) => report.attribution.speaker.office);
  return offices.find((office) => office !== 'other') ?? 'other';
}

/** The acts of the strongest report, then types that only other reports have; a demand's span holds in the first report's text only. */
function unionOfActs(ranked: readonly Report[]): Act[] {
  const acts: Act[] = [...(ranked[0]?.attribution.acts ?? [])];
  const seen = new Set(acts.map((act) => act.type));
  for (const report of ranked.slice(1)) {
    for (const act of report.attribution.acts) {
      if (seen.has(act.type)) continue;
      seen.add(act.type);
      acts.push({ ...act, demandSpan: null });
    }
  }
  return acts;
}

/** The day with the firmest basis; among equals the earliest. */
function bestDate(ranked: readonly Report[]): DateRange | null {
  const dates = ranked.flatMap((report) => report.attribution.said ?? []);
  const rank = (date: DateRange) => BASES.indexOf(date.basis);
  return dates.toSorted((a, b) => rank(a) - rank(b) || compare(a.from, b.from) || compare(a.to, b.to))[0] ?? null;
}
