/** Invariant: what has become of a judgement depends on the judgements as a set and on what is coded now. */
import {
  type Anchor,
  type AttributionId,
  type Document,
  type Judgement,
  type LedgerEntry,
  type Span,
  overlap,
} from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import type { Anchors } from './anchors.ts';
import { standing } from './judged.ts';

/** What judgements are looked at against. */
interface Judged {
  readonly judgements: readonly Judgement[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly anchors: Anchors;
}

/** What has become of each judgement. */
export function statuses({ judgements, documents, anchors }: Judged): (judgement: Judgement) => LedgerEntry['status'] {
  const inForce = standing(judgements);
  const rankOf = new Map(inForce.map(({ id }, rank) => [id, rank]));
  const idOf = (anchor: Anchor): AttributionId => anchors.attribution(anchor) ?? anchor.attribution;
  const lastOf = new Map(
    inForce.flatMap((judgement, rank) => topics(judgement, idOf).map((one) => [one, rank] as const)),
  );
  const fates = inForce.flatMap((judgement, rank) =>
    judgement.verdict.kind === 'fate'
      ? [{ attribution: idOf(judgement), asked: judgement.verdict.asked ?? null, rank }]
      : [],
  );
  const fatesOf = Map.groupBy(fates, ({ attribution }) => attribution);
  // What became of words that are not in this dossier, as of an earlier day, it does not say.
  const isGone = (anchor: Anchor): boolean => documents.has(anchor.document) && anchors.attribution(anchor) === null;
  return (judgement) => {
    const { id, verdict, document } = judgement;
    if (verdict.kind === 'withdraw') return 'standing';
    const rank = rankOf.get(id);
    if (rank === undefined) return 'withdrawn';
    const lost =
      verdict.kind === 'outcome'
        ? documents.has(document) && anchors.expectation(judgement) === null
        : isGone(judgement) || ((verdict.kind === 'merge' || verdict.kind === 'split') && isGone(verdict.other));
    if (lost) return 'lost';
    const replaced =
      verdict.kind === 'fate'
        ? fatesOf
            .get(idOf(judgement))!
            .some((later) => later.rank > rank && replaces(later.asked, verdict.asked ?? null))
        : lastOf.get(topics(judgement, idOf)[0]!)! > rank;
    return replaced ? 'superseded' : 'standing';
  };
}

/** What a decision is about: all that an attribution asks, or what it asks at some places. */
type Asked = readonly Span[] | null;

/** A decision about all that is asked replaces one about a part, and one about a part another that has words in common with it. */
const replaces = (later: Asked, earlier: Asked): boolean =>
  later === null || later.some((one) => earlier?.some((other) => overlap(one, other)) ?? false);

/** A judgement is replaced by a later one that is about the first of its topics, under the id that its words have now. */
function topics(judgement: Judgement, idOf: (anchor: Anchor) => AttributionId): string[] {
  const { verdict, by, id } = judgement;
  const attribution = idOf(judgement);
  switch (verdict.kind) {
    case 'accept':
      return [`decision ${attribution}`, `presence ${attribution}`];
    case 'reject':
      // A later correction brings back what was rejected.
      return [`presence ${attribution}`, `decision ${attribution}`];
    case 'correct':
      return [
        `correction ${attribution} ${Object.keys(verdict.correction).toSorted(compare).join(' ')}`,
        `presence ${attribution}`,
      ];
    case 'merge':
    case 'split':
      return [`binding ${[attribution, idOf(verdict.other)].toSorted(compare).join(' ')}`];
    case 'code-blind':
      return [`coding ${attribution} ${by}`];
    case 'add':
    case 'fate':
    case 'outcome':
      return [`${verdict.kind} ${attribution}`];
    case 'withdraw':
      return [id];
  }
}
