import { describe, expect, it } from 'vitest';
import type { Block, Post, Span } from '@demarche/contract';
import { textDocument } from '../../../test/text-document.ts';
import { segment } from '../../1-sentences/index.ts';
import { references } from './refer.ts';

const POST: Post = {
  id: 'p1',
  part: 'body',
  author: null,
  handle: null,
  posted: null,
  platform: 'x',
  url: null,
};

/** Whom each `[source]` of a text means, its content being in `{…}1` with the source's number: the words that name them, or the reason for an abstention. A line `> …` is a post, others are paragraphs. */
function meant(...paragraphs: string[]): string[] {
  let text = '';
  const sources: Span[] = [];
  const contents = new Map<number, Span>();
  let open = 0;
  let said = 0;
  const blocks = paragraphs.map((line): Block => {
    const start = text.length;
    const marked = line.replace(/^> /, '');
    for (const [character] of marked.matchAll(/\}\d|./g)) {
      if (character === '{') said = text.length;
      else if (character.startsWith('}')) contents.set(Number(character[1]), [said, text.length]);
      else if (character === '[') open = text.length;
      else if (character === ']') sources.push([open, text.length]);
      else text += character;
    }
    const end = text.length;
    text += '\n';
    return line === marked
      ? { kind: 'paragraph', span: [start, end] }
      : { kind: 'post', span: [start, end], post: POST };
  });
  const document = textDocument(text, blocks);
  const attributions = sources.map((source, i) => {
    const content = contents.get(i + 1);
    return { source: [source], cue: [], content: content ? [content] : [] };
  });
  return references(document, segment(document), attributions, { windows: [] }).map((one) =>
    one.kind === 'named' ? one.spans.map((span) => text.slice(...span)).join(' + ') : one.reason,
  );
}

describe('whom a source means', () => {
  it.each([
    [['[Anna Holm] said no. [She] added that talks would go on.'], ['Anna Holm', 'Anna Holm']],
    [['Anna Holm met Peter Lund in Oslo. [He] said that it went well.'], ['Peter Lund']],
    [
      ['[President Maria Soto] spoke for an hour.', '“We will not leave,” [she] said.'],
      ['Maria Soto', 'Maria Soto'],
    ],
    [['[Senator Paul Reed] objected. Later [the senator] left.'], ['Paul Reed', 'Paul Reed']],
    [['The Harbour Ministry closed the port. [The ministry] said that it was full.'], ['Harbour Ministry']],
    [['Anna Holm and Peter Lund met in Oslo. [They] agreed to talk.'], ['Anna Holm + Peter Lund']],
    [['Peter Lund lost. [His lawyers] said that he would appeal.'], ['Peter Lund']],
    [['Peter Lund lost. [Officials] said that he would appeal.'], ['unnamed']],
    [
      ['The Harbour Ministry closed the port.', '> Rhine Shipping Company is open.', '[It] opened later.'],
      ['Harbour Ministry'],
    ],
    [
      ['Senators Anna Holm and Peter Lund wrote to Oslo. Rain fell. [The senators] asked for talks.'],
      ['Anna Holm + Peter Lund'],
    ],
    [
      ['Anna Holm and Peter Lund met. Maria Soto was in Lima and Quito.', '[The two leaders] agreed to talk.'],
      ['Anna Holm + Peter Lund'],
    ],
    [['Anna Holm met Peter Lund in Oslo. [The two leaders] agreed to talk.'], ['Anna Holm + Peter Lund']],
    [['Anna Holm met Peter Lund and Maria Soto. [Both leaders] agreed to talk.'], ['Peter Lund + Maria Soto']],
    [['The Holm campaign lost. Rhine Shipping Company paid. [The campaign] said so.'], ['Holm']],
    [['The city of Lund sued Rhine Shipping Company. [The city] wants money.'], ['Lund']],
    [['Rhine Shipping Company sued. [The ministry] said that it was sorry.'], ['nobody-fits']],
    [['He bought land from Peter Lund, [a farmer] who had objected.'], ['Peter Lund']],
    [['In Oslo, [the minister] objected.'], ['nobody-fits']],
    [
      ['[I] was there and met Anna Holm.', 'Rain fell.', 'Maria Soto is a fellow at the Lund Institute.'],
      ['Maria Soto'],
    ],
    [
      ['[We] object.', '— Maria Soto, Lima', '[I] agree.', 'Peter Lund.'],
      ['Maria Soto', 'Peter Lund'],
    ],
    [['[I] was there.', 'Rain fell.'], ['unnamed']],
    [
      ['{“It was late,”}1 [Anna Holm] said. “An hour later, [I] think, it would have been worse.”'],
      ['Anna Holm', 'Anna Holm'],
    ],
    [['{“[We] think that it was late,”}2 [Anna Holm] said.'], ['Anna Holm', 'Anna Holm']],
    [
      [
        '[Anna Holm] said {that the port was shut}1. A sign read “[I] will be back”.',
        'Maria Soto is a fellow in Lund.',
      ],
      ['Anna Holm', 'unnamed'],
    ],
    [
      ['[US] officials objected. [US] objected.', '— Maria Soto'],
      ['US', 'US'],
    ],
    [['Lund spokesman Peter Reed said no. [The spokesman] added that talks would go on.'], ['Peter Reed']],
    [['Speaking in Oslo, [the minister] objected.'], ['nobody-fits']],
    [['The Oslo Accords failed. Oslo objected. [It] wants talks.'], ['Oslo']],
    [
      ['President Anna Holm of Norway and Minister Peter Lund of Sweden met. [The two leaders] spoke.'],
      ['Anna Holm + Peter Lund'],
    ],
    [['Norway shelled Lund. [The two countries] are at war.'], ['nobody-fits']],
    [
      ['“[We] think that it was late.”', '[Anna Holm] left, she said.'],
      ['unnamed', 'Anna Holm'],
    ],
    [['Rain fell. [She] said that it was cold.'], ['nobody-fits']],
  ])('%j', (paragraphs, wanted) => {
    expect(meant(...paragraphs)).toEqual(wanted);
  });
});
