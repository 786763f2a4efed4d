/** Invariant: the ledger has every judgement once, whatever became of it. */
import type {
  Attribution,
  AttributionId,
  CodedRecord,
  Correction,
  Document,
  Judgement,
  LedgerEntry,
  Statement,
  StatementId,
} from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import type { Anchors } from './anchors.ts';
import { standing } from './judged.ts';

/** What the ledger is read against. */
export interface Ledgered {
  readonly judgements: readonly Judgement[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly anchors: Anchors;
  readonly records: ReadonlyMap<string, CodedRecord>;
  readonly statements: readonly Statement[];
}

/** What people decided, latest first. */
export function ledgerOf({ judgements, documents, anchors, records, statements }: Ledgered): LedgerEntry[] {
  if (judgements.length === 0) return [];
  const statementOf = new Map<AttributionId, StatementId>(
    statements.flatMap(({ id, reports }) =>
      reports.flatMap(({ attribution }) => (attribution ? [[attribution, id] as const] : [])),
    ),
  );
  const inForce = standing(judgements);
  const standingIds = new Set(inForce.map(({ id }) => id));
  const withdrawn = new Set(
    judgements.filter(({ verdict, id }) => verdict.kind !== 'withdraw' && !standingIds.has(id)).map(({ id }) => id),
  );
  const idOf = new Map(judgements.map((judgement) => [judgement.id, anchors.attribution(judgement)]));
  const topicsOf = (judgement: Judgement) => topics(judgement, idOf.get(judgement.id) ?? judgement.attribution);
  const lastOf = new Map(
    inForce.flatMap((judgement) => topicsOf(judgement).map((one) => [one, judgement.id] as const)),
  );
  const isReplaced = (judgement: Judgement): boolean => lastOf.get(topicsOf(judgement)[0]!) !== judgement.id;
  // What became of words that are not in this dossier, as of an earlier day, it does not say.
  const isLost = (judgement: Judgement): boolean => {
    const { verdict, id, document } = judgement;
    if (!documents.has(document) || verdict.kind === 'withdraw') return false;
    if (verdict.kind === 'outcome') return anchors.expectation(judgement) === null;
    if (verdict.kind !== 'merge' && verdict.kind !== 'split') return idOf.get(id) === null;
    const { other } = verdict;
    return idOf.get(id) === null || (documents.has(other.document) && anchors.attribution(other) === null);
  };
  const shownIn = (id: AttributionId | null): StatementId | null =>
    id === null ? null : (statementOf.get(id) ?? null);
  const isFollowed = ({ id, verdict }: Judgement, status: LedgerEntry['status']): boolean => {
    if (status !== 'standing' || verdict.kind !== 'merge') return true;
    const [one, other] = [shownIn(idOf.get(id) ?? null), shownIn(anchors.attribution(verdict.other))];
    return one === null || other === null || one === other;
  };
  return judgements
    .toSorted((a, b) => compare(b.at, a.at) || compare(b.id, a.id))
    .map((judgement): LedgerEntry => {
      const { id, verdict, by, at, why, document, attribution, quote } = judgement;
      const about = idOf.get(id) ?? null;
      const status = withdrawn.has(id)
        ? 'withdrawn'
        : isLost(judgement)
          ? 'lost'
          : verdict.kind !== 'withdraw' && isReplaced(judgement)
            ? 'superseded'
            : 'standing';
      const coded = records.get(document)?.attributions.find((one) => one.id === about);
      return {
        judgement: id,
        kind: verdict.kind,
        by,
        at,
        why,
        document,
        attribution,
        quote,
        status,
        statement: statementOf.get(about ?? attribution) ?? null,
        changes: [...changesIn(judgement, coded), ...(isFollowed(judgement, status) ? [] : [NOT_FOLLOWED])],
      };
    });
}

/** What a merge without effect is marked with. */
const NOT_FOLLOWED = 'not followed: they are of two speakers, or set apart by another judgement';

/** A judgement is replaced by a later one that is about the first of its topics, under the id that its words have now. */
function topics({ verdict, by, id }: Judgement, attribution: AttributionId): string[] {
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
      return [`binding ${[attribution, verdict.other.attribution].toSorted(compare).join(' ')}`];
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

/** What a correction changed, field by field. */
function changesIn({ verdict }: Judgement, coded: Attribution | undefined): string[] {
  if (verdict.kind === 'fate') return [`fate: ${verdict.state}`];
  if (verdict.kind === 'outcome') return [`outcome: ${verdict.status}`];
  if (verdict.kind === 'merge' || verdict.kind === 'split') return [`with ${verdict.other.attribution}`];
  if (verdict.kind !== 'correct') return [];
  return Object.entries(verdict.correction).map(([field, now]) => {
    const before = coded && valueOf(coded, field as keyof Correction);
    return `${field}: ${before === undefined ? '' : `${before} → `}${inWords(now)}`;
  });
}

const valueOf = ({ speaker, ...attribution }: Attribution, field: keyof Correction): string =>
  inWords(field in speaker ? speaker[field as keyof typeof speaker] : attribution[field as keyof typeof attribution]);

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(' ') || 'none';
  if (typeof value === 'object' && value !== null) return 'type' in value ? String(value.type) : JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : 'none';
}
