/** Invariant: a report is one attribution by a known actor or a named person, with words that stand in its document. */
import {
  type ActType,
  type ActorCode,
  type Attribution,
  type CodedRecord,
  type Crisis,
  type Document,
  type Evidence,
  type Span,
  type Speaker,
  quote,
} from '@demarche/contract';
import { type DayRange, dayRange } from '../evidence/days.ts';
import type { Coded, CompileInput } from '../compile-input.ts';
import { deedsDone } from '../evidence/deeds.ts';
import { aimedAt, evidence, sortedUnique } from '../evidence/evidence.ts';
import { applyJudgements, standing } from '../judgements/judged.ts';
import { conceptWords, contentWords, fold, nameParts, quotedPhrases } from '../evidence/words.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { weigh } from './word-weights.ts';

export interface Report {
  readonly document: Document;
  readonly attribution: Attribution;
  readonly judged: boolean;
  readonly evidence: Evidence;
  /** The speakers, sorted and joined: reports are one statement only where these are equal. */
  readonly speakers: string;
  /** The parts of the speaker's name, null where no person is named. */
  readonly person: ReadonlySet<string> | null;
  readonly said: DayRange | null;
  readonly acts: ReadonlySet<ActType>;
  readonly aimedAt: readonly ActorCode[];
  /** It does nothing but tell of a deed as done: `the crew was released`. */
  readonly tellsDeed: boolean;
  /** Language of its document, ISO 639-1; `en` where it is not known. */
  readonly language: string;
  /** What `words` and `sentence` weigh, and what they mean. */
  readonly weight: { readonly words: number; readonly sentence: number };
  readonly meaning: { readonly words: Meaning; readonly sentence: Meaning };
  /** Content words of the sentences that tell it, words of one meaning as one. */
  readonly sentence: ReadonlySet<string>;
  /** Content words without those that everybody uses who speaks of this crisis. */
  readonly words: ReadonlySet<string>;
  readonly quoted: readonly ReadonlySet<string>[];
  /** True where the words stand in a headline or caption, which tell again what the text tells. */
  readonly retelling: boolean;
}

/** A source further from its content than this is not shown with it; in UTF-16 code units. */
const LONGEST_STRETCH = 300;

/** A cue further before its content than this is not shown with it; in UTF-16 code units. */
const FURTHEST_CUE = 40;

/** What the reports of a document were made from. */
interface Kept {
  readonly record: CodedRecord;
  readonly judgements: string;
  readonly common: string;
  readonly reports: readonly Report[];
}

/** All reports of the documents at hand; claims without words are left out. */
export type CollectReports = (
  coded: readonly Coded[],
  context: Pick<CompileInput, 'crisis' | 'judgements' | 'nameOf'>,
) => Report[];

/** Collects reports and keeps those of each document: while its record and the judgements on it are the same, they are the same objects. */
export function createCollector(): CollectReports {
  const kept = new WeakMap<Document, Kept>();
  return (coded, input) => {
    const common = crisisWords(input.crisis, input.nameOf);
    const commonKey = [...common].join(' ');
    const ofSpeaker = speakerWords(input.nameOf);
    const onDocument = Map.groupBy(standing(input.judgements), (judgement) => judgement.document);
    return coded.flatMap(({ document, record }) => {
      const judgements = onDocument.get(document.id) ?? [];
      const key = judgements.map(({ id }) => id).join(' ');
      const before = kept.get(document);
      if (before?.record === record && before.judgements === key && before.common === commonKey) return before.reports;
      const reports = applyJudgements(document, record.attributions, judgements).flatMap(
        ({ attribution, judged }) => report(document, attribution, judged, common, ofSpeaker) ?? [],
      );
      kept.set(document, { record, judgements: key, common: commonKey, reports });
      return reports;
    });
  };
}

function report(
  document: Document,
  attribution: Attribution,
  judged: boolean,
  common: ReadonlySet<string>,
  ofSpeaker: (speaker: Speaker) => ReadonlySet<string>,
): Report | null {
  const { speaker } = attribution;
  const { content } = attribution;
  const own = conceptWords(quote(document.text, content), common);
  const telling = own.size >= TELLING_WORDS ? content : tellingSpans(document, attribution);
  const shown = evidence(document, withCue(document, attribution, telling), attribution.id);
  const speakers = speakersOf(speaker);
  if (shown === null || speakers === null) return null;
  const said = quote(document.text, telling);
  const words = telling === content ? own : conceptWords(said, common);
  const sentence = sentenceWords(document, attribution, { telling, words }, common).difference(ofSpeaker(speaker));
  return {
    document,
    attribution,
    judged,
    evidence: shown,
    speakers,
    person: speaker.person === null ? null : nameParts(speaker.person),
    said: attribution.said === null ? null : dayRange(attribution.said),
    acts: new Set(attribution.acts.map((act) => act.type)),
    aimedAt: aimedAt(attribution.acts),
    tellsDeed: attribution.acts.every(({ type }) => type === 'inform') && deedsDone(said).length > 0,
    weight: { words: weigh(words), sentence: weigh(sentence) },
    meaning: { words: meaningOf(words), sentence: meaningOf(sentence) },
    language: document.language ?? 'en',
    sentence,
    words,
    quoted: quotedPhrases(said, common),
    retelling: standsInRetelling(document, shown.spans[0]?.[0] ?? 0),
  };
}

