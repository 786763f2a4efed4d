/**
 * Invariant: a gold row is anchored at its first content words; a predicted attribution covers it when at least half of the
 * anchor's tokens lie between its first and last character. Definitions are those of the crisis scorer of the data packs.
 */
import type { Span } from '@demarche/contract';
import type { CrisisGold, GoldRow } from './crisis-gold.ts';
import { ratio, scoreFrom, scoreOf, type Score } from './score.ts';

export interface CrisisScores {
  readonly documents: number;
  readonly statements: Score;
  readonly acts: Score;
  readonly position: Score;
  /** Support given for oppose-condemn, or the reverse. */
  readonly flips: number;
  readonly legality: Score;
  readonly contacts: Score;
  readonly hedged: Score;
  readonly targets: number;
  readonly mode: number;
  readonly office: number;
  readonly mistakes: readonly string[];
}

/** All of a record that is scored; labels of a second coder fit it too (see `coders.ts`). */
export interface ScoredRecord {
  readonly attributions: readonly {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
    readonly mode: string;
    readonly speaker: { readonly actors: readonly string[]; readonly office: string };
    readonly acts: readonly { readonly type: string; readonly targets: readonly string[] }[];
    readonly legality: string;
    readonly hedged: boolean;
  }[];
  readonly contacts: readonly { readonly type: string; readonly parties: readonly string[] }[];
  readonly positions: readonly { readonly actor: string; readonly position: string }[];
}
type Prediction = { readonly one: ScoredRecord['attributions'][number]; readonly hull: Span; readonly rows: GoldRow[] };

/** Counts that grow document by document. */
class Tally {
  statements = { found: 0, gold: 0, right: 0, predicted: 0 };
  sets = { acts: new SetPair(), legality: new SetPair(), contacts: new SetPair() };
  positions = { right: 0, predicted: 0, gold: 0, flips: 0 };
  shares = { targets: new Share(), mode: new Share(), office: new Share() };
  hedged = { right: 0, predicted: 0, gold: 0 };
  mistakes: string[] = [];
}

class SetPair {
  readonly predicted = new Set<string>();
  readonly gold = new Set<string>();
  score(): Score {
    return scoreOf([...this.predicted].filter((key) => this.gold.has(key)).length, this.predicted.size, this.gold.size);
  }
}

class Share {
  right = 0;
  all = 0;
  add(right: boolean): void {
    this.all += 1;
    if (right) this.right += 1;
  }
  value(): number {
    return ratio(this.right, this.all);
  }
}

/** Scores coded records (by document id) against gold; a document without a record counts as empty. */
export function scoreCrisis(
  texts: ReadonlyMap<string, string>,
  golds: readonly CrisisGold[],
  records: ReadonlyMap<string, ScoredRecord>,
): CrisisScores {
  const tally = new Tally();
  for (const gold of golds) {
    const text = texts.get(gold.id);
    if (text === undefined) throw new Error(`The gold file of ${gold.id} has no document.`);
    tallyDocument(tally, gold, text, records.get(gold.id) ?? { attributions: [], contacts: [], positions: [] });
  }
  const { statements: st, positions, hedged } = tally;
  return {
    documents: golds.length,
    statements: scoreFrom(ratio(st.right, st.predicted), ratio(st.found, st.gold), st.found, st.predicted, st.gold),
    acts: tally.sets.acts.score(),
    position: scoreOf(positions.right, positions.predicted, positions.gold),
    flips: positions.flips,
    legality: tally.sets.legality.score(),
    contacts: tally.sets.contacts.score(),
    hedged: scoreOf(hedged.right, hedged.predicted, hedged.gold),
    targets: tally.shares.targets.value(),
    mode: tally.shares.mode.value(),
    office: tally.shares.office.value(),
    mistakes: tally.mistakes,
  };
}

function tallyDocument(tally: Tally, gold: CrisisGold, text: string, record: ScoredRecord): void {
  const predictions = record.attributions.flatMap((one): Prediction[] => {
    const hull = hullOf([...one.source, ...one.cue, ...one.content]);
    return hull ? [{ one, hull, rows: [] }] : [];
  });
  for (const row of gold.statements) tallyRow(tally, gold.id, row, covering(text, gold.id, row, predictions));
  for (const prediction of predictions) tallyPrediction(tally, gold.id, text, prediction);
  for (const contact of gold.contacts) tally.sets.contacts.gold.add(contactKey(gold.id, contact));
  for (const contact of record.contacts) tally.sets.contacts.predicted.add(contactKey(gold.id, contact));
  tallyPositions(tally, gold, record);
}

