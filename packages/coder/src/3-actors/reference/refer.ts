/**
 * Invariant: a source is said to mean whom the document names, by the place of a name of theirs, or nobody for a stated
 * reason; a source that names somebody itself means them.
 */
import type { Document, Encoding, Reference, Span } from '@demarche/contract';
import { overlap, type Sentence, type Token } from '../../1-sentences/index.ts';
import { meantBy, sourcePlaceOf, type Meant } from '../../2-attributions/index.ts';
import { authorOf, isFirstPerson, voiceOf } from './first-person.ts';
import { namedEntities, tagged, type Entity, type Gender, type NamedMention } from './named.ts';
import {
  BODY_NOUNS,
  FEMALE_NOUNS,
  FEMALE_TITLES,
  MADE_THINGS,
  MALE_NOUNS,
  MALE_TITLES,
  OWNED_GROUPS,
  PERSON_NOUNS,
  SAME_OFFICE,
  TITLES,
} from './reference-words.ts';
import { groupNoun, joinedBefore, type GroupNoun, type Named } from './joined.ts';
import { Scene, type Said } from './scene.ts';
import { FAR_REACH, LEAST, Trail, type Answer, type Question, type Role, type Step } from './trail.ts';

type Reason = Extract<Reference, { kind: 'abstained' }>['reason'];

const abstained = (reason: Reason): Reference => ({ kind: 'abstained', reason });

const meaning = (...mentions: readonly NamedMention[]): Reference => ({
  kind: 'named',
  spans: mentions.map(({ span }) => span),
});

const PRONOUNS: ReadonlyMap<string, Gender | 'it' | 'they'> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'm'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'f'] as const),
  ...['it', 'its', 'itself'].map((word) => [word, 'it'] as const),
  ...['they', 'them', 'their', 'themselves'].map((word) => [word, 'they'] as const),
]);

const ANY_GROUP: GroupNoun = { size: null, said: null, people: null };
/** Sentences in which the members of a group are looked for. */
const GROUP_REACH = 10;

/** Whom the sources of a document's attributions mean, in their order. */
export function references(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly Said[],
  encoding: Encoding,
): Reference[] {
  const scene = new Scene(document, tagged(document, sentences), attributions);
  return new Referring(scene, (words) => meantBy(encoding, words)).read();
}

interface Place {
  readonly sentence: number;
  /** Where the words are that are asked about. */
  readonly words: Span;
}

/** What is asked of the trail besides the place. */
type Asked = Pick<Question, 'kind' | 'gender'> & { readonly fits?: Question['fits']; readonly asker: number };

class Referring {
  private readonly scene: Scene;
  private readonly meant: (words: Span) => Meant;
  private readonly trail = new Trail();
  /** The names of each sentence, from left to right. */
  private readonly named = new Map<number, Named[]>();

