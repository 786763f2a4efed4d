/** Invariant: which bearer of a name a text means is decided once for the whole text, by other words in it. */
import type { Atlas, NameSense } from '@demarche/atlas';
import type { ActorCode } from '@demarche/contract';
import * as z from 'zod';
import rows from './homographs.json' with { type: 'json' };

const Words = z.array(z.string().min(1)).min(1);

/** By name: words beside which it is no actor, or beside which it is another than the atlas puts first; words that keep it. */
const Homographs = z.record(
  z.string(),
  z.strictObject({
    not: Words.optional(),
    unless: Words.optional(),
    means: z.array(z.strictObject({ actor: z.string(), where: Words, unless: Words.optional() })).optional(),
  }),
);

const HOMOGRAPHS = Object.entries(Homographs.parse(rows));

/** One of the words, which may begin a sentence. */
const anyOf = (words: readonly string[]): RegExp => {
  const pattern = (word: string): string =>
    word.replaceAll(/[.+]/gu, String.raw`\$&`).replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return new RegExp(String.raw`(?<![\p{L}])(?:${words.map(pattern).join('|')})(?![\p{L}])`, 'u');
};
const COMPILED = HOMOGRAPHS.map(([name, { not, unless, means = [] }]) => ({
  name,
  not: not ? anyOf(not) : null,
  unless: unless ? anyOf(unless) : null,
  means: means.map((one) => ({
    actor: one.actor as ActorCode,
    where: anyOf(one.where),
    unless: one.unless ? anyOf(one.unless) : null,
  })),
}));

/** `Lebanon, Ohio`: a town that bears a state's name. */
const TOWN = /(?<![\p{L}])(?<name>\p{Lu}\p{L}+), (?<region>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/gu;

/**
 * The atlas as a text means its names.
 * @example atlasOf('Voters in Atlanta decide for Georgia.', atlas).lookup('Georgia') // []
 */
export function atlasOf(text: string, atlas: Atlas): Atlas {
  const changed = new Map<string, readonly NameSense[]>();
  for (const { name, not, unless, means } of COMPILED) {
    if (!text.includes(name)) continue;
    if (not?.test(text) && !unless?.test(text)) changed.set(name, []);
    const other = means.find((one) => one.where.test(text) && !one.unless?.test(text));
    // A capital that seats an organisation, `Brussels`, and is meant as it.
    if (other) changed.set(name, [{ actor: other.actor, kind: 'capital', office: null }]);
  }
  for (const { groups } of text.matchAll(TOWN)) {
    const { name, region } = groups as { name: string; region: string };
    if (atlas.place(region) === 'USA' && atlas.lookup(name)[0]?.kind === 'state') changed.set(name, []);
  }
  if (changed.size === 0) return atlas;
  const begins = new Set([...changed.keys()].map((name) => name.split(' ')[0]!));
  return {
    ...atlas,
    lookup: (name) => changed.get(name) ?? changed.get(name.replace(/^the /iu, '')) ?? atlas.lookup(name),
    knows: (name) => changed.has(name) || atlas.knows(name),
    mayBegin: (word) => begins.has(word) || atlas.mayBegin(word),
  };
}
