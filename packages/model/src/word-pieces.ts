/**
 * Invariant: pieces are in text order, and each stands for the stretch of the text that its offsets give, whatever
 * normalisation does to the characters in it.
 *
 * WordPiece as uncased BERT has it (Devlin et al. 2019; Wu et al. 2016): control characters go, Chinese characters and
 * punctuation stand alone, accents and case are dropped, then the longest known piece is taken from the left.
 */

/** Pieces of one stretch of text; offsets are UTF-16 code units into the whole text. */
export interface Pieces {
  readonly ids: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** 1 where a piece begins a word, and where it ends one. */
  readonly opens: number[];
  readonly closes: number[];
}

export interface WordPieces {
  /** Id of a special token such as `[CLS]`. */
  special(token: string): number;
  /** Cuts `text.slice(start, end)`. @example pieces.cut('Türkiye said').ids.length // 3 */
  cut(text: string, start?: number, end?: number): Pieces;
}

/** Words longer than this are unknown, as in BERT's tokenizer. */
const LONGEST_WORD = 100;
/** Words remembered; the store is emptied when it is full. */
const REMEMBERED = 60_000;

interface Known {
  readonly ids: readonly number[];
  /** Length of each piece in normalised characters. */
  readonly lengths: readonly number[];
}

/** A tokenizer over a vocabulary, one token a line in the order of their ids. */
export function wordPieces(vocabulary: string): WordPieces {
  const tokens = vocabulary.split('\n').map((line) => line.replace(/\r$/u, ''));
  if (tokens.at(-1) === '') tokens.pop();
  const ids = new Map(tokens.map((token, id) => [token, id]));
  const special = (token: string): number => {
    const id = ids.get(token);
    if (id === undefined) throw new Error(`The vocabulary has no ${token}.`);
    return id;
  };
  const unknown = special('[UNK]');
  let remembered = new Map<string, Known>();

  const known = (word: string, characters: readonly string[]): Known => {
    const before = remembered.get(word);
    if (before) return before;
    if (remembered.size >= REMEMBERED) remembered = new Map();
    const made = greedy(characters, ids) ?? { ids: [unknown], lengths: [characters.length] };
    remembered.set(word, made);
    return made;
  };

  return {
    special,
    cut(text, start = 0, end = text.length) {
      const pieces: Pieces = { ids: [], starts: [], ends: [], opens: [], closes: [] };
      for (const word of words(text, start, end)) push(pieces, known(word.characters.join(''), word.characters), word);
      return pieces;
    },
  };
}

interface Word {
  /** Normalised characters (code points). */
  readonly characters: string[];
  /** Offsets of the text's character that each comes from. */
  readonly starts: number[];
  readonly ends: number[];
}

function push(pieces: Pieces, { ids, lengths }: Known, { starts, ends }: Word): void {
  let at = 0;
  ids.forEach((id, i) => {
    const to = at + lengths[i]!;
    pieces.ids.push(id);
    pieces.starts.push(starts[at]!);
    pieces.ends.push(ends[to - 1]!);
    pieces.opens.push(i === 0 ? 1 : 0);
    pieces.closes.push(i === ids.length - 1 ? 1 : 0);
    at = to;
  });
}

/** The longest known pieces from the left, or null where some of the word is unknown. */
function greedy(characters: readonly string[], ids: ReadonlyMap<string, number>): Known | null {
  if (characters.length > LONGEST_WORD) return null;
  const found: number[] = [];
  const lengths: number[] = [];
  for (let from = 0; from < characters.length;) {
    let to = characters.length;
    let id: number | undefined;
    for (; to > from; to--) {
      id = ids.get((from > 0 ? '##' : '') + characters.slice(from, to).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) return null;
    found.push(id);
    lengths.push(to - from);
    from = to;
  }
  return { ids: found, lengths };
}

/** The words of a stretch, normalised, each character with its offsets. */
function* words(text: string, start: number, end: number): Generator<Word> {
  let word: Word = { characters: [], starts: [], ends: [] };
  for (let at = start; at < end;) {
    const point = text.codePointAt(at)!;
    const to = at + (point > 0xffff ? 2 : 1);
    const kind = kindOf(point);
    if (kind === 'space' || kind === 'alone') {
      if (word.characters.length > 0) {
        yield word;
        word = { characters: [], starts: [], ends: [] };
      }
    }
    if (kind === 'alone') {
      const characters = normalised(point);
      if (characters.length > 0) yield { characters, starts: characters.map(() => at), ends: characters.map(() => to) };
    } else if (kind === 'letter') {
      if (point < 0x80) {
        word.characters.push(LOWER[point]!);
        word.starts.push(at);
        word.ends.push(to);
      } else {
        for (const character of normalised(point)) {
          word.characters.push(character);
          word.starts.push(at);
          word.ends.push(to);
        }
      }
    }
    at = to;
  }
  if (word.characters.length > 0) yield word;
}

const LOWER: readonly string[] = Array.from({ length: 0x80 }, (_, point) => String.fromCharCode(point).toLowerCase());

/** A character without accents, in lower case; empty for a combining mark. */
function normalised(point: number): string[] {
  if (point < 0x80) return [LOWER[point]!];
  const bare = String.fromCodePoint(point)
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');
  return Array.from(Array.from(bare, (character) => character.toLowerCase()).join(''));
}

type Kind = 'letter' | 'alone' | 'space' | 'none';

const ASCII: readonly Kind[] = Array.from({ length: 0x80 }, (_, point) => slowKind(point));

function kindOf(point: number): Kind {
  return point < 0x80 ? ASCII[point]! : slowKind(point);
}

function slowKind(point: number): Kind {
  const character = String.fromCodePoint(point);
  if (/[\t\n\r\p{Z}]/u.test(character)) return 'space';
  if (point === 0 || point === 0xfffd || /\p{C}/u.test(character)) return /\p{Cn}/u.test(character) ? 'letter' : 'none';
  // BERT counts all ASCII marks, currency and mathematical ones too, as punctuation.
  if (point < 0x80 ? !/[0-9A-Za-z]/u.test(character) : /\p{P}/u.test(character)) return 'alone';
  return isHan(point) ? 'alone' : 'letter';
}

/** The blocks that BERT's tokenizer sets apart as Chinese characters. */
function isHan(point: number): boolean {
  return (
    (point >= 0x4e00 && point <= 0x9fff) ||
    (point >= 0x3400 && point <= 0x4dbf) ||
    (point >= 0x20000 && point <= 0x2a6df) ||
    (point >= 0x2a700 && point <= 0x2b73f) ||
    (point >= 0x2b740 && point <= 0x2b81f) ||
    (point >= 0x2b820 && point <= 0x2ceaf) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x2f800 && point <= 0x2fa1f)
  );
}
