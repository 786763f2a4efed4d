import { describe, expect, it } from 'vitest';
import { program } from './program.ts';

function helpOf(name: string): string {
  let text = '';
  const command = program().commands.find((one) => one.name() === name)!;
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  return text;
}

const NAMES = program().commands.map((command) => command.name());

describe('help', () => {
  it('lists every command and what the exit codes mean', () => {
    let text = '';
    const root = program().configureOutput({ writeOut: (part) => (text += part) });
    root.outputHelp();
    for (const name of NAMES) expect(text).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    expect(text).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 /);
  });

  it.each(NAMES)('%s has a description and an example of itself', (name) => {
    expect(helpOf(name)).toMatch(new RegExp(`Examples:\\n {2}\\$ demarche ${name}\\b`));
    expect(
      program()
        .commands.find((one) => one.name() === name)
        ?.description(),
    ).not.toBe('');
  });
});
