/**
 * Whether documents that repeat others are known as copies: rewrites made by seeded edits of our own documents, and documents that have something in
 * common with others and repeat none. Thresholds were chosen on the bases of the dev half.
 */
import { type Document, DocumentId } from '@demarche/contract';
import { compile } from '@demarche/dossier';
import { readText } from '@demarche/reader';
import { random } from './random.ts';
import { readCrisisDocuments } from './crisis-gold.ts';
import { ownCrisis } from './packs.ts';
import { shippedCodebook } from './shipped.ts';

type Draw = () => number;

export interface CopyScores {
  readonly rewrites: number;
  readonly others: number;
  readonly precision: number;
  readonly recall: number;
  readonly mistakes: readonly string[];
}

/** Paragraphs of a text. */
type Paragraphs = readonly string[];

interface Edit {
  readonly name: string;
  readonly make: (paragraphs: Paragraphs, draw: Draw) => Paragraphs;
}

const pick = <T>(items: readonly T[], draw: Draw): T => items[Math.floor(draw() * items.length)]!;

const SYNONYMS: Readonly<Record<string, string>> = {
  said: 'stated',
  told: 'informed',
  also: 'in addition',
  however: 'but',
  government: 'cabinet',
  troops: 'soldiers',
  called: 'appealed',
  people: 'persons',
  after: 'following',
  before: 'ahead of',
  killed: 'slain',
  country: 'state',
  attack: 'assault',
  meeting: 'session',
  not: 'in no way',
  while: 'as',
  near: 'close to',
  about: 'regarding',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
};

/** Changes a share of the words: by another of one meaning where there is one, else leaves them out or doubles a `the`. */
const edited = (paragraphs: Paragraphs, draw: Draw, share: number): string[] =>
  paragraphs.map((paragraph) =>
    paragraph
      .split(' ')
      .flatMap((word) => {
        const other = SYNONYMS[word.toLowerCase()];
        if (other !== undefined && draw() < 0.7) return [other];
        if (draw() >= share) return [word];
        return draw() < 0.5 ? [] : [word, pick(['reportedly', 'then', 'there', 'on the day'], draw)];
      })
      .join(' '),
  );

const BOILERPLATE = [
  'This report was first sent to subscribers of our morning letter.',
  'With material from agencies. The editors are responsible for the headline.',
  'Follow our coverage through the day for further reactions and pictures.',
];

