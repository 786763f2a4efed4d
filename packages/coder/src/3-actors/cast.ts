/** Invariant: the document is read once, in order; a speaker depends on nothing that stands after its sentence but who a name's bearer is. */
import type { Atlas } from '@demarche/atlas';
import type { ActorCode, Document, Encoding, Reference, Span, Speaker } from '@demarche/contract';
import { publishedOn } from '@demarche/contract';
import { holds, indexAt, overlap, type Sentence, type Token } from '../1-sentences/index.ts';
import { sourcePlaceOf, type ExtractedAttribution } from '../2-attributions/index.ts';
import { affiliationsIn } from './affiliations.ts';
import { Discourse, type Referent } from './discourse.ts';
import { findGroups } from './groups.ts';
import { mentionOf, type Cast, type Mention } from './mention.ts';
import { homeOf, issuerOf, topicOf } from './issuer.ts';
import { holdersOn } from './known-holders.ts';
import { People } from './people.ts';
import { OwnersInPlay } from './owners-in-play.ts';
import { byPlace, isOwned, type Phrase } from './phrase.ts';
import { readPhrases } from './phrases.ts';
import { accountName, posterMeaning } from './posts.ts';
import { countedIn, isWriter, meansOthers, pronounMeaning } from './pronouns.ts';
import { references } from './reference/refer.ts';
import { relayOf, speaks, verbatim } from './relays.ts';
import { NOBODY, type Meaning, type SourceMeaning } from './meaning.ts';
import { PhraseResolver, type Setting } from './resolve-phrase.ts';
import { SentenceView } from './sentence-view.ts';
import { headPhrase } from './source.ts';
import { antecedentOf, beginsClause, localeOf, subjectsOf } from './standing.ts';
import { bodyOf, labelMeaning, withDelegations } from './turns.ts';

/** How many attributions away one that encloses another can stand. */
const NEARBY = 8;

