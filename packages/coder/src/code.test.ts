import { readFileSync } from 'node:fs';
import { atlas } from '@demarche/atlas';
import { CodedRecord, Codebook } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { classifier } from '../test/classifier.ts';
import { documentOf } from '../test/lines-document.ts';
import { code } from './code.ts';

const codebook = Codebook.parse(
  parse(readFileSync(new URL('../../../codebooks/two-axis.yaml', import.meta.url), 'utf8')),
);
const coded = (lines: readonly string[]) => code(documentOf(lines), { atlas, codebook, classifier });

/** Each may be said by a verb, by its object noun, or inside another's words. */
const SENTENCES = [
  'Peru expressed its concern that the raid broke the truce and urged restraint.',
  'The ministry made the claim that the raid was lawful.',
  'Norway told the council of its concern that the raid broke the truce.',
  'The minister said “we condemn this”, according to the agency.',
  '“The raid must stop,” President Ito said. “It is unlawful.”',
  '— Office of the Premier (@premier) January 4, 2026',
  'Chile and Japan issued a statement condemning the raid.',
];
const documents = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 });

describe('code', () => {
  it('tells a saying once, whether the verb or its noun is taken for the cue', async () => {
    const [first] = SENTENCES;
    const { attributions } = await coded([first!]);
    expect(attributions.filter(({ cue }) => cue[0]![0] === first!.indexOf('expressed'))).toHaveLength(1);
  });

  const LEAD = 'Peru sharply condemned the Chilean raid on the port of Arica on Monday, its harshest words in years.';
  const positions = async (lines: readonly string[]) =>
    (await coded(lines)).positions.map(({ actor, position }) => [actor, position]);

  it("takes the lead for a summary where the actor's own words stand below", async () => {
    expect(await positions([LEAD])).toEqual([['PER', 'oppose-condemn']]);
    const below = 'The Peruvian foreign ministry said that it was “deeply concerned” by the Chilean raid on Arica.';
    expect(await positions([LEAD, below])).toEqual([['PER', 'concern']]);
    expect(await positions([LEAD, 'The Peruvian foreign ministry said that it had read the reports.'])).toEqual([
      ['PER', 'oppose-condemn'],
    ]);
  });

  it('tells nothing where a statement is only said to have been made', async () => {
    expect((await coded(['On Tuesday the Peruvian foreign ministry issued another statement.'])).attributions).toEqual(
      [],
    );
  });

  it('gives each attribution an id of its own, and the same bytes twice', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (lines) => {
        const record = await coded(lines);
        const ids = record.attributions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(JSON.stringify(await coded(lines))).toBe(JSON.stringify(record));
        expect(CodedRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
      }),
      { numRuns: 50 },
    );
  });
});
