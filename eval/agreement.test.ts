/** The packs' own scorers are the definition: ours must give the same figures on the same predictions. */
import path from 'node:path';
import type { CodedRecord } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { scoreAttributions, type RoleSpans } from './attribution-score.ts';
import { readCrisisDocuments, readGold } from './crisis-gold.ts';
import { scoreCrisis } from './crisis-score.ts';
import { codeTexts } from './measure.ts';
import { missing, packs, packsFolder, readArticles } from './packs.ts';

const tools = path.resolve(packsFolder, '../tools');
const attributionTool = path.join(tools, 'score-attribution.mjs');
const crisisTool = path.join(tools, 'score-crisis.mjs');
const absent = missing(attributionTool, crisisTool, packs.attribution, packs.crisisDocuments, packs.crisisGold);
if (absent.length) console.warn(`agreement with the packs' scorers not tested: ${absent.join(', ')} missing`);
if (absent.length && process.env['DEMARCHE_REQUIRE_ALL'] === '1') throw new Error(`missing: ${absent.join(', ')}`);

const Triple = z.tuple([z.number(), z.number(), z.number()]);
type Tool = Record<string, (...inputs: unknown[]) => unknown>;

describe.skipIf(absent.length)('our scorers', () => {
  it('agree on attributions, with spans shifted, merged and dropped', async () => {
    const gold = readArticles(packs.attribution).slice(0, 30);
    const predicted = new Map(gold.map((article) => [article.id, article.attributions.flatMap(disturb)]));
    const tool = (await import(attributionTool)) as Tool;
    const theirs = z.object({ metrics: z.record(z.string(), Triple) }).parse(
      tool['score']?.(
        gold,
        [...predicted].map(([id, attributions]) => ({ id, attributions })),
        { boot: 0 },
      ),
    ).metrics;
    const ours = scoreAttributions(gold, predicted);
    expect(ours.attribution.f1).toBeCloseTo(theirs['attribution (content>=.5 & source overlap>=.5)']![2], 10);
    expect(ours.content.f1).toBeCloseTo(theirs['content>=.5']![2], 10);
    expect(ours.triple.f1).toBeCloseTo(theirs['triple (attribution & cue overlap>=.5)']![2], 10);
    expect(ours.exact.source.f1).toBeCloseTo(theirs['source span exact']![2], 10);
    expect(ours.exact.content.f1).toBeCloseTo(theirs['content span exact']![2], 10);
  });

  it('agree on the crisis documents', async () => {
    const golds = readGold(packs.crisisGold);
    const wanted = new Set(golds.map(({ id }) => id));
    const documents = readCrisisDocuments(packs.crisisDocuments).filter(({ id }) => wanted.has(id));
    const records: ReadonlyMap<string, CodedRecord> = await codeTexts(documents);
    const tool = (await import(crisisTool)) as Tool;
    const F1 = z.object({ f1: z.number() });
    const raw = golds.map(({ id }) => readRaw(path.join(packs.crisisGold, `${id}.json`)));
    const theirs = z
      .object({
        statements: F1,
        acts: F1,
        legality: F1,
        contacts: F1,
        hedged: F1,
        position: F1.extend({ flips: z.number() }),
      })
      .parse(tool['scoreAll']?.(new Map(documents.map((one) => [one.id, one])), await Promise.all(raw), records));
    const ours = scoreCrisis(new Map(documents.map(({ id, text }) => [id, text])), golds, records);
    expect(ours.flips).toBe(theirs.position.flips);
    for (const key of ['statements', 'acts', 'legality', 'contacts', 'hedged', 'position'] as const) {
      expect(ours[key].f1).toBeCloseTo(theirs[key].f1, 10);
    }
  });
});

const readRaw = async (file: string): Promise<unknown> =>
  ((await import(file, { with: { type: 'json' } })) as { default: unknown }).default;

/** Spoils every few attributions in a fixed way, so that all branches of the definitions are met. */
function disturb(one: RoleSpans, index: number): RoleSpans[] {
  const [start, end] = one.content?.[0] ?? [0, 1];
  if (index % 7 === 1) return [];
  if (index % 7 === 2) return [{ ...one, source: one.cue }];
  if (index % 7 === 3) return [{ ...one, content: [[start + Math.floor((end - start) / 3), end]] }];
  if (index % 7 === 4) return [one, { ...one, content: [[start, start + Math.ceil((end - start) / 4)]] }];
  if (index % 7 === 5)
    return [{ ...one, source: one.source?.map(([s, e]) => [s, e - Math.min(3, e - s - 1)] as const) }];
  return [one];
}
