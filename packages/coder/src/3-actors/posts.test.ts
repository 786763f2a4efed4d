import { atlas } from '@demarche/atlas';
import type { Block, Post } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { segment } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import { identifyActors } from './index.ts';
import { textDocument } from '../../test/text-document.ts';

describe('a post', () => {
  const post = (author: string | null, handle: string): Post => ({
    id: 'p1',
    part: 'body',
    platform: 'x',
    author,
    handle,
    posted: null,
    url: null,
  });
  const poster = (author: string | null, handle: string) => {
    const text = 'It is done.';
    const blocks: Block[] = [{ kind: 'post', span: [0, text.length], post: post(author, handle) }];
    const document = textDocument(text, blocks);
    const one: ExtractedAttribution = {
      source: [],
      cue: [],
      relay: [],
      mode: 'direct',
      confidence: 1,
      why: [],
      content: [[0, text.length]],
      voice: 'post',
      post: post(author, handle),
    };
    return identifyActors(document, segment(document), [one], { windows: [] }, atlas).speakers[0];
  };

  it('speaks for the account', () => {
    expect(poster('MFA Estonia', 'MFAestonia')).toMatchObject({
      actors: ['EST'],
      office: 'foreign-ministry',
      stateVoice: true,
    });
    expect(poster('The White House', 'WhiteHouse')).toMatchObject({
      actors: ['USA'],
      text: 'The White House (@WhiteHouse)',
    });
  });

  it('takes a nation from the handle, but no state voice', () => {
    expect(poster('Ida Holm', 'HolmNorway')).toMatchObject({ actors: ['NOR'], person: 'Ida Holm', stateVoice: false });
    expect(poster('Ida Holm', 'idaholm')).toMatchObject({ actors: [], stateVoice: false });
  });
});
