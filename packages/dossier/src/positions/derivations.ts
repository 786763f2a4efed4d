/** Invariant: what decided a view is what the coder named for a report that has this view, or a person; nothing is decided anew here. */
import type { Axis, Codebook, Derivation, Statement, StatementId } from '@demarche/contract';
import type { Report } from '../statements/reports.ts';
import type { Made } from '../statements/statements.ts';

/** How a view on an axis came about, from the statements that bear it. */
export function derivationOf(
  axis: Axis,
  view: Statement[Axis],
  bearing: readonly Made[],
  codebook: Codebook,
): Derivation {
  const rules = new Map<string, Set<StatementId>>();
  const words = new Map<string, Set<StatementId>>();
  const judged: StatementId[] = [];
  for (const { statement, reports } of bearing) {
    const giving = reports.filter(({ attribution }) => attribution[axis] === view);
    const named = axis === 'position' ? giving.flatMap((report) => rulesOf(report, codebook)) : [];
    const legal = axis === 'legality' ? giving.flatMap((report) => legalWords(report)) : [];
    for (const id of named) rules.set(id, (rules.get(id) ?? new Set()).add(statement.id));
    for (const said of legal) words.set(said, (words.get(said) ?? new Set()).add(statement.id));
    if (named.length + legal.length === 0 && giving.some((report) => report.judged)) judged.push(statement.id);
  }
  const labels: readonly { label: string; definition: string }[] = codebook.axes[axis];
  return {
    definition: labels.find(({ label }) => label === view)?.definition ?? '',
    rules: [...rules].map(([id, statements]) => ({
      id,
      because: codebook.rules.find((rule) => rule.id === id)!.because,
      statements: [...statements],
    })),
    words: [...words].map(([said, statements]) => ({ words: said, statements: [...statements] })),
    judged,
  };
}

/** The codebook's rule that the coder names as having decided (`position:<rule id>`), if it gives the report's position. */
const rulesOf = ({ attribution: { why, position } }: Report, { rules }: Codebook): string[] =>
  rules
    .filter((rule) => rule.position === position && why.includes(`position:${rule.id}`))
    .slice(0, 1)
    .map(({ id }) => id);

/** The words by which the coder gave the report its legal view, as it names them: `legality:unlawful “illegal”`. */
const legalWords = ({ attribution: { why, legality } }: Report): string[] =>
  why.flatMap((reason) => {
    const start = `legality:${legality} “`;
    return reason.startsWith(start) && reason.endsWith('”') ? [reason.slice(start.length, -1)] : [];
  });
