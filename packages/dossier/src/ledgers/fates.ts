/**
 * Invariant: what became of a demand is told by a person, or proposed from later words of one whom it is asked of; the asker's own words,
 * a hedge and a denial propose nothing.
 */
import type { ActorCode, Day, Demand, Evidence, Fate, Judgement, Statement } from '@demarche/contract';
import fateWords from '../../data/fate-words.json' with { type: 'json' };
import { keeping } from '../evidence/kept.ts';
import { contentWords, sharedCount } from '../evidence/words.ts';
import { standing } from '../judgements/judged.ts';

/** What became of a demand whose content words these are; null where nothing is known. */
type FateOf = (demand: Demand, words: ReadonlySet<string>) => Fate | null;

/** Words of a statement that can tell a fate. */
interface Answer {
  readonly statement: Statement;
  readonly state: Exclude<Fate['state'], 'open'>;
  readonly words: ReadonlySet<string>;
}

/** An answer has at least so many of a demand's content words, and this share of them. */
const LEAST_SHARED = 2;
const SHARED = 0.5;

const anyOf = (phrases: readonly string[]): RegExp => new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'iu');
const REFUSED = anyOf(fateWords.refused);
const MET = anyOf(fateWords.met);
const PARTLY = anyOf(fateWords.partly);

/** Finds fates among statements in the dossier's order; what a statement answers is read once. */
export function createFates(): (statements: readonly Statement[], judgements: readonly Judgement[]) => FateOf {
  const answerOf = keeping(readAnswer);
  return (statements, judgements) => {
    const judged = new Map(
      standing(judgements).flatMap(({ attribution, verdict, at }) =>
        verdict.kind === 'fate' ? [[attribution, { state: verdict.state, day: at.slice(0, 10) }] as const] : [],
      ),
    );
    const answers = new Map<ActorCode, Answer[]>();
    for (const statement of statements) {
      const answer = answerOf(statement);
      if (answer === null) continue;
      for (const actor of statement.actors) {
        const there = answers.get(actor);
        if (there) there.push(answer);
        else answers.set(actor, [answer]);
      }
    }
    return ({ of, since, evidence }, words) => {
      const decided = evidence.flatMap(({ attribution }) => judged.get(attribution!) ?? []).at(-1);
      if (decided) return { state: decided.state, basis: 'judged', day: decided.day, evidence: [] };
      const all = of.flatMap((actor) => answers.get(actor) ?? []);
      const fitting = all.filter((answer) => isAnswerTo(answer, since, words));
      return fitting.length === 0 ? null : fateOf(fitting);
    };
  };
}

function readAnswer(statement: Statement): Answer | null {
  const { stateVoice, hedged, negated, said, reports } = statement;
  if (!stateVoice || hedged || negated || said === null) return null;
  const words = reports.map(({ quotes }) => quotes.join(' ')).join('\n');
  const state = REFUSED.test(words) ? 'refused' : MET.test(words) ? (PARTLY.test(words) ? 'partly-met' : 'met') : null;
  return state && { statement, state, words: contentWords(words) };
}

/** Whether it is about what is asked, and not earlier. */
function isAnswerTo({ statement, words }: Answer, since: Day | null, asked: ReadonlySet<string>): boolean {
  if (since !== null && statement.said!.from < since) return false;
  const shared = sharedCount(words, asked);
  return shared >= LEAST_SHARED && shared >= SHARED * asked.size;
}

/** The latest answer counts; on one day a refusal before a consent, since it is the lesser claim. */
function fateOf(answers: readonly Answer[]): Fate {
  const days = answers.map(({ statement }) => statement.said!.from);
  const day = days.reduce((latest, one) => (one > latest ? one : latest));
  const last = answers.filter(({ statement }) => statement.said!.from === day);
  const state = last.some((answer) => answer.state === 'refused') ? 'refused' : last[0]!.state;
  const telling = last.filter((answer) => answer.state === state);
  return { state, basis: 'proposed', day, evidence: telling.map(({ statement }) => bestEvidence(statement)) };
}

function bestEvidence({ reports }: Statement): Evidence {
  const { document, attribution, spans, quotes } = reports[0]!;
  return { document, attribution, spans, quotes };
}
