/** Invariant: the document is read once, in order; a speaker depends on nothing that stands after its sentence but who a named person is. */
import type { Atlas } from '@demarche/atlas';
import type { Document, Span, Speaker } from '@demarche/contract';
import type { Sentence, Token } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import { Discourse, type Referent } from './discourse.ts';
import { findGroups } from './groups.ts';
import type { Cast, Mention } from './index.ts';
import { issuerOf, topicOf } from './issuer.ts';
import { People } from './people.ts';
import { isOwned, type Phrase } from './phrase.ts';
import { readPhrases } from './phrases.ts';
import { accountName, posterMeaning } from './posts.ts';
import { countedIn, pronounMeaning } from './pronouns.ts';
import { relayOf, verbatim } from './relays.ts';
import { NOBODY, PhraseResolver, type Meaning, type Setting } from './resolve-phrase.ts';
import { SentenceView } from './sentence-view.ts';
import { headPhrase } from './source.ts';

/** A capital after one of these is a place: `talks in Vienna`. */
const PLACE = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'across', 'through', 'into', 'throughout']);

/** Reads the mentions and speakers of one document. */
export class Casting {
  private readonly document: Document;
  private readonly sentences: readonly Sentence[];
  private readonly attributions: readonly ExtractedAttribution[];
  private readonly atlas: Atlas;
  private readonly phrases: readonly (readonly Phrase[])[];
  private readonly people: People;
  private readonly discourse = new Discourse();
  private readonly setting: Setting;
  private readonly resolver: PhraseResolver;

  constructor(
    document: Document,
    sentences: readonly Sentence[],
    attributions: readonly ExtractedAttribution[],
    atlas: Atlas,
  ) {
    this.document = document;
    this.sentences = sentences;
    this.attributions = attributions;
    this.atlas = atlas;
    this.phrases = sentences.map(({ tokens, block }, at) => {
      const headline = document.blocks[block]!.kind === 'headline';
      const own = readPhrases(new SentenceView(document.text, tokens, at, headline, atlas));
      return [...own, ...findGroups(own, tokens)].sort((a, b) => a.first - b.first || b.last - a.last);
    });
    this.people = new People(this.phrases.flat());
    this.setting = { issuer: issuerOf(document, atlas), topic: topicOf(document, atlas) };
    this.resolver = new PhraseResolver(this.people, this.discourse, this.setting);
  }

  /** Reads the sentences in order; each one's phrases come into play before its attributions are asked who speaks. */
  read(): Cast {
    const mentions: Mention[] = [];
    const speakers: Speaker[] = this.attributions.map((one) => this.speaker(one, NOBODY, null));
    const saidIn = this.attributionsBySentence();
    for (const [at, sentence] of this.sentences.entries()) {
      const meanings = this.readPhrasesOf(sentence, at);
      for (const [phrase, meaning] of meanings) mentions.push(mention(phrase, meaning, sentence.tokens));
      for (const index of saidIn.get(at) ?? []) speakers[index] = this.speakerOf(index, at, meanings);
    }
    return { mentions, speakers };
  }

  private readPhrasesOf({ tokens, block }: Sentence, at: number): Map<Phrase, Meaning> {
    const own = this.phrases[at]!;
    const subjects = new Set([firstFree(own), firstFree(own.filter(({ person }) => person !== null))]);
    const inPost = this.document.blocks[block]!.kind === 'post';
    const meanings = new Map<Phrase, Meaning>();
    for (const phrase of own) {
      const meaning = this.resolver.resolve(phrase, block);
      meanings.set(phrase, meaning);
      if (inPost) continue;
      const { plural, kind, first } = phrase;
      const role = subjects.has(phrase) ? 'subject' : 'other';
      const weak = kind === 'demonym' || isPlace(phrase);
      this.discourse.add({ ...meaning, plural, weak, role, at: tokens[first]!.start, sentence: at, block });
    }
    return meanings;
  }

