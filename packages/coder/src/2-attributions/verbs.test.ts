import { describe, expect, it } from 'vitest';
import { rowOf, windowOver } from '../../test/window.ts';
import { withInfinitive, withVerb } from './verbs.ts';

/** The words of a cue after `withVerb`, from the words it has before. */
function cueOf(text: string, from: string, to: string): string {
  const window = windowOver(text);
  const cue = { first: rowOf(text, window, from), end: rowOf(text, window, to) + 1, score: 1 };
  const { first, end } = withVerb(text, window, cue);
  return text.slice(window.starts[first], window.ends[end - 1]);
}

function contentOf(text: string, from: string, to: string): string {
  const window = windowOver(text);
  const after = { first: rowOf(text, window, from), last: rowOf(text, window, to), score: 1 };
  const { first, last } = withInfinitive(text, window, after);
  return text.slice(window.starts[first], window.ends[last]);
}

describe('withVerb', () => {
  it('gives an adverb alone the verb behind it', () => {
    expect(cueOf('Norway firmly rejected the claim.', 'firmly', 'firmly')).toBe('firmly rejected');
  });

  it('leaves other cues and other words alone', () => {
    expect(cueOf('Norway firmly rejected the claim.', 'rejected', 'rejected')).toBe('rejected');
    expect(cueOf('According to Norway, reportedly a friend, it ended.', 'reportedly', 'reportedly')).toBe('reportedly');
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
