import { describe, expect, it } from 'vitest';
import type { Span } from '@demarche/contract';
import { contextOf } from './context.ts';

const text = 'Headline\n\nShe said no, and again no.\n\nThe end.';
const blocks = [
  { kind: 'headline' as const, span: [0, 8] as Span },
  { kind: 'paragraph' as const, span: [10, 36] as Span },
  { kind: 'paragraph' as const, span: [38, 46] as Span },
];

describe('contextOf', () => {
  it('gives the block around the words, cut where they begin and end', () => {
    const spans: Span[] = [
      [33, 35],
      [19, 21],
    ];
    expect(contextOf({ text, blocks }, { spans, quotes: ['no', 'no'] })).toEqual([
      [
        { text: 'She said ', marked: false },
        { text: 'no', marked: true },
        { text: ', and again ', marked: false },
        { text: 'no', marked: true },
        { text: '.', marked: false },
      ],
    ]);
  });

  it('follows words across blocks', () => {
    const spans: Span[] = [[33, 41]];
    const found = contextOf({ text, blocks }, { spans, quotes: [text.slice(33, 41)] });
    expect(found?.map((pieces) => pieces.map((piece) => piece.text).join(''))).toEqual([
      text.slice(10, 36),
      text.slice(38, 46),
    ]);
  });

  it('shows nothing where the words do not stand', () => {
    expect(contextOf({ text, blocks }, { spans: [[19, 21]], quotes: ['yes'] })).toBeNull();
    expect(contextOf({ text, blocks }, { spans: [[19, 21]], quotes: [] })).toBeNull();
  });
});
