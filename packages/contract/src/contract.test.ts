import { describe, expect, it } from 'vitest';
import { CodeInput, Span, problem, quote } from './index.ts';

describe('Span', () => {
  it('refuses an empty or reversed span', () => {
    expect(Span.safeParse([3, 3]).success).toBe(false);
    expect(Span.safeParse([3, 2]).success).toBe(false);
    expect(Span.safeParse([2, 3]).success).toBe(true);
  });

  it('quotes discontinuous words with an ellipsis between them', () => {
    expect(
      quote('a b c d', [
        [0, 1],
        [4, 7],
      ]),
    ).toBe('a … c d');
  });
});

describe('CodeInput', () => {
  it('wants exactly one of text and html', () => {
    expect(CodeInput.safeParse({ id: '1' }).success).toBe(false);
    expect(CodeInput.safeParse({ id: '1', text: 'a', html: 'b' }).success).toBe(false);
    expect(CodeInput.safeParse({ id: '1', text: 'a' }).success).toBe(true);
  });
});

describe('problem', () => {
  it('names the place and says what to do', () => {
    expect(problem('input/unreadable', 'a$&{detail}.pdf', 'a PDF').message).toBe(
      'a$&{detail}.pdf: cannot be read as a PDF.',
    );
    expect(problem('input/not-found', 'notes.txt')).toEqual({
      code: 'input/not-found',
      message: 'notes.txt: no such file or folder.',
      mend: 'Check the path.',
    });
  });
});
