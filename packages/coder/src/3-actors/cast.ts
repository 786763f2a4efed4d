/** Invariant: the document is read once, in order; a speaker depends on nothing that stands after its sentence but who a named person is. */
import type { Atlas } from '@demarche/atlas';
import type { ActorCode, Document, Span, Speaker } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import { Discourse } from './discourse.ts';
import { findGroups } from './groups.ts';
import type { Cast, Mention } from './index.ts';
import { People } from './people.ts';
import type { Phrase } from './phrase.ts';
import { PhraseReader } from './phrases.ts';
import { posterOf } from './posts.ts';
import { headPhrase } from './source.ts';
import { Resolver, speaker, wordsOf, type Resolved } from './speaker.ts';

export function castDocument(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
  atlas: Atlas,
): Cast {
  const phrases = sentences.map(({ tokens, block }, at) =>
    new PhraseReader(document.text, tokens, at, document.blocks[block]!.kind === 'headline', atlas).read(),
  );
  const people = new People(phrases.flat());
  const discourse = new Discourse();
  const issuer = issuerOf(document);
  const resolver = new Resolver(people, discourse, issuer);
  const bySentence = groupBySentence(sentences, attributions);
  const mentions: Mention[] = [];
  const speakers: (Speaker | undefined)[] = attributions.map(() => undefined);

  for (const [at, sentence] of sentences.entries()) {
    const { block, tokens } = sentence;
    const inPost = document.blocks[block]!.kind === 'post';
    const said = bySentence.get(at) ?? [];
    const own = phrases[at]!;
    const all = [...own, ...findGroups(own, tokens)].sort((a, b) => a.first - b.first || b.last - a.last);
    const meanings = new Map(all.map((phrase) => [phrase, resolver.phrase(phrase, block)]));
    for (const [phrase, meaning] of meanings) mentions.push(mentionOf(phrase, meaning, tokens));
    const speaking: { resolved: Resolved; plural: boolean }[] = [];
    for (const index of said) {
      const one = attributions[index]!;
      const text = wordsOf(document, one.source);
      if (one.voice === 'post' && one.post) {
        speakers[index] = posterOf(one.post, text, resolver, people, atlas);
        continue;
      }
      if (one.voice === 'issuer' && one.source.length === 0) {
        speakers[index] = speaker(
          document.source?.name ?? '',
          { actors: issuer ? [issuer] : [], office: 'other', person: null, stateVoice: issuer !== null, gender: null },
          null,
        );
        continue;
      }
      const head = headPhrase(all, tokens, one.source);
      const inside = tokens.filter((token) => one.source.some(([s, e]) => token.start >= s && token.end <= e));
      const resolved = head ? meanings.get(head)! : resolver.pronoun(inside, at);
      speakers[index] = speaker(text, resolved, null);
      speaking.push({ resolved, plural: head?.plural ?? false });
    }
    if (inPost) continue;
    for (const [phrase, meaning] of meanings) {
      const role = phrase.after === null && phrase.head !== 'group' && phrase === firstFree(all) ? 'subject' : 'other';
      const weak = phrase.kind === 'demonym';
      discourse.add({ ...meaning, plural: phrase.plural && phrase.kind !== 'office', weak, role, sentence: at, block });
    }
    for (const { resolved, plural } of speaking) {
      discourse.add({ ...resolved, plural, weak: false, role: 'speaker', sentence: at, block });
    }
  }
  return {
    mentions,
    speakers: speakers.map(
      (one, i) =>
        one ??
        speaker(
          wordsOf(document, attributions[i]!.source),
          { actors: [], office: 'other', person: null, stateVoice: false, gender: null },
          null,
        ),
    ),
  };
}

function firstFree(phrases: readonly Phrase[]): Phrase | undefined {
  return phrases.find(({ after, head }) => after === null && head !== 'group');
}

/** Indices of the attributions by the sentence that their source, cue or content begins in. */
function groupBySentence(
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [index, { source, cue, content }] of attributions.entries()) {
    const anchor = (source[0] ?? cue[0] ?? content[0])?.[0] ?? 0;
    const at = sentences.findIndex(({ span: [, end] }) => anchor < end);
    groups.set(at, [...(groups.get(at) ?? []), index]);
  }
  return groups;
}

function mentionOf(
  phrase: Phrase,
  { actors, office, person, stateVoice }: Resolved,
  tokens: Sentence['tokens'],
): Mention {
  const span: Span = [tokens[phrase.first]!.start, tokens[phrase.last - 1]!.end];
  return { span, actors, kind: phrase.kind, office, person, stateVoice: stateVoice && actors.length > 0 };
}

/** The state that an official source speaks for. */
function issuerOf({ source }: Document): ActorCode | null {
  return source?.kind === 'official' ? (source.country as ActorCode | null) : null;
}
