import { describe, expect, it } from 'vitest';
import { pairKinds, readReportPairs, type LabelledReport, type PairKind, type ReportPair } from './report-pairs.ts';

const halves = { dev: readReportPairs('dev'), test: readReportPairs('test') };
const all = [...halves.dev, ...halves.test];

describe('the labelled report pairs', () => {
  it('are at least 360, half of them one statement', () => {
    expect(all.length).toBeGreaterThanOrEqual(360);
    expect(all.filter(({ same }) => same).length).toBeGreaterThanOrEqual(180);
    expect(all.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(180);
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

  it('have at least 25 crises, none of them in both halves, each told in one way', () => {
    const crises = (pairs: typeof all) => new Set(pairs.map(({ crisis }) => JSON.stringify(crisis)));
    const titles = (pairs: typeof all) => new Set(pairs.map(({ crisis }) => crisis.title));
    expect(titles(all).size).toBeGreaterThanOrEqual(25);
    expect(crises(all).size).toBe(titles(all).size);
    expect([...titles(halves.dev)].filter((title) => titles(halves.test).has(title))).toEqual([]);
  });

  it('tell nothing before the crisis began', () => {
    const early = all.filter(({ crisis, a, b }) => a.published < crisis.event_day || b.published < crisis.event_day);
    expect(early.map(({ id }) => id)).toEqual([]);
  });
});

describe('the labels agree with the kind', () => {
  const of = (...kinds: PairKind[]) => all.filter(({ kind }) => kinds.includes(kind));
  const ids = (pairs: typeof all) => pairs.map(({ id }) => id);
  const shareActor = ({ a, b }: ReportPair) => a.speaker.actors.some((actor) => b.speaker.actors.includes(actor));
  const daysOf = ({ said }: LabelledReport) => `${said?.from} ${said?.to}`;

  it('one statement has one speaker, or one report does not say for whom it is', () => {
    const known = all.filter(({ same, a, b }) => same && a.speaker.actors.length > 0 && b.speaker.actors.length > 0);
    expect(ids(known.filter((pair) => !shareActor(pair)))).toEqual([]);
  });

  it('a repeated quotation has the same words, punctuation aside', () => {
    const letters = (words: string) =>
      words
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const holds = (one: string, other: string) => letters(one).includes(letters(other));
    const changed = of('same-quote').filter(
      ({ a, b }) => !a.content.some((one) => b.content.some((other) => holds(one, other) || holds(other, one))),
    );
    expect(ids(changed)).toEqual([]);
  });

  it('two states, or a bloc and its member, are two speakers', () => {
    expect(ids(of('two-states', 'bloc-member').filter((pair) => shareActor(pair)))).toEqual([]);
  });

  it('two persons speak for one state, from two offices or under two names', () => {
    const wrong = of('two-persons').filter(
      (pair) =>
        !shareActor(pair) ||
        (pair.a.speaker.office === pair.b.speaker.office && pair.a.speaker.person === pair.b.speaker.person),
    );
    expect(ids(wrong)).toEqual([]);
  });

  it('what is repeated was said on another day', () => {
    expect(ids(of('repeated', 'boilerplate', 'other-event').filter(({ a, b }) => daysOf(a) === daysOf(b)))).toEqual([]);
  });

  it('a report that is a day late does not say the day', () => {
    const wrong = of('day-late').filter(
      ({ a, b }) =>
        a.said?.basis === 'published' ||
        b.said?.basis !== 'published' ||
        Date.parse(b.said.from) - Date.parse(a.said?.from ?? b.said.from) !== 86_400_000,
    );
    expect(ids(wrong)).toEqual([]);
  });
});
