/**
 * Invariant: the trail holds, in text order, where each entity came up: by name, or by a pronoun that was resolved before.
 * Who a word means is asked of the trail up to that word alone, but for a name that follows in the same sentence.
 */
import type { Span } from '@demarche/contract';
import type { Entity, Gender } from './named.ts';

/** How an entity stood where it came up. */
export type Role = 'source' | 'subject' | 'owner' | 'other';

export interface Step {
  readonly entity: Entity;
  readonly at: number;
  readonly sentence: number;
  readonly block: number;
  readonly role: Role;
  /** Inside words that somebody is said to have said. */
  readonly reported: boolean;
}

/** What is asked: a word at a place, and what its bearer must be like. */
export interface Question {
  readonly at: number;
  readonly sentence: number;
  readonly block: number;
  readonly gender: Gender | null;
  readonly kind: 'person' | 'organisation';
  /** The word stands in reported words itself. */
  readonly reported: boolean;
  /** What the asker says: whom it is about is seldom the asker. */
  readonly own: readonly Span[];
  /** The asker is quoted: whoever spoke last then goes on. */
  readonly quoted: boolean;
  /** The word itself says what its bearer must be: distance matters less. */
  readonly specific: boolean;
  /** Whether an entity may be meant at all. */
  readonly fits?: (entity: Entity) => boolean;
}

export interface Answer {
  readonly entity: Entity;
  readonly score: number;
  /** How far the next best is behind. */
  readonly lead: number;
}

/** Sentences looked back. */
const REACH = 10;
/** The same where the word itself says what its bearer must be, so that distance tells less. */
const FAR_REACH = 80;
/** Found by hand on the development articles; units are sentences of distance. */
export const W = {
  source: 3,
  subject: 2,
  owner: 1,
  other: 0,
  REPORTED: -2.5,
  OWN_WORDS: -3,
  UNKNOWN_GENDER: -1.5,
  UNKNOWN_KIND: -1,
  AGAIN: 0.2,
  OTHER_BLOCK: -0.4,
  AHEAD: -1.5,
  LAST_SPEAKER: 1,
  QUOTED: 1.5,
  SPECIFIC: 0.15,
  LEAD: 0.5,
  SCORE: -5,
};

export class Trail {
  private readonly steps: Step[] = [];

  add(step: Step): void {
    this.steps.push(step);
  }

  /** The likeliest bearer, or null where none fits. */
  ask(question: Question, ahead: readonly Step[] = []): Answer | null {
    const scores = new Map<Entity, { best: number; often: number }>();
    const weigh = (step: Step, more: number): void => {
      const worth = this.worthOf(step, question);
      if (worth === null) return;
      const known = scores.get(step.entity);
      if (!known) scores.set(step.entity, { best: worth + more, often: 1 });
      else scores.set(step.entity, { best: Math.max(known.best, worth + more), often: known.often + 1 });
    };
    let spoke = false;
    for (let i = this.steps.length - 1; i >= 0; i--) {
      const step = this.steps[i]!;
      if (question.sentence - step.sentence > (question.specific ? FAR_REACH : REACH)) break;
      if (step.at >= question.at) continue;
      const last = !spoke && step.role === 'source' && !step.reported;
      weigh(step, last ? W.LAST_SPEAKER + (question.quoted ? W.QUOTED : 0) : 0);
      if (last) spoke = true;
    }
    for (const step of ahead) weigh(step, W.AHEAD);
    const ranked = [...scores]
      .map(([entity, { best, often }]) => ({ entity, score: best + W.AGAIN * Math.min(6, often - 1) }))
      .toSorted((a, b) => b.score - a.score);
    const [first, second] = ranked;
    return first ? { ...first, lead: first.score - (second?.score ?? -REACH) } : null;
  }

  private worthOf({ entity, at, sentence, block, role, reported }: Step, question: Question): number | null {
    const { gender, kind, fits } = question;
    if (fits && !fits(entity)) return null;
    if (kind === 'person' && entity.kind === 'organisation') return null;
    if (kind === 'organisation' && (entity.kind === 'person' || entity.gender)) return null;
    if (gender && entity.gender && entity.gender !== gender) return null;
    const distance = Math.abs(question.sentence - sentence);
    let worth = W[role] - (question.specific ? W.SPECIFIC * distance : distance);
    if (block !== question.block) worth += W.OTHER_BLOCK;
    if (reported && !question.reported) worth += W.REPORTED;
    if (question.own.some(([start, end]) => start <= at && at < end)) worth += W.OWN_WORDS;
    if (gender && !entity.gender) worth += W.UNKNOWN_GENDER;
    if (entity.kind === 'unknown') worth += W.UNKNOWN_KIND;
    return worth;
  }
}
