/** Invariant: all that a filter asks for must fit; what cannot answer a question that is asked does not fit. */
import {
  type ActorCode,
  type AttributionId,
  type DocumentId,
  type Dossier,
  type DossierFilter,
  type Evidence,
  type ListedDocument,
  Rung,
  type Statement,
  type StatementId,
  type StatementReport,
  wordsAsked,
  wordsToSearch,
} from '@demarche/contract';

/** What a thing that is no statement says of itself: whom it is about, and when it was. */
interface About {
  readonly actors: readonly ActorCode[];
  /** Null where it has a day that is not known; absent where it has none. */
  readonly days?: { readonly from: string; readonly to: string } | null;
}

/** What is left of a dossier's evidence. */
export interface Fitting {
  readonly statements: readonly Statement[];
  readonly isKept: (id: StatementId) => boolean;
  /** Whether an actor is among those asked for. */
  readonly isAskedFor: (actor: ActorCode) => boolean;
  /** The pieces of evidence that fit: those of kept reports, and those of no statement whose own document, words, actors and days fit. */
  readonly evidence: <T extends Evidence>(all: readonly T[], about: About) => T[];
}

/** Applies a filter to statements and evidence. */
export function fittingIn({ statements, documents, coverage, actors: named }: Dossier, filter: DossierFilter): Fitting {
  const documentOf = new Map<DocumentId, ListedDocument>(documents.map((document) => [document.id, document]));
  const members = filter.groups && membersOf(coverage.groups, filter.groups);
  const asked = filter.actors && new Set(filter.actors);
  const isAskedFor = (actor: ActorCode) => (!asked || asked.has(actor)) && (!members || members.has(actor));
  // A joint statement of one who is asked for and one of the region asked for fits both.
  const hasActors = (actors: readonly ActorCode[]) =>
    (!asked || actors.some((actor) => asked.has(actor))) && (!members || actors.some((actor) => members.has(actor)));
  const fromDocument = documentTest(filter);
  const hasWords = wordsAsked(filter.words ?? '');
  const names = new Map<string, string>(named.map(({ code, name }) => [code, name]));
  const nameOf = (actor: string) => names.get(actor) ?? actor;

  const kept = statements.flatMap((statement) => {
    if (!hasActors(statement.actors) || !saysSo(statement, filter) || !inDays(statement.said, filter)) return [];
    const narrowed = withReports(statement, (report) => fromDocument(documentOf.get(report.document)));
    return narrowed && goodEnough(narrowed, filter.rung) && hasWords(wordsToSearch(narrowed, nameOf)) ? [narrowed] : [];
  });
  const ids = new Set(kept.map(({ id }) => id));
  const spoken = new Set<AttributionId | null>(reportIds(statements));
  const keptReports = new Set<AttributionId | null>(reportIds(kept));
  const asksOfStatements = Boolean(filter.acts ?? filter.position ?? filter.legality ?? filter.rung);
  return {
    statements: kept,
    isKept: (id) => ids.has(id),
    isAskedFor,
    evidence: (all, { actors, days }) =>
      all.filter((one) =>
        one.attribution !== null && spoken.has(one.attribution)
          ? keptReports.has(one.attribution)
          : !asksOfStatements &&
            hasActors(actors) &&
            (days === undefined || inDays(days, filter)) &&
            fromDocument(documentOf.get(one.document)) &&
            hasWords(one.quotes),
      ),
  };
}

/** The members of the regions and blocs of these names. */
const membersOf = (groups: Dossier['coverage']['groups'], names: readonly string[]): Set<ActorCode> =>
  new Set(groups.filter(({ name }) => names.includes(name)).flatMap((group) => group.members));

function* reportIds(statements: readonly Statement[]): Iterable<AttributionId> {
  for (const { reports } of statements) for (const { attribution } of reports) if (attribution) yield attribution;
}

const saysSo = (statement: Statement, { acts, position, legality }: DossierFilter): boolean =>
  (!acts || statement.acts.some(({ type }) => acts.includes(type))) &&
  (!position || position.includes(statement.position)) &&
  (!legality || legality.includes(statement.legality));

/** Whether something of these days can have been in the days asked for; of an unknown day nobody can say so. */
function inDays(days: { readonly from: string; readonly to: string } | null, { from, to }: DossierFilter): boolean {
  if (from === undefined && to === undefined) return true;
  return days !== null && (from === undefined || days.to >= from) && (to === undefined || days.from <= to);
}

function documentTest({
  sources,
  outlets,
  languages,
}: DossierFilter): (document: ListedDocument | undefined) => boolean {
  if (!sources && !outlets && !languages) return () => true;
  const tags = languages?.map((tag) => tag.toLowerCase());
  return (document) => {
    if (document === undefined) return false;
    const language = document.language?.toLowerCase();
    return (
      (!sources || sources.includes(document.sourceKind)) &&
      (!outlets || (document.source !== null && outlets.includes(document.source))) &&
      (!tags || tags.some((tag) => language === tag || language?.startsWith(`${tag}-`) === true))
    );
  };
}

/** The statement with the reports that pass, on the best rung of these; null where none does. */
function withReports(statement: Statement, passes: (report: StatementReport) => boolean): Statement | null {
  const reports = statement.reports.filter(passes);
  if (reports.length === statement.reports.length) return statement;
  if (reports.length === 0) return null;
  const best = Math.min(...reports.map(({ rung }) => Rung.options.indexOf(rung)));
  return { ...statement, reports, rung: Rung.options[best]! };
}

const goodEnough = ({ rung }: Statement, least: Rung | undefined): boolean =>
  least === undefined || Rung.options.indexOf(rung) <= Rung.options.indexOf(least);
