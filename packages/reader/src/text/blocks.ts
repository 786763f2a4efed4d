/** Invariant: blocks are trimmed spans of exactly the text that was given, in order and disjoint. */
import type { Block } from '@demarche/contract';
import { findPosts } from '../posts/find-posts.ts';
import type { Draft } from './draft.ts';
import { furnitureOf } from './furniture.ts';
import { markTitles } from './titles.ts';
import { unitsOf } from './units.ts';

const asBlock = ({ kind, start, end, level, credit, post }: Draft): Block => ({
  kind,
  span: [start, end],
  ...(level === undefined ? {} : { level }),
  ...(credit === undefined ? {} : { credit }),
  ...(post === undefined ? {} : { post }),
});

/** Blocks from drafts over `text`: posts first, since their lines look like headings, then titles. */
export const refine = (drafts: readonly Draft[], text: string, title: string | null): Block[] =>
  markTitles(findPosts(drafts, text), title).map(asBlock);

/** The typed blocks of a text, given its title where that is known from elsewhere. */
export const blocksOf = (text: string, title: string | null): Block[] =>
  refine(unitsOf(text).map(furnitureOf), text, title);
