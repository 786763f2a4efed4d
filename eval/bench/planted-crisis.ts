/**
 * Invariant: a planted crisis is a function of its size alone. Its statements are as many as asked for, some eleven
 * hundred a day, by two hundred states of which the foremost speak most; each is told by one document or several, in part in other words.
 */
import {
  type ActType,
  type ActorCode,
  type Attribution,
  type CodedRecord,
  Crisis,
  type Document,
  type DocumentId,
  type PositionLabel,
  bareAct,
  onDay,
  attributionId,
} from '@demarche/contract';
import vectors from '../../packages/dossier/data/word-vectors.json' with { type: 'json' };
import { random } from '../random.ts';

const STATEMENTS_A_DAY = 1100;
const LEAST_DAYS = 7;
const ACTORS = 200;
/** So many different words in a text of n, by Heaps's law: k n^b with what English news has (k 30, b 0.5). */
const HEAPS = { k: 30, b: 0.5 };
const WORDS_A_REPORT = 11;
/** So that two reports of one speaker on two statements have half a word in common, as in our labelled reports. */
const SHIFT = 3;
const ATTRIBUTIONS_A_DOCUMENT = 5;
const FIRST_DAY = Date.UTC(2026, 0, 3);

const ACTS: readonly ActType[] = [
  'condemn',
  'inform',
  'demand',
  'appeal',
  'express-concern',
  'inform',
  'warn',
  'support',
];
const POSITIONS: Partial<Record<ActType, PositionLabel>> = {
  condemn: 'oppose-condemn',
  'express-concern': 'concern',
  warn: 'concern',
  support: 'support',
};

/** What one document tells of a statement. */
interface Telling {
  readonly actor: ActorCode;
  readonly act: ActType;
  readonly day: string;
  readonly words: readonly string[];
  /** Its day is not told. */
  readonly rough: boolean;
}

export interface PlantedCrisis {
  readonly crisis: Crisis;
  readonly documents: Document[];
  readonly records: CodedRecord[];
}

const day = (number: number): string => new Date(FIRST_DAY + number * 86_400_000).toISOString().slice(0, 10);

/** A crisis of about so many statements. @example plantCrisis(1000).documents.length // some 300 */
export function plantCrisis(statements: number): PlantedCrisis {
  const draw = random(statements);
  const actors = Array.from({ length: ACTORS }, (_, i) => `S${letters(i)}` as ActorCode);
  const words = Math.round(HEAPS.k * (statements * WORDS_A_REPORT) ** HEAPS.b);
  const vocabulary = Array.from({ length: words }, (_, i) => KNOWN[i] ?? word(draw));
  const days = Math.max(LEAST_DAYS, Math.ceil(statements / STATEMENTS_A_DAY));
  /** Low numbers more often than high ones, as in the law of Zipf and Mandelbrot. */
  const zipf = (n: number, shift = 0): number =>
    Math.floor((1 + shift) * ((n + shift) / (1 + shift)) ** draw() - shift) - 1;

  const documents: Document[] = [];
  const records: CodedRecord[] = [];
  let open: Telling[] = [];
  const close = (): void => {
    const { document, record } = written(documents.length, open);
    documents.push(document);
    records.push(record);
    open = [];
  };
  for (let i = 0; i < statements; i += 1) {
    const telling: Telling = {
      actor: actors[zipf(ACTORS)]!,
      act: ACTS[Math.floor(draw() * ACTS.length)]!,
      day: day(Math.floor((i * days) / statements)),
      rough: false,
      words: Array.from({ length: 6 + Math.floor(draw() * 10) }, () => vocabulary[zipf(words, SHIFT)]!),
    };
    do {
      open.push({
        ...telling,
        words: telling.words.map((one) => (draw() < 0.8 ? one : vocabulary[zipf(words, SHIFT)]!)),
      });
      if (open.length === ATTRIBUTIONS_A_DOCUMENT) close();
    } while (draw() < 0.33);
  }
  if (open.length > 0) close();
  return { crisis, documents, records };
}

const crisis = Crisis.parse({
  id: 'planted',
  title: 'A planted crisis',
  summary: '',
  events: [{ title: 'The planted event', day: day(0) }],
  parties: [],
  window: { from: day(0), to: null },
});

/** A document that tells these, as the coder would code it. */
export function written(number: number, tellings: readonly Telling[]): { document: Document; record: CodedRecord } {
  const id = `p${String(number).padStart(7, '0')}` as DocumentId;
  const published = tellings.at(-1)!.day;
  let text = '';
  const attributions = tellings.map((telling) => {
    const head = `The foreign ministry of ${telling.actor} said `;
    const start = text.length + head.length;
    text += `${head}${telling.words.join(' ')}.\n\n`;
    return attribution(id, published, telling, [start, text.length - 3]);
  });
  const document: Document = {
    id,
    snapshot: null,
    url: `https://example.org/${id}`,
    title: tellings[0]!.words.slice(0, 4).join(' '),
    language: 'en',
    published,
    source: { name: `Outlet ${number % 97}`, kind: 'unknown', country: null, homepage: null },
    text,
    blocks: [{ kind: 'paragraph', span: [0, text.length] }],
  };
  const none = { events: [], contacts: [], expectations: [], situations: [], wordings: [], affiliations: [] };
  return { document, record: { id, coder: 'planted', attributions, positions: [], ...none } };
}

function attribution(
  document: DocumentId,
  published: string,
  { actor, act, day: said, rough }: Telling,
  content: [number, number],
): Attribution {
  const asks = act === 'demand' || act === 'appeal';
  return {
    id: attributionId(document, [content]),
    source: [],
    cue: [],
    content: [content],
    mode: 'indirect',
    speaker: {
      text: 'The foreign ministry',
      actors: [actor],
      office: 'foreign-ministry',
      person: null,
      stateVoice: true,
      via: null,
      reference: { kind: 'abstained', reason: 'unnamed' },
    },
    acts: [
      {
        ...bareAct(act),
        demand: asks ? 'what is asked for' : null,
        demandSpan: asks ? content : null,
      },
    ],
    position: POSITIONS[act] ?? 'neutral',
    legality: 'none',
    hedged: false,
    negated: false,
    said: rough ? onDay(published, 'published') : onDay(said, 'explicit'),
    confidence: 0.9,
    why: [],
  };
}

/** Words of which the compiler knows what they mean; whole sentences of them mean nothing. */
const KNOWN = vectors.words.split(' ');

const letters = (i: number): string => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26));

function word(draw: () => number): string {
  const syllable = (): string => 'bdfgklmnprstvz'[Math.floor(draw() * 14)]! + 'aeiou'[Math.floor(draw() * 5)]!;
  return Array.from({ length: 2 + Math.floor(draw() * 3) }, syllable).join('') + 'n';
}
