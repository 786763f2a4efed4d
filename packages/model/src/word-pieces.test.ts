import { Tokenizer } from '@huggingface/tokenizers';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, vocabulary } from '../test/vocabulary.ts';
import { wordPieces } from './word-pieces.ts';

/** A tokenizer that others wrote, over the same vocabulary, as uncased BERT is configured. */
const reference = new Tokenizer(
  {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(
        vocabulary
          .trimEnd()
          .split('\n')
          .map((token, id) => [token, id]),
      ),
    },
  },
  {},
);

const HARD = [
  // No capital sigma: the reference makes it a final one at a word's end, BERT's own tokenizer does not.
  'Türkiye’s İstanbul said ΑΒΓ and ς.',
  '中国外交部 said “不”.',
  'e\u0301 é ê̄ ñ Å \u212b',
  '한국어 日本語ガギグ',
  'flag 🇻🇪 👍🏽 family 👩‍👩‍👧',
  '$5 €6 ½ ﬁ ® ™ № 5\u00a0000',
  'soft\u00adhyphen zero\u200bwidth a\u200dy \ufeffBOM',
  '„Zitat“ ‚so‘ «si» 「はい」 — … ‑ ‐',
  'tab\there\nline\r\nend',
  'word' + 'x'.repeat(120),
  'U.S.-led don’t rock’n’roll @handle #tag https://x.example/a?b=c',
  'Ǆ ẞ ß ŉ ﷺ',
  'العربية עברית ไทย हिन्दी',
];

describe('wordPieces', () => {
  it.each(HARD)('cuts %j as the reference does', (text) => {
    expect(pieces.cut(text).ids).toEqual(reference.encode(text, { add_special_tokens: false }).ids);
  });

  it('cuts mixtures of hard characters as the reference does', () => {
    const character = fc.constantFrom(...new Set(HARD.flatMap((text) => Array.from(text))), ' ', ' ', 'the', 'said');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
        const text = characters.join('');
        expect(pieces.cut(text).ids).toEqual(reference.encode(text, { add_special_tokens: false }).ids);
      }),
      { numRuns: 500 },
    );
  });

  it('gives offsets that are ordered, inside the stretch, and hold what the piece stands for', () => {
    const known = vocabulary.split('\n');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(20), (text, from) => {
        const start = Math.min(from, text.length);
        const { ids, starts, ends, opens, closes } = pieces.cut(text, start);
        let at = start;
        ids.forEach((id, i) => {
          expect(starts[i]).toBeGreaterThanOrEqual(i > 0 && opens[i] === 0 ? starts[i - 1]! : at);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          at = ends[i]!;
          const bare = text
            .slice(starts[i], ends[i])
            .normalize('NFD')
            .replaceAll(/\p{Mn}|\p{C}|\ufffd/gu, '')
            .toLowerCase();
          const piece = known[id]!.replace(/^##/, '');
          const letters = piece !== '[UNK]' && /^[a-z]+$/.test(piece);
          expect(bare).toContain(letters ? piece : '');
        });
        expect(opens.filter(Boolean).length).toBe(closes.filter(Boolean).length);
      }),
      { numRuns: 500 },
    );
  });

  it('counts in UTF-16 code units behind characters outside the first plane', () => {
    const { starts, ends } = pieces.cut('👍 said');
    expect([starts.at(-1), ends.at(-1)]).toEqual([3, 7]);
  });

  it('says which special token a vocabulary lacks', () => {
    expect(() => wordPieces('a\nb')).toThrow('[UNK]');
    expect(() => pieces.special('[NONE]')).toThrow('[NONE]');
  });
});
