import { userInfo } from 'node:os';
import { Argument, Command } from 'commander';
import {
  type ActType,
  type AttributionId,
  BlindCoding,
  Correction,
  type DocumentId,
  type Outcome,
  type Problem,
  bareAct,
  Verdict,
  failed,
  ok,
  problem,
} from '@demarche/contract';
import { type Ports, findWords, recordJudgement } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { badOption } from '../options.ts';
import { refuse, sharedOptions, withPorts } from '../session.ts';
import { writeJson, writeLine } from '../terminal.ts';

interface Options {
  readonly why: string;
  readonly by: string;
  readonly with?: string;
  readonly judgement?: string;
  readonly position?: string;
  readonly legality?: string;
  readonly actors?: string;
  readonly person?: string;
  readonly office?: string;
  readonly acts?: string;
  readonly ownCapacity?: true;
  readonly hedged?: true;
  readonly notHedged?: true;
  readonly state?: string;
  readonly status?: string;
  readonly day?: string;
  readonly asked?: string;
  readonly told?: string;
  readonly toldIn?: string;
}

const KINDS = ['accept', 'reject', 'correct', 'merge', 'split', 'code-blind', 'fate', 'outcome', 'withdraw'] as const;
type Kind = (typeof KINDS)[number];

/** `demarche judge`: a person's decision about something that was coded. */
export function judgeCommand(): Command {
  const command = new Command('judge')
    .description(
      'decide about what was coded; your judgement wins over the coder, and later ones over earlier ones; `withdraw` undoes one',
    )
    .argument('<document>', 'the id of the document')
    .argument(
      '<attribution>',
      'the id of the attribution or, for `outcome`, of what is expected, as `show <document>` lists them',
    )
    .addArgument(new Argument('<verdict>').choices(KINDS))
    .requiredOption('--why <reason>', 'the reason, kept with the judgement')
    .option('--by <name>', 'who judges', userInfo().username)
    .option('--with <attribution>', 'merge, split: the attribution that tells the same statement, or another')
    .option('--judgement <id>', 'withdraw: the judgement to undo, as `ledger` lists it')
    .option('--position <label>', 'correct, code-blind: the position')
    .option('--legality <label>', 'correct, code-blind: the view of the law')
    .option('--actors <codes>', 'correct, code-blind: who speaks, with commas: BRA,CHN')
    .option('--person <name>', 'correct: the person who speaks')
    .option('--office <office>', 'correct, code-blind: the office')
    .option('--acts <types>', 'correct, code-blind: what is done with the words, with commas: condemn,demand')
    .option('--own-capacity', 'correct, code-blind: does not speak for the actor')
    .option('--hedged', 'correct, code-blind: said with reservation')
    .option('--not-hedged', 'correct: said without')
    .option('--state <state>', 'fate: what became of what is asked for: open, met, partly-met or refused')
    .option('--day <day>', 'fate: the day on which it became so')
    .option('--asked <words>', 'fate: the words of which that is so, where more is asked for')
    .option('--told <words>', 'fate, outcome: the words that tell it, as they stand in the text')
    .option('--told-in <document>', 'fate, outcome: the document they stand in (this one, if none is named)')
    .option('--status <status>', 'outcome: whether what is expected came about: awaited, happened or lapsed')
    .action(async (document: string, attribution: string, kind: Kind, _, made: Command) => {
      const options = sharedOptions<Options>(made);
      const verdict = verdictOf(kind, options);
      if (verdict.kind === 'problem') {
        process.exitCode = refuse(verdict.problem);
        return;
      }
      await withPorts(options, async (ports) => {
        const placed = await withPlaces(ports, document as DocumentId, verdict.value, options);
        if (placed.kind === 'problem') return refuse(placed.problem);
        const judged = await recordJudgement(ports, {
          document: document as DocumentId,
          attribution: attribution as AttributionId,
          verdict: placed.value,
          by: options.by,
          why: options.why,
        });
        if (judged.kind === 'problem') return refuse(judged.problem);
        await (options.json ? writeJson(judged.value) : writeLine(`Recorded as ${judged.value.id}`));
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    [
      'judge 4f1c09 4f1c09:a120-388 reject --why "The ministry denied saying this"',
      'take an attribution out of the dossier',
    ],
    ['judge 4f1c09 4f1c09:a120-388 correct --position concern --why "No condemnation in it"', 'set something right'],
    ['judge 4f1c09 4f1c09:a120-388 merge --with 77aa01:a5-90 --why "Same speech"', 'two reports of one statement'],
    [
      'judge 4f1c09 4f1c09:a120-388 code-blind --actors BRA --position concern --legality none --acts express-concern --why blind',
      'code words from `blind`',
    ],
    [
      'judge 4f1c09 4f1c09:a120-388 fate --state met --day 2026-01-05 --asked "release the crew" --told "all nine walked free" --told-in 77aa01 --why "Released on Monday"',
      'what became of one thing of those that are demanded, and by what words',
    ],
    [
      'judge 4f1c09 expected:4f1c09:610 outcome --status lapsed --why "Called off"',
      'whether what was expected came about',
    ],
    ['judge 4f1c09 4f1c09:a120-388 withdraw --judgement 0d9c… --why "Mistaken"', 'undo'],
  ]);
}

/** The verdicts that each option is about. */
const ABOUT: Readonly<Partial<Record<keyof Options, readonly Kind[]>>> = {
  with: ['merge', 'split'],
  judgement: ['withdraw'],
  position: ['correct', 'code-blind'],
  legality: ['correct', 'code-blind'],
  actors: ['correct', 'code-blind'],
  person: ['correct'],
  office: ['correct', 'code-blind'],
  acts: ['correct', 'code-blind'],
  ownCapacity: ['correct', 'code-blind'],
  hedged: ['correct', 'code-blind'],
  notHedged: ['correct'],
  state: ['fate'],
  day: ['fate'],
  asked: ['fate'],
  told: ['fate', 'outcome'],
  toldIn: ['fate', 'outcome'],
  status: ['outcome'],
};

/** An option that would be dropped silently, since the verdict has no use for it. */
function misplaced(kind: Kind, options: Options): Problem | null {
  for (const [name, kinds] of Object.entries(ABOUT)) {
    if (options[name as keyof Options] === undefined || kinds.includes(kind)) continue;
    const flag = `--${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
    return problem('usage/bad-option', flag, `it is about ${kinds.join(' and ')}, not about ${kind}`);
  }
  return options.toldIn !== undefined && options.told === undefined
    ? problem('usage/bad-option', '--told-in', 'give the words that stand in it with --told')
    : null;
}

function verdictOf(kind: Kind, options: Options): Outcome<Verdict> {
  const wrong = misplaced(kind, options);
  if (wrong) return { kind: 'problem', problem: wrong };
  if (kind === 'accept' || kind === 'reject') return ok({ kind });
  if (kind === 'withdraw')
    return options.judgement === undefined
      ? failed('usage/bad-option', '--judgement', 'name the judgement to undo; `ledger` lists them')
      : ok({ kind, judgement: options.judgement });
  if (kind === 'correct') return correctionOf(options);
  if (kind === 'code-blind') return codingOf(options);
  if (kind === 'fate' || kind === 'outcome') {
    const { state, status, day } = options;
    const verdict = Verdict.safeParse({ kind, state, status, day });
    return verdict.success ? ok(verdict.data) : badOption(verdict.error);
  }
  const other = options.with;
  // An attribution's id begins with its document's.
  const document = other?.slice(0, other.lastIndexOf(':a'));
  if (!other || !document) return failed('usage/bad-option', '--with', 'name the other attribution by its id');
  const place = { document: document as DocumentId, attribution: other as AttributionId, quote: '', spans: [] };
  return ok({ kind, other: place });
}

/** The verdict with the places of the words that are named for it. */
async function withPlaces(
  ports: Ports,
  document: DocumentId,
  verdict: Verdict,
  { asked, told, toldIn }: Options,
): Promise<Outcome<Verdict>> {
  if (verdict.kind !== 'fate' && verdict.kind !== 'outcome') return ok(verdict);
  let placed = verdict;
  if (told !== undefined) {
    const teller = (toldIn ?? document) as DocumentId;
    const place = await findWords(ports, teller, told);
    if (place.kind === 'problem') return place;
    placed = { ...placed, told: { document: teller, spans: [place.value], quote: '' } };
  }
  if (asked === undefined || placed.kind !== 'fate') return ok(placed);
  const place = await findWords(ports, document, asked);
  return place.kind === 'problem' ? place : ok({ ...placed, asked: [place.value] });
}

function codingOf({ actors, office, acts, position, legality, ownCapacity, hedged }: Options): Outcome<Verdict> {
  const coding = BlindCoding.safeParse({
    actors: actors?.split(','),
    office: office ?? 'other',
    stateVoice: ownCapacity !== true,
    acts: acts?.split(',') ?? [],
    position,
    legality,
    hedged: hedged === true,
  });
  return coding.success ? ok({ kind: 'code-blind', coding: coding.data }) : badOption(coding.error);
}

function correctionOf(options: Options): Outcome<Verdict> {
  const { position, legality, actors, person, office, acts, ownCapacity, hedged, notHedged } = options;
  const given = {
    position,
    legality,
    actors: actors?.split(','),
    person,
    office,
    // The schema refuses what is no act.
    acts: acts?.split(',').map((type) => bareAct(type as ActType)),
    stateVoice: ownCapacity === true ? false : undefined,
    hedged: notHedged === true ? false : hedged,
  };
  const correction = Correction.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (!correction.success) return badOption(correction.error);
  return Object.keys(correction.data).length === 0
    ? failed(
        'usage/bad-option',
        'correct',
        'say what is right: --position, --legality, --actors, --person, --office, --acts, --own-capacity, --hedged or --not-hedged',
      )
    : ok({ kind: 'correct', correction: correction.data });
}
