/** Invariant: documents, stories, sources and names are those that something which stays rests on or mentions. */
import type { DocumentId, Dossier, Evidence, Statement, UsedSource } from '@demarche/contract';

/** A narrowed dossier with what it uses of the whole one. */
export function withWhatIsUsed(narrowed: Dossier, whole: Dossier): Dossier {
  const used = new Set<DocumentId>([...allEvidence(narrowed)].map(({ document }) => document));
  for (const { document } of narrowed.ledger) used.add(document);
  for (const { reports } of narrowed.statements) for (const { copyOf } of reports) if (copyOf) used.add(copyOf);
  for (const { id, copyOf } of whole.documents) if (copyOf && used.has(id)) used.add(copyOf);
  const documents = whole.documents.filter(({ id }) => used.has(id));
  const stories = whole.stories
    .map((story) => ({ ...story, documents: story.documents.filter((id) => used.has(id)) }))
    .filter((story) => story.documents.length > 0);
  const told = new Set(stories.map(({ id }) => id));
  const kept: Dossier = {
    ...narrowed,
    documents,
    sources: countedAgain(whole.sources, documents, narrowed.statements),
    stories: stories.map((story) => Object.assign({}, story, { related: story.related.filter((id) => told.has(id)) })),
  };
  return { ...kept, actors: mentioned(kept) };
}

/** Every piece of evidence that stands in a dossier. */
function* allEvidence(dossier: Dossier): Iterable<Evidence> {
  for (const { reports } of dossier.statements) yield* reports;
  for (const { evidence, fate } of dossier.demands) {
    yield* evidence;
    yield* fate.evidence;
  }
  for (const { evidence, outcome } of dossier.expectations) {
    yield* evidence;
    yield* outcome;
  }
  for (const { affiliations } of dossier.affiliations) for (const { evidence } of affiliations) yield* evidence;
  for (const all of [dossier.contacts, dossier.situations, dossier.wordings, dossier.timeline])
    for (const { evidence } of all) yield* evidence;
}

function countedAgain(
  sources: readonly UsedSource[],
  documents: Dossier['documents'],
  statements: readonly Statement[],
): UsedSource[] {
  const sourceOf = new Map(documents.map(({ id, source }) => [id, source]));
  const bySource = Map.groupBy(documents, ({ source }) => source);
  const told = new Map<string | null, number>();
  for (const { reports } of statements)
    for (const source of new Set(reports.map(({ document }) => sourceOf.get(document) ?? null)))
      told.set(source, (told.get(source) ?? 0) + 1);
  return sources.flatMap((one) => {
    const own = bySource.get(one.name);
    if (own === undefined) return [];
    const copies = own.filter(({ copyOf }) => copyOf !== null).length;
    return [{ ...one, documents: own.length, copies, statements: told.get(one.name) ?? 0 }];
  });
}

/** The names of the actors whose codes occur anywhere. */
function mentioned({ actors, ...rest }: Dossier): Dossier['actors'] {
  const strings = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') strings.add(value);
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) walk(one);
  };
  walk(rest);
  return actors.filter(({ code }) => strings.has(code));
}
