/** Invariant: a post is a title that one person holds for an actor at a time; every word list parses with its schema here. */
import { ActorCode, Office, Tenure } from '@demarche/contract';
import * as z from 'zod';
import rows from './affiliation-words.json' with { type: 'json' };

const Words = z.array(z.string().min(1)).min(1);

/** What ties persons to offices and actors in a text. */
const AffiliationWords = z.strictObject({
  /** Titles in small letters; `of`: only there, elsewhere the title is another office. */
  posts: z.array(z.strictObject({ office: Office, titles: Words, of: z.array(ActorCode).optional() })),
  /** Words beside a title that tell when it is held. */
  tenure: z.strictObject({ held: Words, coming: Words, claimed: Words }),
  /** Words before a title that leave it as it is. */
  beforeTitles: Words,
  /** What stands between a person and the office that they are said to have. */
  links: z.strictObject({ holds: Words, held: Words, coming: Words }),
  /** Party and constituency of a legislator in brackets: `(D-CT)`. */
  brackets: z.array(z.strictObject({ actor: ActorCode, office: Office, parties: Words, places: Words })),
});

const words = AffiliationWords.parse(rows);

const TENURES = new Map<string, Tenure>(
  (['held', 'coming', 'claimed'] as const).flatMap((tenure) =>
    words.tenure[tenure].map((word) => [word, tenure] as const),
  ),
);
const LINKS = new Map<string, Tenure>(
  (['holds', 'held', 'coming'] as const).flatMap((tenure) =>
    words.links[tenure].map((link) => [link, tenure] as const),
  ),
);
const BEFORE = new Set(words.beforeTitles);

/** When an office is held by what stands beside its title (`former`), or null where the word tells nothing of it. */
export const tenureWord = (word: string): Tenure | null =>
  TENURES.get(word) ?? (/-(?:elect|designate)$/u.test(word) ? 'coming' : null);

/** What the words between a person and an office, in small letters, tell: `was named` -> holds; null where they tie nobody. */
export const linkOf = (between: string): Tenure | null => LINKS.get(between) ?? null;

/**
 * Whether the title is one that a single person holds for the actor at a time.
 * @example isPost('foreign minister', 'foreign-ministry', 'NOR') // true
 */
export function isPost(title: string, office: Office, actor: ActorCode): boolean {
  const own = title.toLowerCase().split(' ');
  while (own.length > 1 && BEFORE.has(own[0]!)) own.shift();
  const plain = own.join(' ');
  return words.posts.some(
    (post) => post.office === office && post.titles.includes(plain) && (post.of?.includes(actor) ?? true),
  );
}

const BRACKETS = words.brackets.map(({ actor, office, parties, places }) => ({
  actor,
  office,
  pattern: new RegExp(
    String.raw`^(?:\s*\(|,\s)(?:${parties.join('|')})[-–](?:${places.map((place) => place.replaceAll('.', String.raw`\.`)).join('|')})(?:\)|(?=[,;.)]))`,
    'u',
  ),
}));

export interface Bracket {
  readonly actor: ActorCode;
  readonly office: Office;
  /** In UTF-16 code units. */
  readonly length: number;
}

/** The party and constituency right behind a name: `(D-CT)`, `, R-Ohio`; undefined where the text goes on otherwise. */
export function bracketAt(text: string, at: number): Bracket | undefined {
  if (!/^(?:\s*\(|,\s)\p{Lu}[-–]/u.test(text.slice(at, at + 5))) return undefined;
  const rest = text.slice(at, at + 40);
  for (const { actor, office, pattern } of BRACKETS) {
    const found = pattern.exec(rest);
    if (found) return { actor, office, length: found[0].length };
  }
  return undefined;
}
