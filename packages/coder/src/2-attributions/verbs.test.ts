import { describe, expect, it } from 'vitest';
import { rowOf, windowOver } from '../../test/window.ts';
import { withInfinitive, withVerbs } from './verbs.ts';

/** The words of each cue after `withVerbs`, from those it has before. */
function cuesOf(text: string, ...words: string[]): string[] {
  const window = windowOver(text);
  const cues = words.map((word) => {
    const first = rowOf(text, window, word);
    return { first, end: first + 1, score: 1 };
  });
  return withVerbs(text, window, cues).map(({ first, end }) => text.slice(window.starts[first], window.ends[end - 1]));
}

function contentOf(text: string, from: string, to: string): string {
  const window = windowOver(text);
  const after = { first: rowOf(text, window, from), last: rowOf(text, window, to), score: 1 };
  const { first, last } = withInfinitive(text, window, after);
  return text.slice(window.starts[first], window.ends[last]);
}

describe('withVerbs', () => {
  it('gives an adverb alone the verb behind it, or the cue that begins there', () => {
    expect(cuesOf('Norway firmly rejected the claim.', 'firmly')).toEqual(['firmly rejected']);
    expect(cuesOf('Norway firmly rejected the claim.', 'firmly', 'rejected')).toEqual(['firmly rejected']);
    expect(cuesOf('Norway firmly rejected what Peru said.', 'firmly', 'said')).toEqual(['firmly rejected', 'said']);
  });

  it('leaves other cues and other words alone', () => {
    expect(cuesOf('Norway firmly rejected the claim.', 'rejected')).toEqual(['rejected']);
    expect(cuesOf('According to Norway, reportedly a friend, it ended.', 'reportedly')).toEqual(['reportedly']);
  });
});

describe('withInfinitive', () => {
  it('takes in what somebody is asked to do', () => {
    expect(contentOf('We call on Peru to answer every question.', 'Peru', 'Peru')).toBe(
      'Peru to answer every question',
    );
  });

  it('leaves content alone that has a verb or is followed by something else', () => {
    expect(contentOf('They said Peru agreed to talk.', 'Peru', 'agreed')).toBe('Peru agreed');
    expect(contentOf('We thank Peru for its help.', 'Peru', 'Peru')).toBe('Peru');
  });
});
