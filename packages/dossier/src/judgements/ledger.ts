/** Invariant: the ledger has every judgement once, whatever became of it. */
import type {
  Attribution,
  AttributionId,
  CodedRecord,
  Correction,
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
  readonly anchors: Anchors;
  readonly records: ReadonlyMap<string, CodedRecord>;
  readonly statements: readonly Statement[];
}

/** What people decided, latest first. */
export function ledgerOf({ judgements, anchors, records, statements }: Ledgered): LedgerEntry[] {
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
  const lastOf = new Map(inForce.map((judgement) => [topic(judgement), judgement.id]));
  return judgements
    .toSorted((a, b) => compare(b.at, a.at) || compare(b.id, a.id))
    .map((judgement): LedgerEntry => {
      const { id, verdict, by, at, why, document, attribution, quote } = judgement;
      const found = anchors.attribution(judgement);
      const coded = records.get(document)?.attributions ?? [];
      const gone =
        verdict.kind === 'outcome'
          ? anchors.expectation(judgement) === null
          : verdict.kind !== 'withdraw' && found === null;
      const status = withdrawn.has(id)
        ? 'withdrawn'
        : gone
          ? 'lost'
          : verdict.kind !== 'withdraw' && lastOf.get(topic(judgement)) !== id
            ? 'superseded'
            : 'standing';
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
        statement: statementOf.get(found ?? attribution) ?? null,
        changes: changesIn(
          judgement,
          coded.find((one) => one.id === found),
        ),
      };
    });
}

/** Judgements of one topic replace one another. */
function topic({ attribution, verdict, by, id }: Judgement): string {
  switch (verdict.kind) {
    case 'accept':
    case 'reject':
      return `decision ${attribution}`;
    case 'correct':
      return `correction ${attribution} ${Object.keys(verdict.correction).toSorted(compare).join(' ')}`;
    case 'merge':
    case 'split':
      return `binding ${[attribution, verdict.other.attribution].toSorted(compare).join(' ')}`;
    case 'code-blind':
      return `coding ${attribution} ${by}`;
    case 'fate':
    case 'outcome':
      return `${verdict.kind} ${attribution}`;
    case 'add':
    case 'withdraw':
      return id;
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
