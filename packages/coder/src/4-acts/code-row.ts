/** Invariant: an act type occurs once in a row, with the strongest words that give it. */
import type { Act, ActorCode, ActType, Contact, Document, Span } from '@demarche/contract';
import { overlap } from '../1-sentences/index.ts';
import { bearsPosition, judgesIll, likelyActs, type ActAnswer } from './act-network.ts';
import { signalsIn } from './act-signals.ts';
import { interchangeCodes } from './coded-events.ts';
import type { CodedActs } from './coding.ts';
import { demandSpan } from './demand.ts';
import { isHedged, isNegated } from './hedges.ts';
import type { PrincipalEvent } from './principal-event.ts';
import { asQuoted } from './phrases.ts';
import type { FoundAct } from './recognise-acts.ts';
import { distinct, isSpeech, share, type Row } from './row.ts';
import { addressees, targetsOf } from './targets.ts';

/** What one attribution does, by what the lexicon found in it, or else by what the act network answers. */
export function codeRow(
  document: Document,
  row: Row,
  found: readonly FoundAct[],
  answer: ActAnswer | null,
  event: PrincipalEvent,
  contacts: readonly Contact[],
): CodedActs {
  const likely = found.length === 0 && answer ? likelyActs(answer) : [];
  const known = found.length > 0 ? [...new Set(found.map(({ act }) => act))] : likely.map(([act]) => act);
  const ill = answer !== null && isSpeech(row) && judgesIll(answer) && !known.includes('condemn');
  const types: ActType[] = ill ? [...known, 'condemn'] : known;
  const acts = types.map((type) => codeAct(document, row, type, found, event));
  const spoken = acts.length > 0 ? acts : [codeAct(document, row, 'inform', [], event)];
  return {
    words: row.text,
    acts: [...spoken, ...contactActs(row, contacts)],
    likely: found.length === 0 && types.length > 0 && !bearsPosition(likely),
    hedged: isHedged(document, row),
    negated: isNegated(document, row, found),
    signals: signalsIn(row.text),
    why: [...whyOf(row, found, likely), ...(ill ? [`act-network:judges ill ${answer.negative.toFixed(2)}`] : [])],
  };
}

function whyOf(row: Row, found: readonly FoundAct[], likely: readonly (readonly [ActType, number])[]): string[] {
  if (found.length > 0)
    return distinct(found.map(({ entry, start, end }) => `act:${entry.id} ${asQuoted(row.text.slice(start, end))}`));
  if (likely.length > 0) return likely.map(([act, p]) => `act-network:${act} ${p.toFixed(2)}`);
  return ['act:inform'];
}

function codeAct(document: Document, row: Row, type: ActType, found: readonly FoundAct[], event: PrincipalEvent): Act {
  const giving = found.filter(({ act }) => act === type);
  const first = giving.find(({ inCue }) => inCue) ?? giving[0];
  const asked = first ? addressees(row, first, event) : [];
  const asks = type === 'appeal' || type === 'demand';
  const span: Span | null = !asks ? null : first ? demandSpan(row, first) : (row.attribution.content[0] ?? null);
  return {
    type,
    targets: targetsOf(row, type, giving, asked, event),
    addressees: asked,
    demand: span && document.text.slice(...span),
    demandSpan: span,
    ...interchangeCodes(type),
    strength: Math.max(1, ...giving.map(({ entry }) => entry.strength)),
  };
}

/** The contact in whose telling the speaker's words stand is an act of the speaker too. */
function contactActs(row: Row, contacts: readonly Contact[]): Act[] {
  const { sentence, speaker } = row;
  if (!sentence) return [];
  const here = contacts.filter(
    ({ type, parties, evidence }) =>
      type !== 'letter' && share(parties, speaker.actors) && evidence.some((span) => overlap(span, sentence.span)),
  );
  return here.slice(0, 1).map((contact) => contactAct(contact, speaker.actors));
}

function contactAct({ type, parties }: Contact, speakers: readonly ActorCode[]): Act {
  const other = parties.filter((code) => !speakers.includes(code));
  const act = type === 'phone' ? 'consult-by-phone' : 'meeting';
  const codes = interchangeCodes(act);
  return { type: act, targets: other, addressees: other, demand: null, demandSpan: null, ...codes, strength: 1 };
}