/** The speaking actors; a person whom the text ties to none, by name; null for an unnamed group. */
function speakersOf({ actors, person }: Speaker): string | null {
  if (actors.length > 0) return sortedUnique(actors).join(' ');
  return person && `person ${fold(person)}`;
}

/** A content of so many content words is told by itself. */
const TELLING_WORDS = 2;

/** The content, or the whole stretch with source and cue where the content says little alone (`rejected this`). */
function tellingSpans({ text }: Document, { source, cue, content }: Attribution): readonly Span[] {
  if (contentWords(quote(text, content)).size >= TELLING_WORDS) return content;
  const all = [...source, ...cue, ...content];
  const start = Math.min(...all.map((span) => span[0]));
  const end = Math.max(...all.map((span) => span[1]));
  return end - start <= LONGEST_STRETCH ? [[start, end]] : content;
}

/** The words of the sentences that tell a report; those of what it tells are known already. */
function sentenceWords(
  { text }: Document,
  attribution: Attribution,
  { telling, words }: { readonly telling: readonly Span[]; readonly words: ReadonlySet<string> },
  common: ReadonlySet<string>,
): ReadonlySet<string> {
  const [from, to] = sentencesAround(text, attribution);
  const [only, ...more] = telling;
  if (only === undefined || more.length > 0 || only[0] < from || to < only[1])
    return conceptWords(text.slice(from, to), common);
  const before = conceptWords(text.slice(from, only[0]), common);
  return before.union(words).union(conceptWords(text.slice(only[1], to), common));
}

/** The sentences in which source, cue and content stand; of a long content those of its first and last words. */
function sentencesAround(text: string, { source, cue, content }: Attribution): Span {
  const all = [...source, ...cue, ...content];
  const near = all.filter((span) => Math.abs(span[0] - content[0]![0]) <= LONGEST_STRETCH);
  const start = Math.min(...near.map((span) => span[0]));
  const end = Math.max(...near.map((span) => span[1]));
  const before = text.slice(Math.max(0, start - LONGEST_STRETCH), start);
  const after = text.slice(end, end + LONGEST_STRETCH);
  const begins = Math.max(
    ...[...before.matchAll(/[.!?][”"’»)]*\s|\n/gu)].map((found) => found.index + found[0].length),
    0,
  );
  const ends = /[.!?][”"’»)]*(?=\s|$)|\n/u.exec(after)?.index ?? after.length;
  return [start - before.length + begins, end + ends];
}

/** Indirect speech is shown with the cue right before it: `condemned the raid`, not `the raid`. */
function withCue({ text }: Document, { mode, cue }: Attribution, telling: readonly Span[]): readonly Span[] {
  const [first, ...rest] = telling;
  const [start, end] = cue.at(-1) ?? [0, 0];
  if (mode === 'direct' || first === undefined || end > first[0] || first[0] - end > FURTHEST_CUE) return telling;
  return /\p{L}/u.test(text.slice(start, end)) ? [[start, first[1]], ...rest] : telling;
}

function standsInRetelling(document: Document, offset: number): boolean {
  const block = document.blocks.find(({ span: [start, end] }) => start <= offset && offset < end);
  return block?.kind === 'headline' || block?.kind === 'caption';
}

/** Words that name who speaks: two reports of one speaker have them anyway. */
function speakerWords(nameOf: CompileInput['nameOf']): (speaker: Speaker) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return ({ text, person, actors }) => {
    const names = [text, person ?? '', ...actors.map(nameOf)].join(' ');
    const words = known.get(names) ?? conceptWords(names);
    known.set(names, words);
    return words;
  };
}

/** Words of the crisis's title, events and parties: they do not tell one statement about it from another. */
function crisisWords({ title, events, parties }: Crisis, nameOf: CompileInput['nameOf']): ReadonlySet<string> {
  const names = parties.map((party) => nameOf(party.actor));
  return contentWords([title, ...events.map((event) => event.title), ...names].join(' '));
}
