/** Invariant: one table; every figure that has a floor is shown with it. */
import type { measureAttributions } from './measure.ts';
import type { CopyScores } from './copies.ts';
import type { CouncilScores } from './council.ts';
import type { ProposalScores } from './proposals.ts';
import type { MergeScores } from './merge.ts';
import { shareOf, type ActorScores } from './actors.ts';
import { dateShares, type DateScores } from './dates.ts';
import { DIPLOMATIC, type EventScores } from './events.ts';
import type { MetonymScores } from './metonyms.ts';
import type { SpeakerScores } from './speakers.ts';
import type { CrisisScores } from './crisis-score.ts';
import type { Score } from './score.ts';

/** A measured figure; `name` is its key in `floors.json`. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly detail: string;
}

/** Floors by figure name; `atMost` figures must not rise above theirs. */
export interface Floors {
  readonly atLeast: Readonly<Record<string, number>>;
  readonly atMost: Readonly<Record<string, number>>;
}

const scored = (name: string, score: Score): Figure => ({
  name: `${name} F1`,
  value: score.f1,
  detail: `P ${score.precision.toFixed(3)}  R ${score.recall.toFixed(3)}  (${score.predicted} predicted, ${score.gold} gold)`,
});
const plain = (name: string, value: number, detail = ''): Figure => ({ name, value, detail });

/** Reports put into statements, over all pairs of reports of a crisis. */
export const mergeFigures = (scores: MergeScores, half: string): Figure[] => [
  plain(`merge ${half} precision`, scores.precision, `${scores.right} of ${scores.merged} pairs`),
  plain(
    `merge ${half} recall`,
    scores.recall,
    `${scores.right} of ${scores.same} pairs; ${scores.different} pairs of one speaker are two statements; ${scores.lost} reports are in none`,
  ),
];

/** Days of crises proposed from one document each. */
export const proposalFigures = ({ documents, told, toldRight, right }: ProposalScores, half: string): Figure[] => [
  plain(
    `proposed day ${half} right of told`,
    toldRight / told,
    `${toldRight} of ${told}; the others are of publication`,
  ),
  plain(`proposed day ${half} right of all`, right / documents, `${right} of ${documents}`),
];

/** Documents that repeat others. */
export const copyFigures = ({ precision, recall, rewrites, others }: CopyScores, half: string): Figure[] => [
  plain(`copies ${half} precision`, precision, `${others} documents that are none`),
  plain(`copies ${half} recall`, recall, `${rewrites} rewrites`),
];

export const attributionFigures = (scores: Awaited<ReturnType<typeof measureAttributions>>): Figure[] => [
  scored('attribution', scores.attribution),
  scored('attribution content>=.5', scores.content),
  scored('attribution with cue', scores.triple),
  scored('exact source', scores.exact.source),
  scored('exact cue', scores.exact.cue),
  scored('exact content', scores.exact.content),
  plain('recall direct', scores.recall.direct),
  plain('recall mixed', scores.recall.mixed),
  plain('recall indirect', scores.recall.indirect),
  scored('sentence source', scores.sentences.source),
  scored('sentence cue', scores.sentences.cue),
  scored('sentence content', scores.sentences.content),
];

/** Whom sources mean that name nobody; abstentions count as errors in the first figure and not in the second. */
export const speakerFigures = (
  { asked, named, answered, correct, precision }: SpeakerScores,
  set: string,
): Figure[] => [
  plain(`${set} correct`, correct, `of ${named} that mean somebody named, ${asked} asked about`),
  plain(`${set} precision`, precision, `of ${answered} answered`),
];

/** Figures of one crisis set, each name led by the set's. */
export const crisisFigures = (scores: CrisisScores, set = 'crisis'): Figure[] => [
  scored(`${set} statements`, scores.statements),
  scored(`${set} acts`, scores.acts),
  scored(`${set} position`, scores.position),
  plain(`${set} flips`, scores.flips, 'support for oppose-condemn or the reverse'),
  scored(`${set} legality`, scores.legality),
  scored(`${set} contacts`, scores.contacts),
  scored(`${set} hedged`, scores.hedged),
  plain(`${set} targets`, scores.targets, 'accuracy over found rows'),
  plain(`${set} mode`, scores.mode, 'accuracy over found rows'),
  plain(`${set} office`, scores.office, 'accuracy over found rows'),
];

/** Relations of marked sources and targets; of the relations that are said the one told worst. */
export const eventFigures = ({ sentences, root, quad, accuracy, each }: EventScores, set: string): Figure[] => {
  const [worst, least] = DIPLOMATIC.map((name) => [name, each.get(name) ?? 0] as const).reduce((a, b) =>
    b[1] < a[1] ? b : a,
  );
  return [
    plain(`${set} root macro-F1`, root, `${sentences} sentences, accuracy ${accuracy.toFixed(3)}`),
    plain(`${set} quad macro-F1`, quad),
    plain(`${set} worst diplomatic F1`, least, worst),
    ...[...each].map(([name, f1]) => plain(`${set} ${name}`, f1)),
  ];
};

/** First-person speech in the Security Council. */
export const councilFigures = ({ sentences, negative, targets, named }: CouncilScores): Figure[] => [
  scored('council negative evaluation', negative),
  plain(
    'council target country',
    targets,
    `of ${named} judgements found that name the country, ${sentences} sentences`,
  ),
];

/** Actor strings by themselves. */
export const actorFigures = ({ country, sector, wrong }: ActorScores): Figure[] => [
  plain('actors country', shareOf(country), `of ${country.all} that are of one`),
  plain('actors sector', shareOf(sector), `of ${sector.all}`),
  plain('actors wrong', shareOf(wrong), `of ${wrong.all} that are of no country`),
];

/** Phrases in context that stand for an actor or nobody. */
export const metonymFigures = ({ set, right, all, odd, even }: MetonymScores): Figure[] => [
  plain(
    set === 'first' ? 'metonyms' : 'metonyms of another hand',
    right / all,
    `${right} of ${all}; odd-numbered ${odd.toFixed(3)}, even-numbered ${even.toFixed(3)}`,
  ),
];

/** Days of dates, or of statements that the text fixes. */
export const dateFigures = (scores: DateScores, set: string): Figure[] => {
  const { ofFound, ofAll } = dateShares(scores);
  return [
    plain(`${set} right of found`, ofFound, `${scores.right} of ${scores.found}`),
    plain(`${set} right of all`, ofAll, `of ${scores.gold}`),
  ];
};

/** What is wrong with a figure under the floors, or null. */
export function breach({ name, value }: Figure, floors: Floors): string | null {
  const least = floors.atLeast[name];
  if (least !== undefined && value < least) return `${name} is ${value.toFixed(4)}, under its floor ${least}`;
  const most = floors.atMost[name];
  if (most !== undefined && value > most) return `${name} is ${value}, over its ceiling ${most}`;
  return null;
}

/** The figures as an aligned table. */
export function table(figures: readonly Figure[], floors: Floors): string {
  return figures
    .map(({ name, value, detail }) => {
      const least = floors.atLeast[name];
      const most = floors.atMost[name];
      const bound = least !== undefined ? `floor ${least}` : most !== undefined ? `at most ${most}` : '';
      const shown = Number.isInteger(value) && name.endsWith('flips') ? String(value) : value.toFixed(3);
      return `${name.padEnd(26)} ${shown.padStart(6)}  ${bound.padEnd(12)} ${detail}`.trimEnd();
    })
    .join('\n');
}
