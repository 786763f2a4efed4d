import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '@demarche/contract';
import { pieces } from '../test/vocabulary.ts';
import { unitsOf, windowsOf } from './windows.ts';

/** A text of paragraphs of sentences, and its passages. */
function passagesOf(paragraphs: readonly (readonly string[])[]): { text: string; passages: Passage[] } {
  let text = '';
  const passages = paragraphs.map((sentences): Passage => {
    const start = text.length;
    const cuts = sentences.map((sentence) => {
      const at = text.length;
      text += `${sentence} `;
      return at;
    });
    text += '\n';
    return { span: [start, text.length - 1], quoted: [], cuts };
  });
  return { text, passages };
}

const sentence = fc.array(fc.constantFrom('the', 'Uruguayan', 'ministry', 'said', '“yes”', ','), {
  minLength: 1,
  maxLength: 30,
});
const documents = fc.array(
  fc.array(
    sentence.map((words) => words.join(' ')),
    { minLength: 1, maxLength: 5 },
  ),
  { maxLength: 8 },
);

describe('windows', () => {
  it('hold every piece once, in order, and none is too long', () => {
    fc.assert(
      fc.property(documents, (paragraphs) => {
        const given = passagesOf(paragraphs);
        const units = unitsOf(given.text, given.passages, pieces, 40);
        const all = given.passages.flatMap(({ span }) => pieces.cut(given.text, ...span).starts);
        expect(units.flatMap(({ starts }) => starts)).toEqual(all);
        const groups = windowsOf({ text: given.text, streams: [given.passages] }, pieces, 40);
        expect(groups.flat()).toEqual(units);
        for (const group of groups) {
          expect(group.length).toBeGreaterThan(0);
          expect(1 + group.reduce((rows, { ids }) => rows + ids.length + 1, 0)).toBeLessThanOrEqual(40);
        }
      }),
    );
  });

  it('hold passages of one stream only', () => {
    const { text, passages } = passagesOf([['the ministry said so .'], ['no .'], ['it said no more .']]);
    const streams = [[passages[0]!, passages[2]!], [passages[1]!]];
    const starts = windowsOf({ text, streams }, pieces).map((units) => units.map((unit) => unit.starts[0]));
    expect(starts).toEqual(streams.map((stream) => stream.map(({ span }) => span[0])));
  });

  it('cuts a long passage where a sentence begins', () => {
    const given = passagesOf([['the ministry said so .', 'it said no more than that .']]);
    const units = unitsOf(given.text, given.passages, pieces, 10);
    expect(units.map(({ starts }) => starts[0])).toEqual([0, given.passages[0]!.cuts[1]]);
  });

  it('tell how a word is written and whether it is quoted', () => {
    const text = 'the UN said “Yes we McCain”';
    const [unit] = unitsOf(text, [{ span: [0, text.length], quoted: [[12, 27]], cuts: [0] }], pieces);
    const classOf = (word: string): number => unit!.classes[unit!.starts.indexOf(text.indexOf(word))]!;
    expect(['the', 'UN', 'Yes', 'we', 'McCain'].map(classOf)).toEqual([0, 2, 5, 4, 7]);
  });

  it('tell the part of a word in what is told', () => {
    const text = 'Peru warned the UN';
    const roles = [
      { role: 'source', span: [0, 4] },
      { role: 'target', span: [12, 18] },
    ] as const;
    const [unit] = unitsOf(text, [{ span: [0, text.length], quoted: [[0, 18]], cuts: [0], roles }], pieces);
    const classOf = (word: string): number => unit!.classes[unit!.starts.indexOf(text.indexOf(word))]!;
    expect(['Peru', 'warned', 'the', 'UN'].map(classOf)).toEqual([5, 0, 8, 10]);
  });
});
