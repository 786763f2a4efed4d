/** Invariant: the ledger has every judgement once, whatever became of it. */
import {
  type Attribution,
  type AttributionId,
  type CodedRecord,
  type Correction,
  type Document,
  type Judgement,
  type LedgerEntry,
  type Statement,
  type StatementId,
  type Told,
  quote,
} from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import type { Anchors } from './anchors.ts';
import { statuses } from './statuses.ts';

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
  const statusOf = statuses({ judgements, documents, anchors });
  const shownIn = (id: AttributionId | null): StatementId | null =>
    id === null ? null : (statementOf.get(id) ?? null);
  const isFollowed = ({ verdict }: Judgement, status: LedgerEntry['status'], about: AttributionId | null): boolean => {
    if (status !== 'standing' || verdict.kind !== 'merge') return true;
    const [one, other] = [shownIn(about), shownIn(anchors.attribution(verdict.other))];
    return one === null || other === null || one === other;
  };
  return judgements
    .toSorted((a, b) => compare(b.at, a.at) || compare(b.id, a.id))
    .map((judgement): LedgerEntry => {
      const { id, verdict, by, at, why, document, attribution, quote } = judgement;
      const about = anchors.attribution(judgement);
      const status = statusOf(judgement);
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
        changes: [
          ...changesIn(judgement, coded, askedIn(judgement, documents)),
          ...(isFollowed(judgement, status, about) ? [] : [NOT_FOLLOWED]),
        ],
      };
    });
}

/** What a merge without effect is marked with. */
const NOT_FOLLOWED = 'not followed: they are of two speakers, or set apart by another judgement';

/** What a correction changed, field by field. */
function changesIn({ verdict }: Judgement, coded: Attribution | undefined, asked: string | null): string[] {
  if (verdict.kind === 'fate') return [`${asked ? `of “${asked}”: ` : ''}${verdict.state}`, ...toldBy(verdict.told)];
  if (verdict.kind === 'outcome') return [verdict.status, ...toldBy(verdict.told)];
  if (verdict.kind === 'merge' || verdict.kind === 'split') return [`with ${verdict.other.attribution}`];
  if (verdict.kind !== 'correct') return [];
  return Object.entries(verdict.correction).map(([field, now]) => {
    const before = coded && valueOf(coded, field as keyof Correction);
    return `${field}: ${before === undefined ? '' : `${before} → `}${inWords(now)}`;
  });
}

const toldBy = (told: Told | undefined): string[] => (told ? [`told by ${told.document}: “${told.quote}”`] : []);

/** The part of what is asked that a judgement is about, in words; null where it is about all of it. */
function askedIn({ verdict, document: id }: Judgement, documents: Ledgered['documents']): string | null {
  const document = documents.get(id);
  return verdict.kind === 'fate' && verdict.asked && document ? quote(document.text, verdict.asked) : null;
}

const valueOf = ({ speaker, ...attribution }: Attribution, field: keyof Correction): string =>
  inWords(field in speaker ? speaker[field as keyof typeof speaker] : attribution[field as keyof typeof attribution]);

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(' ') || 'none';
  if (typeof value === 'object' && value !== null) return 'type' in value ? String(value.type) : JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : 'none';
}