const CONTENT = 1;
const SOURCE = 2;

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
  private readonly inPlay: OwnersInPlay;
  /** What each code unit of the text is in the attributions; a source inside another's content counts as source. */
  private readonly marks: Uint8Array;
  /** What the phrases read so far mean. */
  private readonly known: { readonly span: Span; readonly meaning: Meaning }[] = [];
  private readonly referenceOf: ReadonlyMap<ExtractedAttribution, Reference>;
  /** Whom the labels of turns mean, by their words. */
  private readonly labelled = new Map<string, Meaning>();
  /** Whose meeting the document is a record of. */
  private readonly body: ActorCode | null;
  /** Who issues the text where its title does not tell: the first that speaks in it as its issuer. */
  private issuing: Meaning | null = null;

  constructor(
    document: Document,
    sentences: readonly Sentence[],
    attributions: readonly ExtractedAttribution[],
    encoding: Encoding,
    atlas: Atlas,
  ) {
    this.document = document;
    this.sentences = sentences;
    this.attributions = attributions;
    this.atlas = atlas;
    const read = sentences.map(({ tokens, block }, at) => {
      const headline = document.blocks[block]!.kind === 'headline';
      return readPhrases(new SentenceView(document.text, tokens, at, headline, atlas));
    });
    this.people = new People(read.flat(), holdersOn(publishedOn(document), atlas));
    this.phrases = read.map((phrases, at) => {
      const own = phrases.filter(({ person }) => person === null || this.people.find(person)?.attested !== false);
      return [...own, ...findGroups(own, sentences[at]!.tokens)].toSorted(byPlace);
    });
    this.setting = {
      issuer: issuerOf(document, atlas),
      topic: topicOf(document, atlas),
      home: homeOf(document, read.flat(), atlas),
      isOrganisation: (actor) => atlas.actor(actor)?.kind === 'organisation',
    };
    this.resolver = new PhraseResolver(this.people, this.discourse, this.setting);
    this.inPlay = new OwnersInPlay(read.flat(), this.discourse, this.setting);
    const found = references(document, sentences, attributions, encoding);
    this.body = bodyOf(document, attributions, atlas);
    this.referenceOf = new Map(attributions.map((one, i) => [one, found[i]!]));
    this.marks = new Uint8Array(document.text.length);
    for (const { content } of attributions) for (const span of content) this.marks.fill(CONTENT, ...span);
    for (const { source } of attributions) for (const span of source) this.marks.fill(SOURCE, ...span);
  }

  /** Reads the sentences in order; each one's phrases come into play before its attributions are asked who speaks. */
  read(): Cast {
    const mentions: Mention[] = [];
    const speakers: Speaker[] = this.attributions.map((one) => this.speaker(one, NOBODY, null));
    const saidIn = this.attributionsBySentence();
    for (const [at, sentence] of this.sentences.entries()) {
      const meanings = this.readPhrasesOf(sentence, at);
      for (const [phrase, meaning] of meanings) mentions.push(mentionOf(phrase, meaning, sentence.tokens));
      for (const index of saidIn.get(at) ?? []) speakers[index] = this.speakerOf(index, at, meanings);
    }
    return {
      mentions,
      speakers: withDelegations(this.document, this.attributions, speakers, mentions),
      affiliations: affiliationsIn(this.document, this.sentences, this.phrases, this.inPlay, this.atlas),
    };
  }

  private inSource(place: number): boolean {
    return this.marks[place] === SOURCE;
  }

  private inContent(place: number): boolean {
    return this.marks[place] === CONTENT;
  }

  private readPhrasesOf({ tokens, block }: Sentence, at: number): Map<Phrase, Meaning> {
    const own = this.phrases[at]!;
    const subjects = subjectsOf(own, tokens);
    const inPost = this.document.blocks[block]!.kind === 'post';
    const meanings = new Map<Phrase, Meaning>();
    const locale = localeOf(own, tokens);
    for (const phrase of own) {
      const { plural, kind, first } = phrase;
      const start = tokens[first]!.start;
      const speaking = this.inSource(start) || beginsClause(phrase, tokens);
      const place = { block, speaking, locale };
      const meaning = this.resolver.resolve(phrase, place);
      this.inPlay.note(phrase, place);
      meanings.set(phrase, meaning);
      if (phrase.head !== 'group')
        this.known.push({ span: [tokens[first]!.start, tokens[phrase.last - 1]!.end], meaning });
      if (inPost || (phrase.place && phrase.after === 'prefix')) continue;
      const role = !subjects.has(phrase) ? 'other' : this.inContent(start) ? 'quoted' : 'subject';
      const weak = kind === 'demonym' || phrase.place;
      this.discourse.add({ ...meaning, plural, weak, role, at: start, sentence: at, block });
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
    const source = this.sourceMeaning(one, at, meanings);
    if (one.voice === 'issuer' && source.meaning.actors.length > 0) this.issuing ??= source.meaning;
    if (!inPost) {
      const { meaning, plural, role } = source;
      const start = one.source[0]?.[0] ?? one.content[0]?.[0] ?? sentence.span[0];
      const { block } = sentence;
      this.discourse.add({ ...meaning, plural, weak: false, role, at: start, sentence: at, block });
    }
    const post = this.document.blocks[sentence.block]!.post;
    if (post && inPost) return this.speaker(one, source.meaning, accountName(post));
    const via =
      source.via ??
      relayOf(
        this.document,
        sentence,
        [...meanings.keys()],
        one,
        this.attributions.slice(Math.max(0, index - NEARBY), index + NEARBY),
      );
    return this.speaker(one, source.meaning, via);
  }

  /** Whom the source's words mean; an official text without a source speaks for its issuer. */
  private sourceMeaning(one: ExtractedAttribution, at: number, meanings: ReadonlyMap<Phrase, Meaning>): SourceMeaning {
    const { tokens, block } = this.sentences[at]!;
    const words = tokens.filter((token) => one.source.some(([start, end]) => token.start < end && token.end > start));
    const { issuer } = this.setting;
    const isIssuer =
      one.voice !== 'post' &&
      (words.some(({ lower }) => lower === 'we') ||
        isWriter(one, words, this.attributions) ||
        (one.voice === 'issuer' && words.length === 0));
    const publisher = issuer ?? this.issuing;
    if (isIssuer && publisher) {
      const { actors, office } = publisher;
      const meaning = { ...NOBODY, actors, office, stateVoice: true };
      return { meaning, plural: actors.length > 1, role: 'speaker' };
    }
    if (words.length === 0) return { meaning: this.continued(one, at, block), plural: false, role: 'other' };
    if (meansOthers(words)) return { meaning: NOBODY, plural: true, role: 'speaker' };
    const antecedent = antecedentOf(words, tokens, [...meanings.keys()]);
    if (antecedent) return { meaning: meanings.get(antecedent)!, plural: antecedent.plural, role: 'speaker' };
    const head = headPhrase([...meanings.keys()], tokens, one.source);
    const quoted = head?.outlet ? this.quotedBy(one, tokens, meanings) : undefined;
    if (quoted) return { meaning: quoted, plural: false, role: 'speaker', via: verbatim(this.document, one.source) };
    if (head && (isOwned(head) || countedIn(words) === 0)) {
      const role = head.after === null || head.after === 'to' ? 'speaker' : 'other';
      const meaning = meanings.get(head)!;
      return { meaning: this.asLabelled(one, meaning), plural: head.plural, role };
    }
    if (one.voice === 'turn') return { meaning: this.asLabelled(one, NOBODY), plural: false, role: 'speaker' };
    // A post's author does not take up whom the article around it named.
    if (this.document.blocks[block]!.kind === 'post') return { meaning: NOBODY, plural: false, role: 'other' };
    const start = one.source[0]![0];
    const said = (place: number): boolean => one.content.some((span) => holds(span, place));
    const eligible = (referent: Referent): boolean => referent.at < start && !said(referent.at);
    const referred = this.referred(one);
    const known = referred.actors.length > 0 || referred.person !== null;
    const inPlay = pronounMeaning(words, at, this.discourse, eligible);
    const meaning = known && !this.speaksSince(one, inPlay, at, block) ? referred : inPlay;
    const plural = words.some(({ lower }) => lower === 'they') || meaning.actors.length > 1;
    return { meaning, plural, role: 'speaker' };
  }

  /** Who has the floor, where the source is a label: whoever had it when the label first told somebody. */
  private asLabelled(one: ExtractedAttribution, meaning: Meaning): Meaning {
    if (one.voice !== 'turn') return meaning;
    const label = verbatim(this.document, one.source);
    const known = this.labelled.get(label);
    if (known) return known;
    const told = labelMeaning(label, meaning, this.body, this.people);
    if (told.actors.length > 0) this.labelled.set(label, told);
    return told;
  }

  /**
   * Whether somebody that no name tells has spoken in this block after the name that a pronoun is said to refer to, or
   * spoken that name: `The Peruvian delegate objected to Holm's plan. He …`, `Peru's ministry objected. It …`.
   */
  private speaksSince(one: ExtractedAttribution, inPlay: Meaning | Referent, at: number, block: number): boolean {
    if (!('role' in inPlay) || inPlay.role !== 'speaker') return false;
    // In an office's own text the office-holder is no stranger to it, named or not.
    if (inPlay.person !== null && inPlay.actors[0] !== this.setting.issuer?.actors[0]) return false;
    const reference = this.referenceOf.get(one)!;
    const name = reference.kind === 'named' ? reference.spans[0]![0] : 0;
    return inPlay.block === block && inPlay.sentence >= at - 1 && (inPlay.at > name || this.inContent(name));
  }

  /** What the name means that the source refers to. */
  private referred(one: ExtractedAttribution): Meaning {
    const reference = this.referenceOf.get(one)!;
    const [span, ...others] = reference.kind === 'named' ? reference.spans : [];
    if (!span || others.length > 0) return NOBODY;
    return this.known.find((one) => overlap(one.span, span))?.meaning ?? NOBODY;
  }

  /** A quotation with neither source nor cue goes on from the one that spoke just before it in the same block. */
  private continued({ cue, mode }: ExtractedAttribution, at: number, block: number): Meaning {
    if (cue.length > 0 || mode === 'indirect') return NOBODY;
    return this.discourse.find(at, (one) => one.role === 'speaker' && one.block === block, 1) ?? NOBODY;
  }

  /** Who says it where an outlet only passes it on: `Lisbon decried the raid, the agency reported`. */
  private quotedBy(
    one: ExtractedAttribution,
    tokens: readonly Token[],
    meanings: ReadonlyMap<Phrase, Meaning>,
  ): Meaning | undefined {
    const claimed = ({ first }: Phrase): boolean =>
      this.attributions.some(({ source }) =>
        source.some(([s, e]) => tokens[first]!.start >= s && tokens[first]!.start < e),
      );
    const within = ({ first }: Phrase): boolean =>
      one.content.some(([s, e]) => tokens[first]!.start >= s && tokens[first]!.start < e);
    for (const [phrase, meaning] of meanings) {
      if (!within(phrase) || phrase.after !== null || phrase.qualifies || meaning.actors.length === 0) continue;
      return speaks(tokens, phrase.last) && !claimed(phrase) ? meaning : undefined;
    }
    return undefined;
  }

  private speaker(
    one: ExtractedAttribution,
    { actors, office, person, stateVoice }: Meaning,
    via: string | null,
  ): Speaker {
    const text = verbatim(this.document, one.source);
    const reference = this.referenceOf.get(one)!;
    return { text, actors: [...actors], office, person, stateVoice: stateVoice && actors.length > 0, via, reference };
  }

  /** Indices of the attributions by the sentence in which their source, else their cue, else their content begins. */
  private attributionsBySentence(): Map<number, number[]> {
    const groups = new Map<number, number[]>();
    for (const [index, attribution] of this.attributions.entries()) {
      const at = indexAt(this.sentences, sourcePlaceOf(attribution));
      groups.set(at, [...(groups.get(at) ?? []), index]);
    }
    return groups;
  }
}
