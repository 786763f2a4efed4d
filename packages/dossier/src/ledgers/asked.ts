/** Invariant: what is asked for is a stretch of the words of somebody who asks in the own voice; `it` is no demand. */
import type { Act, ActorCode, Day, Evidence, Span, Statement } from '@demarche/contract';
import { compare, evidence, isActor } from '../evidence/evidence.ts';
import { contentWords } from '../evidence/words.ts';
import type { Report } from '../statements/reports.ts';
import type { Made } from '../statements/statements.ts';
import { type AskedWords, askedWords, asks, partsOf, saysOwnIntent } from './asked-words.ts';

/** Somebody asks somebody for something, once. */
export interface Asking extends AskedWords {
  readonly kind: 'demand' | 'appeal';
  readonly of: readonly ActorCode[];
  readonly statement: Statement;
  readonly evidence: Evidence;
  readonly since: Day | null;
  /** `<attribution>`, with `+1` and so on for what else it asks. */
  readonly id: string;
  /** All on which it rests whether two are the same demand, but for who asks. */
  readonly key: string;
}

/** A demand of fewer content words (`respond`) is shown with the words around it, if these are no longer than that, in code units. */
const FEW_WORDS = 3;
const LONGEST_TELLING = 160;
/** What is as long has more content words, in code units. */
const SHORT = 80;

/** What the reports of a statement ask for. */
export function askingsOf({ statement, reports }: Made): Asking[] {
  return statement.stateVoice && !statement.negated ? reports.flatMap((report) => askedIn(statement, report)) : [];
}

/** Words that ask for one thing. */
interface Stretch {
  readonly act: Act;
  readonly span: Span;
  /** Whether the coder's stretch asks for nothing else. */
  readonly whole: boolean;
}

function askedIn(statement: Statement, report: Report): Asking[] {
  const { document, attribution } = report;
  const stretches = attribution.acts.flatMap((act): Stretch[] => {
    if ((act.type !== 'demand' && act.type !== 'appeal') || act.demandSpan === null) return [];
    if (isLikelyOnly(report, act) || isOwnIntent(report, act.demandSpan)) return [];
    return [{ act, span: withNegation(report, act.demandSpan), whole: true }];
  });
  return widest(stretches)
    .flatMap(({ act, span: [start, end] }) =>
      partsOf(document.text.slice(start, end)).map(([from, to], _, parts): Stretch => ({
        act,
        span: [start + from, start + to],
        whole: parts.length === 1,
      })),
    )
    .flatMap((stretch, nth) => askingOf(statement, report, stretch, nth) ?? []);
}

function askingOf(statement: Statement, report: Report, { act, span, whole }: Stretch, nth: number): Asking | null {
  const { document, attribution } = report;
  const found = evidence(document, [span], attribution.id);
  if (found === null) return null;
  const text = found.quotes.join(' ');
  const few = text.length < SHORT && contentWords(text).size < FEW_WORDS;
  const shown = whole && few && tellsBriefly(report.evidence, span) ? report.evidence : found;
  const read = askedWords(POINTS_BACK.test(text) ? shown.quotes.join(' ') : text);
  if (read.words.size === 0) return null;
  const of = askedOf(act).filter((actor) => !statement.actors.includes(actor));
  const words = [...read.words].toSorted(compare).join(' ');
  return {
    ...read,
    kind: act.type === 'demand' ? 'demand' : 'appeal',
    of,
    statement,
    evidence: shown,
    since: statement.said?.from ?? null,
    id: `${attribution.id}${nth === 0 ? '' : `+${nth}`}`,
    key: [words, of.join(' '), `${read.negated}`].join('|'),
  };
}

/** Whether only a network took the words for asking, and no word of them asks; what a person judged is as judged. */
function isLikelyOnly({ judged, attribution, document }: Report, { type }: Act): boolean {
  if (judged || !attribution.why.some((why) => why.startsWith(`act-network:${type}`))) return false;
  return !asks([...attribution.cue, ...attribution.content].map((span) => document.text.slice(...span)).join(' '));
}

/** What is asked of `them` is told by the words before. */
const POINTS_BACK = /\b(?:he|her|hers|him|his|it|its|their|them|they)\b/iu;

const LONGEST_INTENT = 30;

function isOwnIntent({ document }: Report, [start]: Span): boolean {
  return saysOwnIntent(document.text.slice(Math.max(0, start - LONGEST_INTENT), start));
}

const NOT_BEFORE = /\b(?:not|never)\s+(?:to\s+)?$/iu;
const LONGEST_NEGATION = 12;

/** `Not to` before what is asked for belongs to it: else it would say the opposite. */
function withNegation({ document, attribution }: Report, [start, end]: Span): Span {
  const within = attribution.content.find(([from, to]) => from <= start && start < to);
  const before = document.text.slice(Math.max(within?.[0] ?? start, start - LONGEST_NEGATION), start);
  return [start - (NOT_BEFORE.exec(before)?.[0].length ?? 0), end];
}

/** Each stretch that lies in no other, once, in the order of the text; a demand where one of those in it demands. */
function widest(stretches: readonly Stretch[]): Stretch[] {
  const widestFirst = stretches.toSorted(
    (a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || compare(b.act.type, a.act.type),
  );
  const kept: Stretch[] = [];
  for (const stretch of widestFirst) {
    const at = kept.findIndex(({ span }) => span[0] <= stretch.span[0] && stretch.span[1] <= span[1]);
    if (at === -1) kept.push(stretch);
    else if (stretch.act.type === 'demand') kept[at] = { ...kept[at]!, act: stretch.act };
  }
  return kept.toSorted((a, b) => a.span[0] - b.span[0]);
}

/** Whether the statement's own words hold the demand and little else. */
function tellsBriefly({ spans }: Evidence, [start, end]: Span): boolean {
  const [only, ...more] = spans;
  return (
    only !== undefined &&
    more.length === 0 &&
    only[0] <= start &&
    end <= only[1] &&
    only[1] - only[0] <= LONGEST_TELLING
  );
}

/** Whom an act addresses; where it names nobody, the actors it is aimed at. */
function askedOf(act: Act): ActorCode[] {
  return act.addressees.length > 0 ? act.addressees : act.targets.filter(isActor);
}
