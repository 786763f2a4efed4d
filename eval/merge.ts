/** Whether reports are put into statements as somebody put them: over all pairs of reports of a crisis. */
import { atlas } from '@demarche/atlas';
import type { ActorCode } from '@demarche/contract';
import { compile } from '@demarche/dossier';
import { type ReportSet, readReportSets } from './report-sets.ts';
import { shippedCodebook } from './shipped.ts';

/** Pairs of reports: told to be one statement by the label, by the compiler, by both; and those of one speaker that are two statements. */
interface MergePairs {
  readonly same: number;
  readonly merged: number;
  readonly right: number;
  readonly different: number;
}

export interface MergeScores extends MergePairs {
  readonly precision: number;
  readonly recall: number;
}

/** A pair that came out wrong, in words. */
interface WrongPair {
  readonly kind: 'merged' | 'missed';
  readonly one: string;
  readonly other: string;
}

/** Scores one half. */
export function mergeScores(half: 'dev' | 'test'): MergeScores {
  const counts = readReportSets(half).map((set) => pairsOf(set).counts);
  const sum = (key: keyof MergePairs) => counts.reduce((total, one) => total + one[key], 0);
  const [same, merged, right, different] = [sum('same'), sum('merged'), sum('right'), sum('different')];
  return { same, merged, right, different, precision: right / merged, recall: right / same };
}

/** The pairs of a half that came out wrong, a line each. */
export const mistakesIn = (half: 'dev'): string[] =>
  readReportSets(half).flatMap((set) => pairsOf(set).wrong.map(({ kind, one, other }) => `${kind}: ${one} | ${other}`));

/** All pairs of a set, counted, with those that came out wrong. */
function pairsOf(set: ReportSet): { counts: MergePairs; wrong: WrongPair[] } {
  const { crisis, documents, records, truth } = set;
  const rest = {
    judgements: [],
    scales: [],
    searches: [],
    roster: [],
    asOf: null,
    coder: 'hand',
    nameOf: (code: ActorCode) => atlas.actor(code)?.name ?? code,
  };
  const { statements } = compile({ crisis, documents, records, codebook: shippedCodebook(), ...rest });
  const reports = statements.flatMap(({ id, actors, reports: told }) =>
    told.map((report) => ({
      statement: id,
      speaker: actors.join(' '),
      truth: truth.get(report.attribution!),
      words: report.quotes.join(' … '),
    })),
  );
  if (reports.length !== truth.size) throw new Error(`${set.name}: ${truth.size - reports.length} reports are lost`);
  const counts = { same: 0, merged: 0, right: 0, different: 0 };
  const wrong: WrongPair[] = [];
  for (const [i, a] of reports.entries()) {
    for (const b of reports.slice(i + 1)) {
      const [same, merged] = [a.truth === b.truth, a.statement === b.statement];
      counts.same += Number(same);
      counts.merged += Number(merged);
      counts.right += Number(same && merged);
      counts.different += Number(!same && a.speaker === b.speaker);
      if (same !== merged)
        wrong.push({
          kind: merged ? 'merged' : 'missed',
          one: `${a.truth}: ${a.words}`,
          other: `${b.truth}: ${b.words}`,
        });
    }
  }
  return { counts, wrong };
}