const EDITS: readonly Edit[] = [
  {
    name: 'typography',
    make: (text) => text.map((one) => one.replaceAll('“', '"').replaceAll('”', '"').replaceAll('’', "'")),
  },
  { name: 'cut', make: (text, draw) => text.slice(0, Math.max(1, Math.ceil(text.length * (0.5 + draw() / 2)))) },
  { name: 'left out', make: (text, draw) => text.filter((_, i) => i === 0 || draw() > 0.3) },
  { name: 'light editing', make: (text, draw) => edited(text, draw, 0.04) },
  { name: 'editing', make: (text, draw) => edited(text, draw, 0.1) },
  { name: 'boilerplate', make: (text, draw) => [pick(BOILERPLATE, draw), ...text, pick(BOILERPLATE, draw)] },
  {
    name: 'reordered',
    make: (text, draw) =>
      text
        .map((one) => ({ one, at: draw() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one),
  },
  { name: 'joined paragraphs', make: (text) => [text.join(' ')] },
  {
    name: 'agency line',
    make: (text, draw) =>
      text.map((one, i) => (i === 0 ? `${pick(['GENEVA', 'LONDON', 'NAIROBI'], draw)} (Agencies) — ${one}` : one)),
  },
  { name: 'heavy editing', make: (text, draw) => edited(text, draw, 0.16) },
  {
    name: 'boilerplate, cut and editing',
    make: (text, draw) => [
      ...edited(text.slice(0, Math.max(1, Math.ceil(text.length * 0.6))), draw, 0.08),
      ...BOILERPLATE,
    ],
  },
  {
    name: 'editing and cut',
    make: (text, draw) => edited(text.slice(0, Math.max(1, Math.ceil(text.length * 0.6))), draw, 0.06),
  },
];

const paragraphsOf = ({ text, blocks }: Document): string[] =>
  blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'list-item' || kind === 'post')
    .map(({ span }) => text.slice(...span));

const sentencesOf = (paragraphs: Paragraphs): string[] =>
  paragraphs.flatMap((one) => one.match(/[^.!?]+[.!?]+[”"’)]*\s*/gu) ?? [one]);

let made = 0;
const documentOf = (paragraphs: Paragraphs, published: string): Document => ({
  ...readText(paragraphs.join('\n\n'), { id: DocumentId.parse(`copy-${String((made += 1)).padStart(5, '0')}`) }),
  published,
});

interface Case {
  readonly name: string;
  readonly document: Document;
  readonly base: Document;
  readonly repeats: boolean;
}

/** Every base with rewrites that are copies of it, and texts that only have something of it. */
function casesOf(base: Document, others: readonly Document[], draw: Draw): Case[] {
  const text = paragraphsOf(base);
  const other = paragraphsOf(pick(others, draw));
  const third = paragraphsOf(pick(others, draw));
  const quoted = sentencesOf(text);
  const few = quoted.slice(0, Math.max(1, Math.min(4, Math.floor(quoted.length * 0.3))));
  const copies = EDITS.map(({ name, make }): Case => ({
    name,
    base,
    document: documentOf(make(text, draw), '2026-03-02'),
    repeats: true,
  }));
  const half = Math.floor(text.length * 0.4);
  const apart: readonly (readonly [string, Paragraphs])[] = [
    ['another document', other],
    ['another that quotes some sentences', [...other.slice(0, 2), few.join(' '), ...other.slice(2)]],
    [
      'another with its first paragraph as background',
      [...other, ...third.slice(0, 2), ...sentencesOf(text.slice(0, 1)).slice(0, 2)],
    ],
    ['another, a third of which is quoted from it', withShare(other, quoted, 1 / 3)],
    ['an update that is mostly new', [...other, ...third, ...text.slice(0, Math.min(half, 3))]],
    ['its places and names in new sentences', shuffledWords(text, draw)],
  ];
  return [
    ...copies,
    ...apart.map(([name, paragraphs]): Case => ({
      name,
      base,
      document: documentOf(paragraphs, '2026-03-02'),
      repeats: false,
    })),
  ];
}

/** A text of which about this share of the words are sentences of another. */
function withShare(own: Paragraphs, quoted: readonly string[], share: number): Paragraphs {
  const words = (text: string): number => text.split(/\s+/u).length;
  const wanted = (words(own.join(' ')) * share) / (1 - share);
  const taken: string[] = [];
  for (const sentence of quoted) if (words([...taken, sentence].join(' ')) <= wanted) taken.push(sentence);
  return [...own.slice(0, 1), taken.join(' '), ...own.slice(1)];
}

/** The same words in another order within each paragraph: the same matter, told anew. */
const shuffledWords = (paragraphs: Paragraphs, draw: Draw): string[] =>
  paragraphs.map((one) =>
    one
      .split(' ')
      .map((word) => ({ word, at: draw() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ word }) => word)
      .join(' '),
  );

/** Our own documents of one half that are long enough to be repeated. */
function bases(half: 'dev' | 'test'): Document[] {
  return readCrisisDocuments(ownCrisis.documents)
    .map(({ id, text }) =>
      Object.assign(readText(text, { id: DocumentId.parse(`base-${id}`) }), { published: '2026-03-01' }),
    )
    .filter((_, i) => (i % 2 === 0) === (half === 'dev'))
    .filter((document) => paragraphsOf(document).join(' ').split(' ').length >= 60);
}

/** Scores one half: a rewrite counts as found where it is called a copy of its own base. */
export function copyScores(half: 'dev' | 'test'): CopyScores {
  const draw = random(half === 'dev' ? 1 : 2);
  const originals = bases(half);
  const cases = originals.flatMap((base) =>
    casesOf(
      base,
      originals.filter((one) => one !== base),
      draw,
    ),
  );
  const counts = { found: 0, wrong: 0, missed: 0 };
  const mistakes: string[] = [];
  for (const { name, document, base, repeats } of cases) {
    const copyOf = copyOfIn([base, document], document);
    if (copyOf && repeats) counts.found += 1;
    else if (copyOf) counts.wrong += 1;
    else if (repeats) counts.missed += 1;
    if (copyOf !== repeats) mistakes.push(`${copyOf ? 'taken for a copy' : 'missed'}: ${name} of ${base.id}`);
  }
  const rewrites = cases.filter(({ repeats }) => repeats).length;
  return {
    rewrites,
    others: cases.length - rewrites,
    precision: counts.found / (counts.found + counts.wrong),
    recall: counts.found / rewrites,
    mistakes,
  };
}

/** Whether the compiler calls a document a copy. */
function copyOfIn(documents: readonly Document[], document: Document): boolean {
  const crisis = {
    id: 'copies',
    title: 'Copies',
    summary: '',
    events: [],
    parties: [],
    window: { from: '2026-03-01', to: null },
  } as never;
  const dossier = compile({
    crisis,
    documents,
    records: [],
    judgements: [],
    codebook: shippedCodebook(),
    scales: [],
    searches: [],
    roster: [],
    asOf: null,
    coder: 'none',
    nameOf: String,
  });
  return dossier.documents.find(({ id }) => id === document.id)!.copyOf !== null;
}
