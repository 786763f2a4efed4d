/**
 * Invariant: for tests only. Marks `[source]`, `<cue>` and `{content}` in a text become one attribution a line; imagined
 * states are the actors. The document's text is the text without the marks.
 */
import type { Atlas, NameSense } from '@demarche/atlas';
import type { ActorCode, Document, Span } from '@demarche/contract';
import type { Sentence } from '../src/1-sentences/index.ts';
import type { ExtractedAttribution } from '../src/2-attributions/index.ts';
import type { Cast, Mention } from '../src/3-actors/index.ts';

const NAMES: Readonly<Record<string, [string, Mention['kind']]>> = {
  Ruritania: ['RUR', 'state'],
  Ruritanian: ['RUR', 'demonym'],
  Strelsau: ['RUR', 'capital'],
  Syldavia: ['SYL', 'state'],
  Syldavian: ['SYL', 'demonym'],
  Klow: ['SYL', 'capital'],
  Borduria: ['BOR', 'state'],
  Bordurian: ['BOR', 'demonym'],
  Freedonia: ['FRE', 'state'],
  'United Nations': ['UN', 'organisation'],
  'President Zenda': ['SYL', 'person'],
  'Minister Hentzau': ['RUR', 'person'],
};

const code = (name: string): ActorCode => NAMES[name]![0] as ActorCode;

/** An atlas of the imagined states. */
export const imagined: Pick<Atlas, 'actor' | 'lookup' | 'longestName' | 'mayBegin'> = {
  actor: () => undefined,
  mayBegin: () => true,
  lookup: (name): readonly NameSense[] => {
    const kind = NAMES[name]?.[1];
    return kind === 'state' || kind === 'demonym' || kind === 'capital' || kind === 'organisation'
      ? [{ actor: code(name), kind, office: null }]
      : [];
  },
  longestName: 2,
};

export interface MarkedDocument {
  readonly document: Document;
  readonly sentences: Sentence[];
  readonly attributions: ExtractedAttribution[];
  readonly cast: Cast;
}

/** Reads a marked text: each line is a paragraph of one sentence, a first line `# …` is the headline. */
export function marked(lines: string, published: string | null = '2030-05-15'): MarkedDocument {
  let text = '';
  const blocks: Document['blocks'] = [];
  const attributions: ExtractedAttribution[] = [];
  for (const line of lines.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const start = text.length;
    const spans: Record<'[' | '<' | '{', Span[]> = { '[': [], '<': [], '{': [] };
    let open: { mark: '[' | '<' | '{'; at: number } | null = null;
    for (const character of line.replace(/^# /u, '')) {
      if (character === '[' || character === '<' || character === '{') open = { mark: character, at: text.length };
      else if (open && ']>}'.includes(character)) spans[open.mark].push([open.at, text.length]);
      else text += character;
    }
    blocks.push({ kind: line.startsWith('# ') ? 'headline' : 'paragraph', span: [start, text.length] });
    if (spans['<'].length + spans['{'].length > 0) attributions.push(reported(spans['['], spans['<'], spans['{']));
    text += '\n';
  }
  const mentions = mentionsIn(text);
  return {
    document: documentOf(text, blocks, published),
    sentences: blocks.map(({ span }, block) => ({ span, block, tokens: [] })),
    attributions,
    cast: { mentions, speakers: attributions.map((one) => speakerOf(text, one, mentions)), affiliations: [] },
  };
}

function reported(source: Span[], cue: Span[], content: Span[]): ExtractedAttribution {
  return { source, cue, content, relay: [], mode: 'indirect', voice: 'reported', post: null, confidence: 1, why: [] };
}

function documentOf(text: string, blocks: Document['blocks'], published: string | null): Document {
  const id = 'imagined' as Document['id'];
  return { id, snapshot: null, url: null, title: null, language: 'en', published, source: null, text, blocks };
}

function mentionsIn(text: string): Mention[] {
  const names = Object.keys(NAMES).toSorted((a, b) => b.length - a.length);
  return [...text.matchAll(new RegExp(`(?:${names.join('|')})\\b`, 'gu'))].map(({ index, 0: name }): Mention => ({
    span: [index, index + name.length],
    actors: [code(name)],
    kind: NAMES[name]![1],
    office: 'other',
    person: NAMES[name]![1] === 'person' ? name : null,
    stateVoice: true,
  }));
}

function speakerOf(
  text: string,
  { source }: ExtractedAttribution,
  mentions: readonly Mention[],
): Cast['speakers'][number] {
  const [span] = source;
  const named = span ? mentions.filter((one) => one.span[0] >= span[0] && one.span[1] <= span[1]) : [];
  const words = span ? text.slice(...span) : '';
  const stateVoice = !/opposition|lawmaker/iu.test(words);
  const actors = [...new Set(named.flatMap((one) => one.actors))];
  return {
    text: words,
    actors,
    office: 'other',
    person: null,
    stateVoice,
    via: null,
    reference: { kind: 'abstained', reason: 'unnamed' },
  };
}
