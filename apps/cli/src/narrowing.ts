/** Invariant: a filter means the same in every command that takes one. */
import type { Command } from 'commander';
import { Day, DossierFilter, type Outcome, failed, ok } from '@demarche/contract';

/** Options that narrow what leaves, by their name in the filter. */
const FILTERS = [
  ['actors <codes>', 'only statements of these actors, with commas: BRA,CHN'],
  ['groups <names>', 'only of members of these regions or blocs: Europe,AU'],
  ['acts <types>', 'only with these acts: condemn,demand'],
  ['position <labels>', 'only with these positions'],
  ['legality <labels>', 'only with these views of the law'],
  ['from <day>', 'only said on this day or later'],
  ['to <day>', 'only said on this day or earlier'],
  ['rung <rung>', 'only with evidence at least as good: official-text, quote, paraphrase, second-hand'],
  ['sources <kinds>', 'only as told by these: official,state-media,independent-media,social-account,unknown'],
  ['outlets <names...>', 'only as told by these sources, by their names'],
  ['languages <tags>', 'only as told in these languages: es,pt'],
  ['words <words>', 'only whose words, or the names of who says it, have all of these; "a phrase" in quotation marks'],
] as const;

/** What the options of a command may narrow. */
export interface NarrowingOptions {
  readonly asOf?: string;
}

/** Gives a command the options that narrow what leaves. */
export function addFilterOptions(command: Command): Command {
  command.option('--as-of <day>', 'as it stood on this day');
  for (const [name, description] of FILTERS) command.option(`--${name}`, description);
  return command;
}

/** The filter and the day that the options give, or which of them is wrong. */
export function narrowingOf(options: NarrowingOptions): Outcome<{ filter: DossierFilter; asOf: Day | undefined }> {
  const filter = DossierFilter.safeParse(options);
  if (!filter.success) {
    const issue = filter.error.issues[0]!;
    return failed('usage/bad-option', `--${String(issue.path[0])}`, issue.message);
  }
  const asOf = Day.optional().safeParse(options.asOf);
  return asOf.success
    ? ok({ filter: filter.data, asOf: asOf.data })
    : failed('usage/bad-option', '--as-of', 'give a day as YYYY-MM-DD');
}
