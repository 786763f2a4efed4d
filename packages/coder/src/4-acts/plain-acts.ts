/**
 * Invariant: what an actor does in the author's own words is an attribution only where it is the subject of a verb that
 * performs an act (`Egypt and Turkey welcomed the text`), and where stage 2 found nothing in that stretch.
 */
import type { Document, Span, Speaker } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import type { Cast, Mention } from '../3-actors/index.ts';
import { ACTS } from './lexicon.ts';
import { isInflected, phraseFinder, type PhraseMatch } from './phrases.ts';
import { distinct, hull } from './row.ts';

const verbs = phraseFinder(
  ACTS.filter(({ where, act }) => where === 'verb' && act !== 'inform').flatMap(({ phrases }) => phrases),
);
/** Between a subject and its verb. */
const AUXILIARIES = /^(?:\s+(?:has|have|had|also|again|further|later|then|both|each|all|\p{L}+ly))*\s+$/u;
const JOINED = /^(?:\s+and|\s+&|,(?:\s+and)?)\s+(?:the\s+)?$/u;

/** The attributions and speakers with those that the author tells of actors in plain words, in text order. */
export function withPlainActs(
  { text, blocks }: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
  cast: Cast,
): { readonly attributions: readonly ExtractedAttribution[]; readonly cast: Cast } {
  const hulls = attributions.map(({ source, cue, content }) => hull([...source, ...cue, ...content]));
  const found = sentences.flatMap((sentence) => {
    const kind = blocks[sentence.block]!.kind;
    if (kind !== 'paragraph' && kind !== 'list-item') return [];
    const [start, end] = sentence.span;
    const taken = hulls.filter(([from, to]) => from < end && to > start);
    const subjects = cast.mentions.filter(
      ({ span, actors, kind: as }) =>
        span[0] >= start && span[1] <= end && actors.length > 0 && as !== 'pronoun' && as !== 'demonym',
    );
    if (subjects.length === 0) return [];
    return plainActsIn(text, sentence, subjects).filter(
      ({ attribution: { source, content } }) =>
        !taken.some(([from, to]) => from < content[0]![1] && to > source[0]![0]),
    );
  });
  if (found.length === 0) return { attributions, cast };
  const said = attributions.map((attribution, i) => ({ attribution, speaker: cast.speakers[i]! }));
  const all = [...said, ...found].toSorted((a, b) => startOf(a.attribution) - startOf(b.attribution));
  return {
    attributions: all.map(({ attribution }) => attribution),
    cast: { ...cast, speakers: all.map(({ speaker }) => speaker) },
  };
}

interface PlainAct {
  readonly attribution: ExtractedAttribution;
  readonly speaker: Speaker;
}

function plainActsIn(text: string, { span: [start, end] }: Sentence, subjects: readonly Mention[]): PlainAct[] {
  const words = text.slice(start, end);
  const acts: PlainAct[] = [];
  for (const match of verbs(words)) {
    const at = start + match.start;
    if ((acts.at(-1)?.attribution.content[0]![1] ?? 0) > at || !isFinite(words, match)) continue;
    const named = subjectBefore(text, subjects, at);
    if (named.length > 0 && isSubject(text.slice(start, named[0]!.span[0])))
      acts.push(plainAct(text, named, [at, start + match.end], end));
  }
  return acts;
}

/** The mentions that a verb at this place has for its subject: the one right before it, and those joined to it. */
function subjectBefore(text: string, subjects: readonly Mention[], at: number): Mention[] {
  const last = subjects.findLast(({ span }) => span[1] <= at && AUXILIARIES.test(text.slice(span[1], at)));
  const named = last ? [last] : [];
  for (let first = last; first;) {
    const [begins] = first.span;
    first = subjects.findLast(({ span }) => span[1] <= begins && JOINED.test(text.slice(span[1], begins)));
    if (first) named.unshift(first);
  }
  return named;
}

const isFinite = (words: string, { start }: PhraseMatch): boolean => {
  const verb = /^\p{L}+/u.exec(words.slice(start))?.[0] ?? '';
  return isInflected(verb) && !verb.endsWith('ing');
};

/** Where a subject begins: at the head of the sentence, behind a fronted adjunct or a conjunction. */
const isSubject = (before: string): boolean =>
  /(?:^|[,;:]|\b(?:and|but|while|as|that|when))\s*(?:the\s+)?["“(]?$/iu.test(before);

function plainAct(text: string, subject: readonly Mention[], cue: [number, number], end: number): PlainAct {
  const span: Span = [subject[0]!.span[0], subject.at(-1)!.span[1]];
  const { office, person, stateVoice } = subject[0]!;
  const alone = subject.length === 1;
  const stop = /[.!?]["”’)\]]*\s*$/u.exec(text.slice(cue[1], end));
  const content: [number, number] = [cue[1], stop ? cue[1] + stop.index : end];
  const from = /^\s*/u.exec(text.slice(...content))![0].length;
  const attribution: ExtractedAttribution = {
    source: [span],
    cue: [cue],
    content: content[0] + from < content[1] ? [[content[0] + from, content[1]]] : [cue],
    relay: [],
    mode: 'indirect',
    voice: 'reported',
    post: null,
    confidence: 0.6,
    why: ['plain-act'],
  };
  const speaker: Speaker = {
    text: text.slice(...span),
    actors: distinct(subject.flatMap(({ actors }) => actors)),
    office: alone ? office : 'other',
    person: alone ? person : null,
    stateVoice,
    via: null,
    reference: { kind: 'named', spans: [span] },
  };
  return { attribution, speaker };
}

const startOf = ({ source, cue, content }: ExtractedAttribution): number => hull([...source, ...cue, ...content])[0];
