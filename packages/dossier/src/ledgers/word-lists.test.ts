import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import asking from '../../data/asking.json' with { type: 'json' };
import deeds from '../../data/deeds.json' with { type: 'json' };
import denialWords from '../../data/denial-words.json' with { type: 'json' };
import fateWords from '../../data/fate-words.json' with { type: 'json' };
import grounds from '../../data/grounds.json' with { type: 'json' };
import { deedsDone, deedsNamed } from '../evidence/deeds.ts';

const Pattern = z.string().min(2).refine(isPattern, { error: 'no regular expression' });
const Patterns = z.array(Pattern).min(1).refine(areDistinct, { error: 'one stands there twice' });
const Words = z
  .array(z.string().regex(/^[\p{Ll}'’-]+$/u))
  .min(1)
  .refine(areDistinct, { error: 'one stands there twice' });
const Id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u);

const Deed = z.strictObject({
  id: Id,
  /** Whether it says all by itself: restraint, and not a release. */
  alone: z.boolean(),
  /** How it is named where it is asked for. */
  asked: Patterns,
  /** How it is told as done; empty where nobody can tell. */
  done: z.array(Pattern),
  /** A contact that does it. */
  contact: z.literal('meeting').optional(),
});
const Ground = z.strictObject({ id: Id, title: z.string().min(1), patterns: Patterns });
const Asking = z.strictObject({ asks: Patterns, filler: Words, titles: Words, ownIntent: Pattern });
const DenialWords = z.strictObject({ denies: Patterns, notFactual: Patterns, filler: Words });
const FateWords = z.strictObject({
  refused: Patterns,
  consented: Patterns,
  partly: Patterns,
  untrue: Patterns,
  welcomed: Patterns,
  notOfDemands: Patterns,
  undone: Patterns,
  ahead: Patterns,
});

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu').exec('') === null;
  } catch {
    return false;
  }
}

function areDistinct(all: readonly string[]): boolean {
  return new Set(all).size === all.length;
}

describe('the word lists', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['deeds', z.array(Deed), deeds],
    ['grounds', z.array(Ground), grounds],
    ['asking', Asking, asking],
    ['denial words', DenialWords, denialWords],
    ['fate words', FateWords, fateWords],
  ])('%s fit their schema', (_, schema, data) => {
    expect(schema.parse(data)).toEqual(data);
  });

  it('have ids of their own', () => {
    expect(areDistinct(deeds.map(({ id }) => id))).toBe(true);
    expect(areDistinct(grounds.map(({ id }) => id))).toBe(true);
  });

  it('refuse a pattern that matches nothing at all', () => {
    expect(Patterns.safeParse(['a*']).success).toBe(false);
    expect(Patterns.safeParse(['(']).success).toBe(false);
  });
});

describe('deeds', () => {
  it.each([
    ['the immediate release of the crew', ['release']],
    ['let the two reporters go', ['release']],
    ['free the crew', ['release']],
    ['that the Council meet on the dam', ['meeting']],
    ['meet its obligations', []],
    ['leave the islands', ['withdraw']],
    ['free and fair elections', ['elections']],
    ['an end to the fighting and a withdrawal', ['ceasefire', 'withdraw']],
    ['leave Ruritania’s affairs to Ruritanians', []],
    ['remain calm', ['restraint']],
    ['the talks should resume', ['dialogue']],
  ])('named in %s', (text, expected) => {
    expect([...new Set(deedsNamed(text).map(({ id }) => id))].filter((id) => id !== 'stop')).toEqual(expected);
  });

  it.each([
    ['the crew were released', ['release']],
    ['its forces pulled back from the ridge', ['withdraw']],
    ['the siege has been lifted', ['lift']],
    ['the crew will be free', []],
  ])('done in %s', (text, expected) => {
    expect([...new Set(deedsDone(text).map(({ id }) => id))]).toEqual(expected);
  });
});
