/**
 * Invariant: a pair is two reports as somebody labelled them by hand; every word it points at stands in its text exactly once, so that a span can be
 * found, and no crisis is in both halves. The kinds and the rule of labelling are in `dossier/pairs/README.md`.
 */
import path from 'node:path';
import { ActType, ActorCode, Crisis, DateRange, Day, Legality, Mode, Office, PositionLabel } from '@demarche/contract';
import * as z from 'zod';
import { parseAs, readLines } from './packs.ts';

/** Why a pair is hard, and whether such a pair tells one statement. */
export const pairKinds = {
  'same-quote': true,
  'cut-quote': true,
  'quote-paraphrase': true,
  paraphrase: true,
  'two-translations': true,
  'other-language': true,
  'official-press': true,
  headline: true,
  joint: true,
  'day-late': true,
  'same-day': false,
  repeated: false,
  'other-event': false,
  'two-states': false,
  'two-persons': false,
  denial: false,
  'two-addressees': false,
  boilerplate: false,
  'bloc-member': false,
} as const satisfies Record<string, boolean>;
export type PairKind = keyof typeof pairKinds;

const Target = z.union([z.literal('event'), ActorCode]);
const Act = z.strictObject({ type: ActType, targets: z.array(Target), demand: z.string().min(1).nullable() });

const Report = z
  .strictObject({
    published: Day,
    source: z.strictObject({
      name: z.string().min(1),
      kind: z.enum(['independent-media', 'state-media', 'official', 'social-account']),
    }),
    text: z.string().min(1),
    source_words: z.string().min(1),
    content: z.array(z.string().min(1)).min(1),
    mode: Mode,
    speaker: z.strictObject({
      actors: z.array(ActorCode),
      office: Office,
      person: z.string().min(1).nullable(),
      stateVoice: z.boolean(),
      via: z.string().min(1).nullable(),
    }),
    acts: z.array(Act).min(1),
    position: PositionLabel,
    legality: Legality,
    hedged: z.boolean(),
    negated: z.boolean(),
    said: DateRange.nullable(),
  })
  .superRefine((report, context) => {
    const addIssue = (message: string): void => context.addIssue(message);
    const demands = report.acts.flatMap(({ demand }) => demand ?? []);
    for (const words of [report.source_words, ...report.content, ...demands])
      if (report.text.split(words).length !== 2) addIssue(`“${words}” does not stand in the text exactly once`);
    for (const demand of demands)
      if (!report.content.some((words) => words.includes(demand))) addIssue(`“${demand}” is outside the content`);
    if (report.speaker.via !== null && !report.text.includes(report.speaker.via))
      addIssue(`“${report.speaker.via}” does not stand in the text`);
    if (report.said !== null && (report.said.from > report.said.to || report.said.to > report.published))
      addIssue('said after it was published, or the days are the wrong way round');
  });
export type LabelledReport = z.infer<typeof Report>;

const Pair = z
  .strictObject({
    id: z.string().regex(/^p\d{3}$/u),
    kind: z.enum(Object.keys(pairKinds) as [PairKind, ...PairKind[]]),
    same: z.boolean(),
    /** What makes the two one statement, or two. */
    why: z.string().min(1),
    crisis: z.strictObject({
      title: z.string().min(1),
      event_day: Day,
      parties: Crisis.shape.parties.min(1),
    }),
    a: Report,
    b: Report,
  })
  .refine(({ kind, same }) => pairKinds[kind] === same, { error: 'the kind and `same` disagree' });
export type ReportPair = z.infer<typeof Pair>;

/** The labelled pairs of one half, in the order of the file; throws `BadPack` with the line that is not in the form. */
export function readReportPairs(half: 'dev' | 'test'): ReportPair[] {
  const file = path.join(import.meta.dirname, `dossier/pairs/${half}.jsonl`);
  return readLines(file).map((line, i) => parseAs(Pair, line, `${file}:${i + 1}`));
}