  private speakerOf(index: number, at: number, meanings: ReadonlyMap<Phrase, Meaning>): Speaker {
    const one = this.attributions[index]!;
    const sentence = this.sentences[at]!;
    const inPost = this.document.blocks[sentence.block]!.kind === 'post';
    if (one.voice === 'post' && one.post) {
      const meaning = posterMeaning(one.post, this.resolver, this.people, this.atlas);
      return {
        ...this.speaker(one, meaning, null),
        text: accountName(one.post) || verbatim(this.document, one.source),
      };
    }
    const { meaning, plural } = this.sourceMeaning(one, at, meanings);
    if (!inPost) {
      const start = one.source[0]?.[0] ?? one.content[0]?.[0] ?? sentence.span[0];
      this.discourse.add({
        ...meaning,
        plural,
        weak: false,
        role: 'speaker',
        at: start,
        sentence: at,
        block: sentence.block,
      });
    }
    const via =
      inPost && one.post
        ? accountName(one.post)
        : relayOf(this.document, sentence, [...meanings.keys()], one, this.attributions);
    return this.speaker(one, meaning, via);
  }

  /** Whom the source's words mean; an official text without a source speaks for its issuer. */
  private sourceMeaning(
    one: ExtractedAttribution,
    at: number,
    meanings: ReadonlyMap<Phrase, Meaning>,
  ): { meaning: Meaning; plural: boolean } {
    const { tokens } = this.sentences[at]!;
    const words = tokens.filter((token) => one.source.some(([start, end]) => token.start < end && token.end > start));
    const { issuer } = this.setting;
    const isIssuer = one.voice === 'issuer' && (words.length === 0 || words.some(({ lower }) => lower === 'we'));
    if (isIssuer && issuer) {
      const { actor, office } = issuer;
      return { meaning: { ...NOBODY, actors: [actor], office, stateVoice: true }, plural: false };
    }
    const phrases = [...meanings.keys()];
    const head = headPhrase(phrases, tokens, one.source);
    if (head && (isOwned(head) || countedIn(words) === 0)) return { meaning: meanings.get(head)!, plural: head.plural };
    const start = one.source[0]?.[0] ?? 0;
    const said = (place: number): boolean => one.content.some(([from, to]) => place >= from && place < to);
    const eligible = (referent: Referent): boolean => referent.at < start && !said(referent.at);
    const meaning = pronounMeaning(words, at, this.discourse, eligible);
    return { meaning, plural: words.some(({ lower }) => lower === 'they') || meaning.actors.length > 1 };
  }

  private speaker(
    one: ExtractedAttribution,
    { actors, office, person, stateVoice }: Meaning,
    via: string | null,
  ): Speaker {
    const text = verbatim(this.document, one.source);
    return { text, actors: [...actors], office, person, stateVoice: stateVoice && actors.length > 0, via };
  }

  /** Indices of the attributions by the sentence in which their source, else their cue, else their content begins. */
  private attributionsBySentence(): Map<number, number[]> {
    const groups = new Map<number, number[]>();
    for (const [index, { source, cue, content }] of this.attributions.entries()) {
      const anchor = (source[0] ?? cue[0] ?? content[0])?.[0] ?? 0;
      const at = this.sentenceAt(anchor);
      groups.set(at, [...(groups.get(at) ?? []), index]);
    }
    return groups;
  }

  /** The first sentence that ends after this place. */
  private sentenceAt(place: number): number {
    let [low, high] = [0, this.sentences.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sentences[middle]!.span[1] > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const firstFree = (phrases: readonly Phrase[]): Phrase | undefined =>
  phrases.find(({ after, head, qualifies }) => after === null && head !== 'group' && !qualifies);

const isPlace = ({ kind, after, head }: Phrase): boolean =>
  kind === 'capital' && head === 'name' && after !== null && PLACE.has(after);

function mention(phrase: Phrase, { actors, office, person, stateVoice }: Meaning, tokens: readonly Token[]): Mention {
  const span: Span = [tokens[phrase.first]!.start, tokens[phrase.last - 1]!.end];
  const named = isPlace(phrase) ? [] : actors;
  return { span, actors: named, kind: phrase.kind, office, person, stateVoice: stateVoice && named.length > 0 };
}
