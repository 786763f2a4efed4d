import { describe, expect, it } from 'vitest';
import { scoreAttributions, type GoldArticle } from './attribution-score.ts';

const text = 'The envoy said that talks would resume. “We are ready,” the minister added.';
const span = (words: string): [number, number] => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};
const gold: GoldArticle = {
  id: 'one',
  text,
  attributions: [
    { source: [span('The envoy')], cue: [span('said')], content: [span('that talks would resume')] },
    { source: [span('the minister')], cue: [span('added')], content: [span('“We are ready,”')] },
  ],
};
const predict = (...attributions: GoldArticle['attributions']) => new Map([['one', attributions]]);

describe('scoreAttributions', () => {
  it('gives full marks to the gold itself', () => {
    const scores = scoreAttributions([gold], predict(...gold.attributions));
    expect(scores.attribution.f1).toBe(1);
    expect(scores.exact.cue.f1).toBe(1);
    expect(scores.recall).toEqual({ direct: 1, mixed: 0, indirect: 1 });
  });

  it('counts a missing article as empty', () => {
    expect(scoreAttributions([gold], new Map()).attribution).toMatchObject({ recall: 0, f1: 0, predicted: 0, gold: 2 });
  });

  it('pairs by content and then wants the source', () => {
    const wrongSource = { source: [span('The envoy')], content: [span('“We are ready,”')] };
    const scores = scoreAttributions([gold], predict(wrongSource));
    expect(scores.content.right).toBe(1);
    expect(scores.attribution.right).toBe(0);
  });

  it('takes a title or article missing from the source as right', () => {
    const short = { source: [span('envoy')], cue: [span('said')], content: [span('talks would resume')] };
    const scores = scoreAttributions([gold], predict(short));
    expect(scores.attribution.right).toBe(1);
    expect(scores.exact.source.right).toBe(0);
  });

  it('never pairs one gold content twice', () => {
    const one = gold.attributions[0]!;
    expect(scoreAttributions([gold], predict(one, one)).content).toMatchObject({ right: 1, predicted: 2 });
  });

  it('ignores a prediction in text that annotators left unread', () => {
    const discarded = { ...gold, attributions: [], discard: [span('“We are ready,” the minister added.')] };
    expect(scoreAttributions([discarded], predict(gold.attributions[1]!)).attribution.predicted).toBe(0);
  });
});
