import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import { type DocumentId, HandCoding, Legality, Office, type Outcome, PositionLabel, ok } from '@demarche/contract';
import { addByHand } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { badOption } from '../options.ts';
import { refuse, sharedOptions, withPorts } from '../session.ts';
import { writeJson, writeLine } from '../terminal.ts';

interface Options {
  readonly actors: string;
  readonly why: string;
  readonly by: string;
  readonly acts?: string;
  readonly position: PositionLabel;
  readonly legality: Legality;
  readonly person?: string;
  readonly office: Office;
  readonly said?: string;
  readonly verbatim?: true;
  readonly ownCapacity?: true;
  readonly hedged?: true;
  readonly negated?: true;
}

/** `demarche attribute`: words that the coder missed, added by a person. */
export function attributeCommand(): Command {
  const command = new Command('attribute')
    .description(
      'add what somebody said where the coder missed it; it counts as judged, and `judge … withdraw` undoes it',
    )
    .argument('<document>', 'the id of the document')
    .argument('<words>', 'what was said, as it stands in the text; `show <document>` shows it')
    .requiredOption('--actors <codes>', 'who speaks, with commas: BRA,CHN')
    .requiredOption('--why <reason>', 'the reason, kept with the judgement')
    .option('--by <name>', 'who adds it', userInfo().username)
    .option('--acts <types>', 'what is done with the words, with commas: condemn,demand')
    .addOption(new Option('--position <label>', 'the position').choices(PositionLabel.options).default('neutral'))
    .addOption(new Option('--legality <label>', 'the view of the law').choices(Legality.options).default('none'))
    .option('--person <name>', 'the person who speaks')
    .addOption(new Option('--office <office>', 'the office').choices(Office.options).default('other'))
    .option('--said <day>', 'the day it was said: 2026-01-03 (otherwise that of publication)')
    .option('--verbatim', 'the words are the speaker’s own')
    .option('--own-capacity', 'does not speak for the actor')
    .option('--hedged', 'said with reservation')
    .option('--negated', 'the speaker denies to say this')
    .action(async (document: string, words: string, _, made: Command) => {
      const options = sharedOptions<Options>(made);
      const coding = codingOf(options);
      if (coding.kind === 'problem') {
        process.exitCode = refuse(coding.problem);
        return;
      }
      const { by, why, json } = options;
      await withPorts(options, async (ports) => {
        const added = await addByHand(ports, {
          document: document as DocumentId,
          at: words,
          coding: coding.value,
          by,
          why,
        });
        if (added.kind === 'problem') return refuse(added.problem);
        const { id, attribution } = added.value;
        await (json ? writeJson(added.value) : writeLine(`Added as ${attribution}; recorded as ${id}`));
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    [
      'attribute 4f1c09 "we will not recognise the junta" --actors BRA --acts deny --position oppose-condemn --why "Missed in the last paragraph"',
      'add a statement by its words',
    ],
  ]);
}

function codingOf(options: Options): Outcome<HandCoding> {
  const { actors, acts, position, legality, person, office, said, verbatim, ownCapacity, hedged, negated } = options;
  const codes = actors.split(',');
  const coding = HandCoding.safeParse({
    mode: verbatim ? 'direct' : 'indirect',
    actors: codes,
    acts: acts?.split(',') ?? [],
    position,
    legality,
    hedged: hedged === true,
    negated: negated === true,
    person: person ?? null,
    office,
    stateVoice: ownCapacity !== true,
    said: said ?? null,
  });
  return coding.success ? ok(coding.data) : badOption(coding.error);
}
