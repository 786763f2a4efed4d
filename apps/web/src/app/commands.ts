/** Invariant: a command is found by letters of its name in their order; names that begin with them come first. */
import { fold } from '@demarche/contract';

export interface Command {
  /** What it leads to: a section, a page, an actor. */
  readonly kind: string;
  readonly name: string;
  readonly to: string;
}

/** How well a name answers what was typed; null where it does not. */
function fit(name: string, typed: string): number | null {
  if (name.startsWith(typed)) return 0;
  const at = name.indexOf(typed);
  if (at > 0) return name[at - 1] === ' ' ? 1 : 2;
  let from = 0;
  for (const letter of typed) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return null;
  }
  return 3;
}

/** The commands that answer best, at most so many; where nothing is typed, the first ones. */
export function best(commands: readonly Command[], typed: string, most: number): Command[] {
  const wanted = fold(typed.trim());
  return commands
    .flatMap((command) => {
      const score = fit(fold(command.name), wanted);
      return score === null ? [] : [{ command, score }];
    })
    .toSorted((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ command }) => command);
}
