import { atlas } from '@demarche/atlas';
import type { Block, Document, DocumentId, Span } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { segment } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import { identifyActors } from './index.ts';

/** A document of paragraphs; `[…]` marks each attribution's source. */
function cast(...paragraphs: string[]) {
  const marked = paragraphs.join('\n\n');
  const sources: Span[] = [];
  let text = '';
  let open = 0;
  for (const character of marked) {
    if (character === '[') open = text.length;
    else if (character === ']') sources.push([open, text.length]);
    else text += character;
  }
  const blocks: Block[] = [];
  let at = 0;
  for (const part of text.split('\n\n')) {
    blocks.push({ kind: 'paragraph', span: [at, at + part.length] });
    at += part.length + 2;
  }
  const id = 'test' as DocumentId;
  const document: Document = {
    ...{ id, snapshot: null, url: null, title: null, language: 'en', published: null, source: null },
    ...{ text, blocks },
  };
  const attributions = sources.map((source): ExtractedAttribution => {
    const content: Span = [source[1], source[1] + 1];
    const none = { cue: [], post: null, confidence: 1, why: [] } as const;
    return { ...none, source: [source], content: [content], mode: 'indirect', voice: 'reported' };
  });
  return identifyActors(document, segment(document), attributions, atlas);
}

const speakers = (...paragraphs: string[]) =>
  cast(...paragraphs).speakers.map(({ actors, office }) => [actors.join(), office]);

describe('who speaks', () => {
  it('ties a person to office and state, then knows the surname, the pronoun and the title', () => {
    expect(
      speakers(
        '[Danish Foreign Minister Ida Holm] said the plan was risky. [Holm] added that time was short.',
        '[She] asked for talks. [The foreign minister] left no doubt.',
      ),
    ).toEqual(Array.from({ length: 4 }, () => ['DNK', 'foreign-ministry']));
  });

  it('takes capitals and seats of government for the state', () => {
    expect(speakers('[Lisbon] protested. Talks went on in Geneva. [The Kremlin] shrugged.')).toEqual([
      ['PRT', 'other'],
      ['RUS', 'head-of-state'],
    ]);
  });

  it('reads lists', () => {
    expect(speakers('[Chile, Peru and Uruguay] said no.')).toEqual([['CHL,PER,URY', 'other']]);
  });

  it('does not take an outlet or a namesake for a state', () => {
    expect(speakers('[The Moscow Times] reported it. [Jordan Miller] said so.')).toEqual([
      ['', 'media'],
      ['', 'other'],
    ]);
  });
});