  constructor(scene: Scene, meant: (words: Span) => Meant) {
    this.scene = scene;
    this.meant = meant;
    const entities = namedEntities(scene.sentences).filter(({ kind }) => kind !== 'thing');
    const all = entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })));
    for (const one of all.toSorted((a, b) => a.mention.span[0] - b.mention.span[0]))
      this.named.set(one.mention.sentence, [...(this.named.get(one.mention.sentence) ?? []), one]);
  }

  read(): Reference[] {
    const { attributions, sentences } = this.scene;
    const found: Reference[] = attributions.map(() => abstained('nobody-fits'));
    const asked = Map.groupBy(attributions.keys(), (index) =>
      this.scene.sentenceAt(sourcePlaceOf(attributions[index]!)),
    );
    for (const sentence of sentences.keys()) this.walk(sentence, asked.get(sentence) ?? [], found);
    return found.map((one, index) => (isFirstPerson(this.scene, index) ? this.firstPerson(index, found) : one));
  }

  /** `I`: in reported or quoted words whoever says them, who may be named only after; else whoever wrote the text. */
  private firstPerson(index: number, found: readonly Reference[]): Reference {
    const voice = voiceOf(this.scene, index);
    if (voice.kind === 'attributed') return found[voice.index]!;
    const author = voice.kind === 'author' ? authorOf(this.scene, this.named, index) : null;
    return author ? meaning(author.mention) : abstained('unnamed');
  }

  /** One sentence from left to right: names and pronouns go on the trail, sources are answered. */
  private walk(sentence: number, asked: readonly number[], found: Reference[]): void {
    const steps = (this.named.get(sentence) ?? []).map(({ entity, mention }) => this.stepOf(entity, mention));
    let next = 0;
    this.scene.sentences[sentence]!.tokens.forEach((token, i) => {
      while (next < steps.length && steps[next]!.at <= token.start) this.trail.add(steps[next++]!);
      const ahead = steps.slice(next);
      for (const index of asked)
        if (holds(token, sourcePlaceOf(this.scene.attributions[index]!)))
          found[index] = this.answer(index, sentence, ahead);
      const place: Place = { sentence, words: [token.start, token.end] };
      const titled = this.titledAt(place, i, ahead);
      if (titled) this.trail.add(this.step(titled, place, 'subject'));
      const gender = PRONOUNS.get(token.lower);
      if (gender !== 'f' && gender !== 'm') return;
      const asker = this.scene.sourceAt(token.start);
      const answer = this.ask(place, { kind: 'person', gender, asker }, ahead);
      if (!answer) return;
      const role: Role = asker >= 0 ? 'source' : /^(?:he|she)$/.test(token.lower) ? 'subject' : 'owner';
      this.trail.add(this.step(answer.entity, place, role));
    });
    while (next < steps.length) this.trail.add(steps[next++]!);
  }

  /** Whom `the president` means, where it stands alone: the one the document gives that title. */
  private titledAt(place: Place, i: number, ahead: readonly Step[]): Entity | null {
    const { tokens, tags } = this.scene.sentences[place.sentence]!;
    if (tokens[i]!.lower !== 'the' || /^(?:NN|JJ|VBG|VBN)/.test(tags[i + 2] ?? '')) return null;
    const noun = tokens[i + 1]?.lower ?? '';
    if (!isPerson(noun)) return null;
    const same = SAME_OFFICE.get(noun) ?? [noun];
    const fits = ({ said }: Entity): boolean => same.some((word) => said.has(word));
    const answer = this.ask(place, { kind: 'person', gender: null, fits, asker: -1 }, ahead);
    return answer && answer.lead >= LEAST.lead ? answer.entity : null;
  }

  private ask({ sentence, words }: Place, { kind, gender, fits, asker }: Asked, ahead: readonly Step[]): Answer | null {
    const [at] = words;
    const question: Question = {
      at,
      sentence,
      block: this.scene.sentences[sentence]!.block,
      post: this.scene.sentences[sentence]!.post,
      kind,
      gender,
      reported: this.scene.isReported(at),
      quoted: asker >= 0 && kind === 'person' && this.scene.isQuoted(asker),
      specific: fits !== undefined,
      own: asker < 0 ? [] : this.scene.attributions[asker]!.content,
      likely: likelyIn(() => this.meant(words)),
      ...(fits ? { fits } : {}),
    };
    return this.trail.ask(question, ahead);
  }

  private answer(index: number, sentence: number, ahead: readonly Step[]): Reference {
    const { source } = this.scene.attributions[index]!;
    const within = (span: Span): boolean => source.some(([s, e]) => s <= span[0] && span[1] <= e);
    const own = (this.named.get(sentence) ?? []).find(({ mention }) => within(mention.span));
    if (own) return meaning(own.mention);
    const words = this.scene.wordsOf(sentence, source).map(({ lower }) => lower);
    if (words.length === 0) return abstained('unnamed');
    const beside = this.apposed(sentence, source[0]!);
    if (beside) return meaning(beside);
    const place: Place = { sentence, words: source[0]! };
    const pronoun = words.length === 1 ? PRONOUNS.get(words[0]!) : undefined;
    if (pronoun === 'they') return this.group(place, ANY_GROUP, 1);
    if (pronoun === 'it')
      return this.decided(this.ask(place, { kind: 'organisation', gender: null, asker: index }, ahead), place);
    if (pronoun) return this.decided(this.ask(place, { kind: 'person', gender: pronoun, asker: index }, ahead), place);
    return this.nominal(words, index, place, ahead);
  }

  /** The name that a source stands beside: `Rhine Lines, another carrier, …`; not `In Oslo, the minister said`. */
  private apposed(sentence: number, [start, end]: Span): NamedMention | null {
    const { tokens } = this.scene.sentences[sentence]!;
    const at = tokens.findIndex((token) => token.start >= start);
    if (tokens[at - 1]?.text !== ',' || !/^(?:an?|the|another)$/.test(tokens[at]!.lower)) return null;
    const next = tokens.find((token) => token.start >= end);
    if (next && !/^(?:[,.;:—–)]|who|that|which|whose)$/.test(next.lower)) return null;
    return (this.named.get(sentence) ?? []).find(({ mention }) => mention.last === at - 1)?.mention ?? null;
  }

  /** `they`, `the two leaders`: names that stand joined in this sentence or one of those before, as its subject if any do. */
  private group({ sentence, words: [at] }: Place, asked: GroupNoun, reach: number): Reference {
    let other: readonly NamedMention[] | null = null;
    for (const back of this.sentencesBack(sentence, reach)) {
      const found = joinedBefore(this.scene.sentences[back]!, this.named.get(back) ?? [], at, asked);
      if (!found) continue;
      if (this.scene.roleOf(found[0]!) !== 'other') return meaning(...found);
      other ??= found;
    }
    if (other) return meaning(...other);
    return abstained(asked.said && asked.size === null ? 'unnamed' : 'nobody-fits');
  }

  /** A sentence and those before it, the nearest first; posts are no part of the article, nor the article of a post. */
  private *sentencesBack(sentence: number, reach: number): Generator<number> {
    const { sentences } = this.scene;
    for (let back = sentence; back >= Math.max(0, sentence - reach); back--)
      if (sentences[back]!.post === sentences[sentence]!.post) yield back;
  }

  /** A noun: `the ministry`, `the former president`, `his campaign`, `a spokesman`. */
  private nominal(words: readonly string[], index: number, place: Place, ahead: readonly Step[]): Reference {
    const [first] = words;
    const noun = headOf(words);
    const owner = PRONOUNS.get(first!);
    if (owner && owner !== 'they') {
      if (!OWNED_GROUPS.has(noun) && !MADE_THINGS.has(noun)) return abstained('unnamed');
      const kind = owner === 'it' ? 'organisation' : 'person';
      const [start] = place.words;
      const own: Place = { sentence: place.sentence, words: [start, start + first!.length] };
      return this.decided(this.ask(own, { kind, gender: owner === 'it' ? null : owner, asker: -1 }, ahead), own);
    }
    const group = groupNoun(words);
    if (group) return this.group(place, group, GROUP_REACH);
    if (!/^(?:the|this|that)$/.test(first!)) return abstained('unnamed');
    const same = SAME_OFFICE.get(noun) ?? [noun];
    const said = ({ said: known, mentions }: Entity): boolean =>
      same.some((word) => known.has(word)) || mentions[0]!.words.includes(noun);
    const owned = (OWNED_GROUPS.has(noun) || BODY_NOUNS.has(noun)) && !isPerson(noun);
    const named = owned && words.length === 2 ? this.ownerNamed(noun, place) : null;
    if (named) return meaning(named);
    const body = BODY_NOUNS.get(noun);
    if (body) {
      const fits = (entity: Entity): boolean =>
        said(entity) || entity.mentions.some(({ words: name }) => name.some((word) => body.has(word)));
      const asked = { kind: 'organisation', gender: null, asker: index } as const;
      return this.decided(this.ask(place, { ...asked, fits }, ahead), place);
    }
    if (!isPerson(noun)) return abstained('unnamed');
    return this.decided(
      this.ask(place, { kind: 'person', gender: genderOf(noun), fits: said, asker: index }, ahead),
      place,
    );
  }

  /** Whose `campaign` or `city` it is where it was spoken of by a name: `the Holm campaign`, `Holm's campaign`, `the city of Lund`. */
  private ownerNamed(noun: string, { sentence, words: [at] }: Place): NamedMention | null {
    for (const back of this.sentencesBack(sentence, FAR_REACH)) {
      const { tokens } = this.scene.sentences[back]!;
      const found = (this.named.get(back) ?? []).findLast(({ mention: { span, first, last } }) => {
        const next = /^['’]s?$/.test(tokens[last]?.lower ?? '') ? last + 1 : last;
        const before = tokens.slice(Math.max(0, first - 2), first).map(({ lower }) => lower);
        return span[1] <= at && (tokens[next]?.lower === noun || before.join(' ') === `${noun} of`);
      });
      if (found) return found.mention;
    }
    return null;
  }

  private decided(answer: Answer | null, { words: [at] }: Place): Reference {
    if (!answer || answer.score < LEAST.score) return abstained('nobody-fits');
    if (answer.lead < LEAST.lead) return abstained('unclear');
    return meaning(mentionBefore(answer.entity, at));
  }

  private step(entity: Entity, { sentence, words: [at] }: Place, role: Role): Step {
    const { block, post } = this.scene.sentences[sentence]!;
    return { entity, at, sentence, block, post, role, reported: this.scene.isReported(at) };
  }

  private stepOf(entity: Entity, mention: NamedMention): Step {
    return this.step(entity, { sentence: mention.sentence, words: mention.span }, this.scene.roleOf(mention));
  }
}

