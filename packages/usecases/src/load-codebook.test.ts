import { readFile } from 'node:fs/promises';
import { Legality, PositionLabel } from '@demarche/contract';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { shippedCodebook, valueOf } from '../test/bench.ts';
import { loadCodebook, loadScale } from './index.ts';

it('reads the codebook that ships, and what it writes', async () => {
  const codebook = await shippedCodebook();
  expect(codebook.rules.length).toBeGreaterThan(0);
  expect(valueOf(loadCodebook(stringify(codebook)))).toEqual(codebook);
});

it('says what is wrong and where', async () => {
  const codebook = await shippedCodebook();
  const wrong = { ...codebook, rules: [{ ...codebook.rules[0], position: 'sideways' }] };
  expect(loadCodebook(stringify(wrong), 'my.yaml')).toMatchObject({
    problem: {
      code: 'codebook/invalid',
      message: expect.stringMatching(/^my\.yaml: not a codebook \(rules\.0\.position: /),
    },
  });
  expect(loadCodebook('a: [1, 2')).toMatchObject({ problem: { code: 'codebook/invalid' } });
  expect(loadCodebook('')).toMatchObject({ problem: { code: 'codebook/invalid' } });
});

describe('a codebook that reads another', () => {
  const shipped = async (): Promise<string> =>
    readFile(new URL('../../../codebooks/ten-way.yaml', import.meta.url), 'utf8');

  it('ships, with ten categories and a rule for each', async () => {
    const { categories, rules } = valueOf(loadScale(await shipped()));
    expect(categories).toHaveLength(10);
    expect(new Set(rules.map(({ category }) => category))).toEqual(new Set(categories.map(({ label }) => label)));
  });

  it('is at odds with the axes it reads only where what is said of law goes beyond the political words', async () => {
    const { categories, rules } = valueOf(loadScale(await shipped()));
    const labelOf = new Map(categories.map(({ label, position }) => [label, position]));
    const atOdds = PositionLabel.options.flatMap((position) =>
      Legality.options.flatMap((legality) => {
        const rule = rules.find(
          (one) => (one.position?.includes(position) ?? true) && (one.legality?.includes(legality) ?? true),
        );
        return labelOf.get(rule!.category) === position ? [] : [`${position}, ${legality}`];
      }),
    );
    expect(atOdds).toEqual(['neutral, lawful', 'neutral, unlawful', 'concern, lawful', 'concern, unlawful']);
  });

  it('is refused where a rule gives a category that is none, or none fits everything', async () => {
    const scale = valueOf(loadScale(await shipped()));
    const [first, ...rest] = scale.rules;
    const wrong = { ...scale, rules: [{ ...first, category: 'sideways' }, ...rest] };
    expect(loadScale(stringify(wrong), 'my.yaml')).toMatchObject({
      problem: { message: expect.stringContaining('my.yaml: not a codebook (rules: a rule gives a category') },
    });
    expect(loadScale(stringify({ ...scale, rules: [first] }))).toMatchObject({
      problem: { message: expect.stringContaining('the last rule must fit everything') },
    });
  });
});
