import { describe, expect, it } from 'vitest';
import { textDocument } from '../../test/text-document.ts';
import { segment } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from './attribution.ts';
import { withJoinedVerbs } from './joined-verbs.ts';
import { findQuotations } from './quotations.ts';

/** The attributions of a sentence in which one has its content run to the end of the sentence. */
function joined(text: string, source: string, cue: string): string[] {
  const document = textDocument(text, [{ kind: 'paragraph', span: [0, text.length] }]);
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const one: ExtractedAttribution = {
    source: [at(source)],
    cue: [at(cue)],
    content: [[at(cue)[1] + 1, text.length - 1]],
    relay: [],
    mode: 'indirect',
    voice: 'reported',
    post: null,
    confidence: 0.9,
    why: [],
  };
  const found = withJoinedVerbs(document, segment(document), findQuotations(document), [one]);
  return found.map(({ cue: [verb], content: [what] }) => `${text.slice(...verb!)} | ${text.slice(...what!)}`);
}

describe('further verbs of one source', () => {
  it.each([
    ['Peru condemned the raid and demanded an apology.', ['condemned | the raid', 'demanded | an apology']],
    [
      'Peru warned of a rift, and also called on Chile to leave.',
      ['warned of | a rift', 'also called on | Chile to leave'],
    ],
    [
      'Peru praised the deal, and on Tuesday called it a dawn.',
      ['praised | the deal', 'on Tuesday called | it a dawn'],
    ],
    ['Peru said talks could resume and urged calm.', ['said | talks could resume', 'urged | calm']],
  ])('%s', (text, wanted) => {
    expect(joined(text, 'Peru', wanted[0]!.split(' | ')[0]!)).toEqual(wanted);
  });

  it.each([
    ['Peru said Chile broke the truce and threatened the port.', 'said'],
    ['Peru condemned the raid and the siege.', 'condemned'],
    ['Peru said two sailors had been detained and charged with spying.', 'said'],
    ['Peru denied reports published in Lima and cited by Chile.', 'denied'],
    ['Peru criticised a plan backed by Chile and endorsed by nobody.', 'criticised'],
    ['Peru said he was arrested and accused of treason.', 'said'],
    ['Peru rejected “the raid and demanded silence” from all.', 'rejected'],
  ])('stays one: %s', (text, cue) => {
    expect(joined(text, 'Peru', cue)).toHaveLength(1);
  });
});
