/** Invariant: progress goes to standard error, one line a document; with --json the events themselves go to standard output. */
import type { Progress } from '@demarche/contract';
import type { SharedOptions } from './session.ts';
import { complain, oneLine, writeJson } from './terminal.ts';

/** A listener that shows progress as the shared options ask for. Failures are always said. */
export function progressShower({ json, quiet }: SharedOptions): (progress: Progress) => void {
  const say = (line: string) => {
    if (!quiet) process.stderr.write(`${line}\n`);
  };
  return (progress) => {
    if (json) void writeJson(progress);
    if (progress.kind === 'failed') complain(progress.problem);
    else if (progress.kind === 'added') say(addedLine(progress));
    else if (progress.kind === 'step') say(`  … ${oneLine(progress.what)}${countOf(progress)}`);
  };
}

type Added = Extract<Progress, { kind: 'added' }>;
type Step = Extract<Progress, { kind: 'step' }>;

const addedLine = ({ duplicate, title, document, statements }: Added): string =>
  `${duplicate ? '  = ' : '  + '}${oneLine(title ?? document)} (${statements} attributions${duplicate ? ', already there' : ''})`;

const countOf = ({ done, of }: Step): string => (of === null ? '' : ` (${done} of ${of})`);
