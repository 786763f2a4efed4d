/** Whether reports are put into statements as somebody put them: over all pairs of reports of a crisis. */
import { atlas } from '@demarche/atlas';
import type { ActorCode } from '@demarche/contract';
import { compile } from '@demarche/dossier';
import type { ReportSet } from './report-sets.ts';
import { shippedCodebook } from './shipped.ts';

/** Pairs of reports: told to be one statement by the label, by the compiler, by both; and those of one speaker that are two statements. */
interface MergePairs {
  readonly same: number;
  readonly merged: number;
  readonly right: number;
  readonly different: number;
  /** Reports that are in no statement. */
  readonly lost: number;
}

export interface MergeScores extends MergePairs {
  readonly precision: number;
  readonly recall: number;
}

/** Scores the sets together. */
export function mergeScores(sets: readonly ReportSet[]): MergeScores {
  const counts = sets.map((set) => pairsOf(set).counts);
  const sum = (key: keyof MergePairs) => counts.reduce((total, one) => total + one[key], 0);
  const [same, merged, right, different] = [sum('same'), sum('merged'), sum('right'), sum('different')];
  return { same, merged, right, different, lost: sum('lost'), precision: right / merged, recall: right / same };
}

/** The pairs that came out wrong, a line each. */
export const mistakesIn = (sets: readonly ReportSet[]): string[] => sets.flatMap((set) => pairsOf(set).wrong);

/** All pairs of a set, counted, with those that came out wrong in words. */
function pairsOf({ name, crisis, documents, records, truth }: ReportSet): { counts: MergePairs; wrong: string[] } {
  const { statements } = compile({
    crisis,
    documents,
    records,
    codebook: shippedCodebook(),
    judgements: [],
    scales: [],
    searches: [],
    roster: [],
    asOf: null,
    coder: 'hand',
    nameOf: (code: ActorCode) => atlas.actor(code)?.name ?? code,
  });
  const statementOf = new Map(
    statements.flatMap(({ id, reports }) => reports.map(({ attribution }) => [attribution!, id] as const)),
  );
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const reports = records.flatMap(({ id: document, attributions }) =>
    attributions.map(({ id, speaker, content }) => ({
      statement: statementOf.get(id),
      speaker: speaker.actors.join(' '),
      truth: truth.get(id),
      words: content.map((span) => texts.get(document)!.slice(...span)).join(' … '),
    })),
  );
  const lost = reports.filter(({ statement }) => statement === undefined).length;
  const counts = { same: 0, merged: 0, right: 0, different: 0, lost };
  const wrong: string[] = [];
  for (const [i, a] of reports.entries()) {
    for (const b of reports.slice(i + 1)) {
      const same = a.truth === b.truth;
      const merged = a.statement !== undefined && a.statement === b.statement;
      counts.same += Number(same);
      counts.merged += Number(merged);
      counts.right += Number(same && merged);
      counts.different += Number(!same && a.speaker === b.speaker);
      if (same !== merged)
        wrong.push(`${merged ? 'merged' : 'missed'}: ${name}: ${a.truth}: ${a.words} | ${b.truth}: ${b.words}`);
    }
  }
  return { counts, wrong };
}
