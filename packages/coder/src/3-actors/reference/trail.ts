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
  /** The embedded post in which it came up, or null: posts neither add to the article nor draw on it. */
  readonly post: string | null;
  readonly role: Role;
  /** Inside words that somebody is said to have said. */
  readonly reported: boolean;
}

/** What is asked: a word at a place, and what its bearer must be like. */
export interface Question {
  readonly at: number;
  readonly sentence: number;
  readonly block: number;
  readonly post: string | null;
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
  /** How likely the encoder takes an entity to be meant, between 0 and 1. */
  readonly likely: (entity: Entity) => number;
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
export const FAR_REACH = 80;
/**
 * How much each speaks for a bearer, in sentences of distance; found by a random search over our labels of the development
 * articles (`eval/speakers`), and rounded.
 */
const WORTH = {
  source: 3.2,
  subject: 2.4,
  owner: 1,
  other: 0,
  /** Named inside words that somebody is said to have said. */
  reported: -1.4,
  /** Named in the asker's own words. */
  ownWords: -4.4,
  /** All that is likely for the encoder is this entity. */
  likely: 10,
  unknownGender: -1.9,
  unknownKind: -1.35,
  /** Each further time that it came up, up to six. */
  again: 0.2,
  otherBlock: -0.3,
  /** Named only after, in the same sentence. */
  ahead: -2.2,
  lastSpeaker: 0.8,
  /** The same where the asker is quoted: a quotation goes on. */
  lastSpeakerQuoted: 2.7,
} as const;

/** How far ahead of the next an answer must be, and how good. */
export const LEAST = { lead: 0.45, score: -2.7 } as const;

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
      weigh(step, last ? (question.quoted ? WORTH.lastSpeakerQuoted : WORTH.lastSpeaker) : 0);
      if (last) spoke = true;
    }
    for (const step of ahead) weigh(step, WORTH.ahead);
    const ranked = [...scores]
      .map(([entity, { best, often }]) => ({
        entity,
        score: best + WORTH.again * Math.min(6, often - 1) + WORTH.likely * question.likely(entity),
      }))
      .toSorted((a, b) => b.score - a.score);
    const [first, second] = ranked;
    return first ? { ...first, lead: first.score - (second?.score ?? -REACH) } : null;
  }

  private worthOf({ entity, at, sentence, block, post, role, reported }: Step, question: Question): number | null {
    const { gender, kind, fits } = question;
    if (post !== question.post || (fits && !fits(entity))) return null;
    if (kind === 'person' && entity.kind === 'organisation') return null;
    if (kind === 'organisation' && (entity.kind === 'person' || entity.gender)) return null;
    if (gender && entity.gender && entity.gender !== gender) return null;
    const distance = Math.abs(question.sentence - sentence);
    let worth = WORTH[role] - (question.specific ? 0 : distance);
    if (block !== question.block) worth += WORTH.otherBlock;
    if (reported && !question.reported) worth += WORTH.reported;
    if (question.own.some(([start, end]) => start <= at && at < end)) worth += WORTH.ownWords;
    if (gender && !entity.gender) worth += WORTH.unknownGender;
    if (entity.kind === 'unknown') worth += WORTH.unknownKind;
    return worth;
  }
}
