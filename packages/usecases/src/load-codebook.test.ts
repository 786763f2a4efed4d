import { stringify } from 'yaml';
import { expect, it } from 'vitest';
import { shippedCodebook, valueOf } from '../test/bench.ts';
import { loadCodebook } from './index.ts';

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
