import { describe, expect, it } from 'vitest';
import { pairKinds, readReportPairs, type PairKind } from './report-pairs.ts';

const halves = { dev: readReportPairs('dev'), test: readReportPairs('test') };
const all = [...halves.dev, ...halves.test];

describe('the labelled report pairs', () => {
  it('are at least 190, half of them one statement', () => {
    expect(all.length).toBeGreaterThanOrEqual(190);
    expect(all.filter(({ same }) => same).length).toBeGreaterThanOrEqual(90);
    expect(all.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(90);
  });

  it('have every kind in either half', () => {
    const kinds = Object.keys(pairKinds) as PairKind[];
    for (const half of [halves.dev, halves.test])
      expect(kinds.filter((kind) => half.every((pair) => pair.kind !== kind))).toEqual([]);
  });

  it('have ids of their own and no text twice', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const texts = all.flatMap(({ a, b }) => [a.text, b.text]);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });

  it('have at least 15 crises, none of them in both halves, each told in one way', () => {
    const crises = (pairs: typeof all) => new Set(pairs.map(({ crisis }) => JSON.stringify(crisis)));
    const titles = (pairs: typeof all) => new Set(pairs.map(({ crisis }) => crisis.title));
    expect(titles(all).size).toBeGreaterThanOrEqual(15);
    expect(crises(all).size).toBe(titles(all).size);
    expect([...titles(halves.dev)].filter((title) => titles(halves.test).has(title))).toEqual([]);
  });

  it('tell nothing before the crisis began', () => {
    const early = all.filter(({ crisis, a, b }) => a.published < crisis.event_day || b.published < crisis.event_day);
    expect(early.map(({ id }) => id)).toEqual([]);
  });
});

describe('two reports of one statement', () => {
  it('share an actor, or one of them has none', () => {
    const apart = all.filter(({ same, a, b }) => {
      const [first, second] = [a.speaker.actors, b.speaker.actors];
      return same && first.length > 0 && second.length > 0 && !first.some((actor) => second.includes(actor));
    });
    expect(apart.map(({ id }) => id)).toEqual([]);
  });
});
