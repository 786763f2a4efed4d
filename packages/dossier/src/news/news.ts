/** Invariant: the same dossier has the same news, and news keeps its key as long as what it says is so, whatever the ids of statements. */
import type { Demand, Dossier, Evidence, News, StatementId } from '@demarche/contract';

type Told = Pick<Dossier, 'shifts' | 'demands' | 'statements'>;

/** What is worth telling somebody who knew nothing of it: views that came or moved, demands, and what became of them. Without words nothing is told. */
export function newsOf({ shifts, demands, statements }: Told): News[] {
  const words = new Map<StatementId, Evidence | undefined>(statements.map(({ id, reports }) => [id, reports[0]]));
  const moved = shifts.flatMap((shift): News[] => {
    const { actor, axis, kind, day, to, statement } = shift;
    const evidence = bare(words.get(statement));
    const key = `${kind} ${actor} ${axis} ${to} ${day ?? ''}`;
    const about = { key, day, actors: [actor], statement, evidence: evidence!, shift };
    return evidence ? [{ kind: kind === 'first' ? 'position' : 'shift', ...about }] : [];
  });
  return [...moved, ...demands.flatMap(newsOfDemand)];
}

function newsOfDemand({ id, by, of, what, since, fate, statements, evidence }: Demand): News[] {
  const statement = statements[0]!;
  // Ids of demands change as earlier askers come; their words and who asks first seldom do.
  const name = `${by[0]} ${what}`;
  const about = { actors: by, statement, demand: id, what, of, state: fate.state };
  const asked: News = { kind: 'demand', key: `demand ${name}`, day: since, evidence: bare(evidence[0])!, ...about };
  if (fate.state === 'open') return [asked];
  const told = bare(fate.evidence[0]) ?? asked.evidence;
  return [asked, { kind: 'fate', key: `${fate.state} ${name}`, day: fate.day, evidence: told, ...about }];
}

/** The words alone, without what a report says besides. */
const bare = (evidence: Evidence | undefined): Evidence | undefined =>
  evidence && {
    document: evidence.document,
    attribution: evidence.attribution,
    spans: evidence.spans,
    quotes: evidence.quotes,
  };
