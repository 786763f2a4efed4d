/** Invariant: where an actor stands, and since when, follows from its statements and the codebook alone; silence is never a view. */
import * as z from 'zod';
import { ActorCode, Day, StatementId } from './ids.ts';
import { Voice } from './statement.ts';
import { Legality, PositionLabel } from './vocabulary.ts';

/** The two axes. */
export const Axis = z.enum(['position', 'legality']);
export type Axis = z.infer<typeof Axis>;

const View = z.union([PositionLabel, Legality]);

/**
 * A change of where an actor stands on one axis. `first`: nothing was known before; `stronger`: a stronger statement than all
 * before; `turn`: its latest statement takes another view than the one before, and the standing view stays.
 */
export const Shift = z.object({
  actor: ActorCode,
  axis: Axis,
  kind: z.enum(['first', 'stronger', 'turn']),
  day: Day.nullable(),
  from: View.nullable(),
  to: View,
  statement: StatementId,
});
export type Shift = z.infer<typeof Shift>;

/** How a view came about on an axis: what the codebook means by it, and what gave it to the statements that bear it. */
export const Derivation = z.object({
  /** The label's definition in the codebook. */
  definition: z.string(),
  /** The codebook's rules that gave it, the first one first, each with its words and to which statements; there are none for the law. */
  rules: z.array(z.object({ id: z.string(), because: z.string(), statements: z.array(StatementId).min(1) })),
  /** For the law, the speakers' words by which the coder gave it, each once, with the statements that have them. */
  words: z.array(z.object({ words: z.string(), statements: z.array(StatementId).min(1) })),
  /** Statements to which neither gave it but a person. */
  judged: z.array(StatementId),
});
export type Derivation = z.infer<typeof Derivation>;

export const ActorPosition = z.object({
  actor: ActorCode,
  position: PositionLabel,
  legality: Legality,
  /** How it spoke in the statements that bear the position: its own voice before that of a signatory. */
  voice: Voice.exclude(['bloc']),
  /** The first day on which it stood so, on either axis; null where no statement that bears it has a day. */
  since: z.object({ position: Day.nullable(), legality: Day.nullable() }),
  /** What its latest statement with a view says, where that is another view than the position. */
  latest: z.object({ position: PositionLabel, statement: StatementId }).nullable(),
  /** The statements that bear the position, then those that bear the legality; never empty. */
  statements: z.array(StatementId).min(1),
  legalityStatements: z.array(StatementId),
  /** The codebook's rule in words. */
  rule: z.string(),
  /** The same on both axes, piece by piece; no legality where none is taken. Absent in what was written before it was kept. */
  derived: z.object({ position: Derivation, legality: Derivation.nullable() }).optional(),
});
export type ActorPosition = z.infer<typeof ActorPosition>;

/** How the strength of an actor's language moves, by the codebook's ladder: a point for each dated statement in its own voice. */
export const Escalation = z.object({
  actor: ActorCode,
  points: z.array(z.object({ day: Day, force: z.int().nonnegative(), statement: StatementId })).min(1),
  /** From the sign of Kendall's tau over the points; `steady` where it is not clear, or there are fewer than three. */
  trend: z.enum(['rising', 'falling', 'steady']),
});
export type Escalation = z.infer<typeof Escalation>;

/** Where actors stand on the scale of a codebook that reads both axes. */
export const Reading = z.object({
  codebook: z.object({ id: z.string(), version: z.string(), title: z.string() }),
  /** `position`: the political label that the category goes together with. */
  categories: z.array(z.object({ label: z.string(), definition: z.string(), position: PositionLabel.optional() })),
  actors: z.array(
    z.object({
      actor: ActorCode,
      category: z.string(),
      /** The rule in words. */
      rule: z.string(),
      /** The statements that bear it; never empty. */
      statements: z.array(StatementId).min(1),
    }),
  ),
});
export type Reading = z.infer<typeof Reading>;

/**
 * Why a cell of an actor is empty, or that it is not. `view`: it took one; `no-view`: it spoke and took none on this axis; `silent`: somebody looked
 * where it would speak, and it had said nothing; `not-found`: somebody searched coverage and found nothing; `not-searched`: nobody looked.
 */
export const CellKind = z.enum(['view', 'no-view', 'silent', 'not-found', 'not-searched']);
export type CellKind = z.infer<typeof CellKind>;

/** One actor of the roster on both axes. */
export const CoverageCell = z.object({
  actor: ActorCode,
  position: CellKind,
  legality: CellKind,
  /** Bodies that spoke for it, with what they said. */
  through: z.array(z.object({ body: ActorCode, statements: z.array(StatementId).min(1) })),
  /** Ids of the entries of the search log that the kind rests on. */
  searches: z.array(z.string()),
});
export type CoverageCell = z.infer<typeof CoverageCell>;

/** How much is known of a region or a bloc: its members by kind of cell on the position axis. */
export const CoverageGroup = z.object({
  kind: z.enum(['region', 'bloc']),
  name: z.string(),
  members: z.array(ActorCode).min(1),
  counts: z.record(CellKind, z.int().nonnegative()),
});
export type CoverageGroup = z.infer<typeof CoverageGroup>;

/** Agreement of two actors over what both took a view on. */
export const AlignmentPair = z.object({
  a: ActorCode,
  b: ActorCode,
  /** Items on which both took a view. */
  n: z.int().positive(),
  /** Share of these on which they agree, 0 to 1. */
  agreement: z.number().min(0).max(1),
  /**
   * Agreement beyond chance, with the labels' shares among all actors as chance (Scott's pi, pooled); far below -1 where two differ on what nearly
   * all others agree on; null where chance alone gives certainty.
   */
  kappa: z.number().nullable(),
});
export type AlignmentPair = z.infer<typeof AlignmentPair>;

/** Who stands with whom. Pairs without a common item are absent: they are missing, not in disagreement. */
export const Alignment = z.object({
  /** What views are compared on: an axis of the event, a demand, a contested claim. */
  items: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Who took a view on an item on which somebody else did. */
  actors: z.array(ActorCode),
  pairs: z.array(AlignmentPair),
  clusters: z.array(
    z.object({
      actors: z.array(ActorCode).min(1),
      /** Mean share of resamplings in which two of its members, both heard there, fall together, 0 to 1; null for one actor alone. */
      stability: z.number().min(0).max(1).nullable(),
      /** Statements that its members' views rest on; sixteen of one actor on one item are as good as more. */
      statements: z.int().positive(),
    }),
  ),
  /** Resamplings made. */
  resamplings: z.int().nonnegative(),
});
export type Alignment = z.infer<typeof Alignment>;
