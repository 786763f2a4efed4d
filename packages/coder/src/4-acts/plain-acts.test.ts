import { describe, expect, it } from 'vitest';
import { marked } from '../../test/marked-document.ts';
import { withPlainActs } from './plain-acts.ts';

const told = (lines: string): string[] => {
  const { document, sentences, attributions, cast } = marked(lines);
  const found = withPlainActs(document, sentences, attributions, cast);
  return found.attributions.map(({ cue: [cue], content: [content] }, i) =>
    [found.cast.speakers[i]!.actors.join(' '), document.text.slice(...cue!), document.text.slice(...content!)].join(
      ' | ',
    ),
  );
};

describe('acts told in plain words', () => {
  it.each([
    ['Ruritania and Syldavia welcomed the text.', 'RUR SYL | welcomed | the text'],
    ['Two ships sank, and Ruritania has repeatedly condemned it.', 'RUR | condemned | it'],
  ])('are of the subject of the verb: %s', (line, wanted) => {
    expect(told(line)).toEqual([wanted]);
  });

  it.each([
    'The crowd in Ruritania condemned the raid.',
    'Those condemned in Ruritania will appeal.',
    'Ruritania plans to condemn the raid.',
  ])('are none without such a subject and verb: %s', (line) => {
    expect(told(line)).toEqual([]);
  });

  it('are not told twice', () => {
    expect(told('[Ruritania] <condemned> {the raid}.')).toEqual(['RUR | condemned | the raid']);
  });
});