function covering(text: string, id: string, row: GoldRow, predictions: readonly Prediction[]): Prediction[] {
  const tokens = anchorTokens(text, row.quoteStart);
  if (!tokens.length) throw new Error(`${id}: the words "${row.quoteStart}" are not in the text.`);
  const by = predictions.filter(
    ({ hull }) => tokens.filter(([start, end]) => start >= hull[0] && end <= hull[1]).length * 2 >= tokens.length,
  );
  for (const prediction of by) prediction.rows.push(row);
  return by;
}

function tallyRow(tally: Tally, id: string, row: GoldRow, by: readonly Prediction[]): void {
  for (const actor of row.actors) {
    for (const act of row.acts) tally.sets.acts.gold.add(`${id}|${actor}|${act}`);
    if (row.legality !== 'none') tally.sets.legality.gold.add(`${id}|${actor}|${row.legality}`);
  }
  if (!row.actors.length) return;
  tally.statements.gold += 1;
  const right = by.filter(({ one }) => one.speaker.actors.some((actor) => row.actors.includes(actor)));
  if (!right.length) {
    const got = by.map(({ one }) => one.speaker.actors.join('+') || 'nobody').join(', ');
    tally.mistakes.push(
      `${id} ${by.length ? `wrong actor (${got})` : 'missed'}: ${row.actors.join('+')} “${row.quoteStart}”`,
    );
    return;
  }
  tally.statements.found += 1;
  if (row.targets.length) {
    tally.shares.targets.add(
      right.some(({ one }) => one.acts.some((act) => act.targets.some((t) => row.targets.includes(t)))),
    );
  }
  tally.shares.mode.add(right.some(({ one }) => one.mode === row.mode));
  if (row.office !== 'other') tally.shares.office.add(right.some(({ one }) => one.speaker.office === row.office));
  const hedged = right.some(({ one }) => one.hedged);
  tally.hedged.predicted += hedged ? 1 : 0;
  tally.hedged.gold += row.hedged ? 1 : 0;
  tally.hedged.right += hedged && row.hedged ? 1 : 0;
}

function tallyPrediction(tally: Tally, id: string, text: string, { one, hull, rows }: Prediction): void {
  const { actors } = one.speaker;
  for (const actor of actors) {
    for (const act of one.acts) tally.sets.acts.predicted.add(`${id}|${actor}|${act.type}`);
    if (one.legality !== 'none') tally.sets.legality.predicted.add(`${id}|${actor}|${one.legality}`);
  }
  if (!actors.length) return;
  tally.statements.predicted += 1;
  if (rows.some((row) => row.actors.some((actor) => actors.some((code) => code === actor))))
    tally.statements.right += 1;
  else tally.mistakes.push(`${id} spurious: ${actors.join('+')} “${text.slice(...hull).slice(0, 100)}”`);
}

function tallyPositions(tally: Tally, gold: CrisisGold, record: ScoredRecord): void {
  const got = new Map<string, string>(record.positions.map(({ actor, position }) => [actor, position]));
  tally.positions.predicted += got.size;
  tally.positions.gold += gold.positions.size;
  for (const [actor, want] of gold.positions) {
    const label = got.get(actor);
    if (label === want) {
      tally.positions.right += 1;
      continue;
    }
    tally.mistakes.push(`${gold.id} position of ${actor}: ${label ?? 'none'} instead of ${want}`);
    const both = new Set([label, want]);
    if (both.has('support') && both.has('oppose-condemn')) tally.positions.flips += 1;
  }
}

const contactKey = (id: string, { type, parties }: { type: string; parties: readonly string[] }): string =>
  `${id}|${type}|${parties.toSorted().join(',')}`;

function hullOf(spans: readonly Span[]): Span | null {
  if (!spans.length) return null;
  return [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))];
}

/** Spans of the words of the first occurrence of `words`, white space, case and quotation marks aside. */
export function anchorTokens(text: string, words: string): Span[] {
  const hay = fold(text);
  const needle = fold(words).folded.trim();
  const index = hay.folded.indexOf(needle);
  if (index < 0) return [];
  const start = hay.offsets[index]!;
  const end = hay.offsets[index + needle.length - 1]! + 1;
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu)].map((match) => [
    start + match.index,
    start + match.index + match[0].length,
  ]);
}

/** `folded[i]` stands for `text[offsets[i]]`. */
function fold(text: string): { folded: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  let afterSpace = true;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text[i]!;
    const isSpace = /\s/.test(unit);
    if (isSpace && afterSpace) continue;
    afterSpace = isSpace;
    folded += isSpace ? ' ' : foldMark(unit);
    offsets.push(i);
  }
  return { folded, offsets };
}

function foldMark(unit: string): string {
  if (/[‘’‚′`]/.test(unit)) return "'";
  if (/[“”„″«»]/.test(unit)) return '"';
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}