/** How likely an entity is by what the encoder makes of the words asked about, which is worked out when the first is asked for. */
function likelyIn(read: () => Meant): (entity: Entity) => number {
  let meant: Meant | null = null;
  return ({ mentions }) =>
    (meant ??= read()).reduce(
      (sum, { span, likely }) => sum + (mentions.some((one) => overlap(one.span, span)) ? likely : 0),
      0,
    );
}

/** The last mention before a place, else the first. */
const mentionBefore = ({ mentions }: Entity, at: number): NamedMention =>
  mentions.findLast(({ span }) => span[0] < at) ?? mentions[0]!;

/** Whether a place is in a token; what the encoder takes for a source may begin inside one. */
const holds = ({ start, end }: Token, at: number): boolean => start <= at && at < end;

const isPerson = (noun: string): boolean =>
  PERSON_NOUNS.has(noun) || TITLES.has(noun) || FEMALE_TITLES.has(noun) || MALE_TITLES.has(noun);

function genderOf(noun: string): Gender | null {
  if (FEMALE_NOUNS.has(noun) || FEMALE_TITLES.has(noun)) return 'f';
  return MALE_NOUNS.has(noun) || MALE_TITLES.has(noun) ? 'm' : null;
}

/** The noun that the words are about: before the first preposition, relative or comma. */
function headOf(lowers: readonly string[]): string {
  const end = lowers.findIndex((word, i) => i > 0 && /^(?:of|in|for|at|from|with|who|that|which|to|on|by)$/.test(word));
  const last = (end < 0 ? lowers.length : end) - 1;
  return lowers[last] === "'s" && last > 0 ? lowers[last - 1]! : lowers[last]!;
}
