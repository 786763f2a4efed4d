/** Invariant: planted documents for tests; every span is found by searching for its words, so it cannot be wrong. */
import {
  type Act,
  type Affiliation,
  type ActorCode,
  type ActType,
  type Attribution,
  type Block,
  type Codebook,
  type CodedRecord,
  type Contact,
  type Crisis,
  type DateRange,
  type Day,
  type Document,
  type DocumentId,
  type Legality,
  type PositionLabel,
  type Span,
  bareAct,
  onDay,
  attributionId,
} from '@demarche/contract';
import type { CompileInput } from './compile-input.ts';

export interface Planted {
  readonly document: Document;
  readonly record: CodedRecord;
}

export interface Telling {
  readonly content: string;
  readonly actors?: readonly string[];
  readonly person?: string;
  readonly office?: Attribution['speaker']['office'];
  readonly acts?: readonly ActType[];
  readonly position?: PositionLabel;
  readonly legality?: Legality;
  readonly day?: Day | null;
  readonly stateVoice?: boolean;
  readonly negated?: boolean;
  readonly kind?: Block['kind'];
  /** Words inside the content that are asked for. */
  readonly demand?: string;
  readonly addressees?: readonly string[];
  readonly targets?: readonly string[];
  readonly hedged?: boolean;
  /** `indirect` where it is not told. */
  readonly mode?: Attribution['mode'];
  readonly why?: readonly string[];
}

/** Words that tie a person to an actor. */
export interface Tie {
  readonly words: string;
  readonly person: string;
  readonly actor: string;
  readonly office?: Affiliation['office'];
  readonly title?: string;
  readonly post?: boolean;
  readonly ofState?: boolean;
  readonly tenure?: Affiliation['tenure'];
  readonly knownAs?: string | null;
  readonly otherHolders?: readonly string[];
}

/** Words that tell of a contact, of something expected or of a situation. */
export interface Finds {
  readonly contacts?: readonly {
    readonly words: string;
    readonly type: Contact['type'];
    readonly parties: readonly string[];
    readonly persons?: readonly string[];
    readonly day?: Day | null;
  }[];
  readonly expectations?: readonly { readonly words: string; readonly who: readonly string[]; readonly day?: Day }[];
  readonly situations?: readonly { readonly words: string; readonly of: string; readonly actors: readonly string[] }[];
}

/** A document with one paragraph a telling, a tie and a find, and its record. */
export function plant(
  id: string,
  published: Day | null,
  tellings: readonly Telling[],
  ties: readonly Tie[] = [],
  { contacts = [], expectations = [], situations = [] }: Finds = {},
): Planted {
  let text = '';
  const blocks: Block[] = [];
  const attributions = tellings.map((telling) => {
    const start = text.length;
    text += `A spokesman: ${telling.content}\n`;
    blocks.push({ kind: telling.kind ?? 'paragraph', span: [start, text.length - 1] });
    return attribution(id, start + 'A spokesman: '.length, telling, published);
  });
  const affiliations = ties.map((tie) => {
    const start = text.length;
    text += `${tie.words}\n`;
    blocks.push({ kind: 'paragraph', span: [start, text.length - 1] });
    return affiliation([start, text.length - 1], tie, published);
  });
  const paragraph = (words: string): Span => {
    const start = text.length;
    text += `${words}\n`;
    blocks.push({ kind: 'paragraph', span: [start, text.length - 1] });
    return [start, text.length - 1];
  };
  const found = {
    contacts: contacts.map(({ words, type, parties, persons = [], day = published }) => ({
      type,
      parties: [...parties] as ActorCode[],
      persons: [...persons],
      evidence: [paragraph(words)],
      date: explicit(day),
    })),
    expectations: expectations.map(({ words, who, day }) => ({
      who: [...who] as ActorCode[],
      what: [paragraph(words)],
      when: explicit(day ?? null),
    })),
    situations: situations.map(({ words, of, actors }) => ({
      of,
      actors: [...actors] as ActorCode[],
      what: [paragraph(words)],
    })),
  };
  const document: Document = {
    id: id as DocumentId,
    snapshot: null,
    url: `https://example.org/${id}`,
    title: `Title ${id}`,
    language: 'en',
    published,
    source: { name: `Outlet ${id}`, kind: 'unknown', country: null, homepage: null },
    text,
    blocks,
  };
  const record: CodedRecord = {
    id: document.id,
    coder: 'test',
    attributions,
    events: [],
    wordings: [],
    ...found,
    affiliations,
    positions: [],
  };
  return { document, record };
}

const explicit = (day: Day | null): DateRange | null => (day === null ? null : onDay(day, 'explicit'));

function affiliation(span: Span, tie: Tie, asOf: Day | null): Affiliation {
  const { person, knownAs = null, ofState = true, post = false, tenure = 'holds', otherHolders = [] } = tie;
  return {
    person,
    knownAs,
    actor: tie.actor as ActorCode,
    ofState,
    office: tie.office ?? null,
    title: tie.title ?? null,
    post,
    tenure,
    spans: [span],
    asOf,
    otherHolders: [...otherHolders],
  };
}

function attribution(document: string, start: number, telling: Telling, published: Day | null): Attribution {
  const span: Span = [start, start + telling.content.length];
  const { day = published } = telling;
  return {
    id: attributionId(document as DocumentId, [span]),
    source: [],
    cue: [],
    content: [span],
    mode: telling.mode ?? 'indirect',
    speaker: {
      text: 'A spokesman',
      actors: (telling.actors ?? ['RUS']) as ActorCode[],
      office: telling.office ?? 'other',
      person: telling.person ?? null,
      stateVoice: telling.stateVoice ?? true,
      via: null,
      reference: { kind: 'abstained', reason: 'unnamed' },
    },
    acts: (telling.acts ?? ['condemn']).map((type) => act(type, start, telling)),
    position: telling.position ?? 'oppose-condemn',
    legality: telling.legality ?? 'none',
    hedged: telling.hedged ?? false,
    negated: telling.negated ?? false,
    said: explicit(day),
    confidence: 0.5,
    why: [...(telling.why ?? []), ...((telling.acts ?? ['condemn']).includes('condemn') ? ['position:condemns'] : [])],
  };
}

function act(type: ActType, start: number, telling: Telling): Act {
  const { content, demand, targets = ['event'], addressees = [] } = telling;
  const at = demand === undefined ? -1 : content.indexOf(demand);
  return {
    ...bareAct(type),
    targets: [...targets] as Act['targets'],
    addressees: [...addressees] as ActorCode[],
    demand: demand ?? null,
    demandSpan: at === -1 ? null : [start + at, start + at + (demand ?? '').length],
  };
}

const crisis: Crisis = {
  id: 'test-crisis' as Crisis['id'],
  title: 'Operation in Freedonia',
  summary: '',
  events: [{ title: 'Operation in Freedonia', day: '2026-01-03' }],
  parties: [
    { actor: 'USA' as ActorCode, role: 'perpetrator' },
    { actor: 'VEN' as ActorCode, role: 'affected' },
  ],
  window: { from: '2026-01-03', to: null },
};

const codebook: Codebook = {
  id: 'test',
  version: '1',
  title: 'Test',
  axes: {
    position: (['oppose-condemn', 'support', 'concern', 'neutral'] as const).map((label) => ({
      label,
      definition: '',
    })),
    legality: (['unlawful', 'lawful', 'refers', 'none'] as const).map((label) => ({ label, definition: '' })),
  },
  ladder: ['express-concern', 'appeal', 'warn', 'demand', 'condemn'],
  rules: [
    {
      id: 'condemns',
      acts: ['condemn'],
      towards: ['event'],
      position: 'oppose-condemn',
      because: 'It condemns the event.',
    },
  ],
};

/** What the compiler takes, from planted documents. */
export function inputOf(planted: readonly Planted[], over: Partial<CompileInput> = {}): CompileInput {
  return {
    crisis,
    documents: planted.map(({ document }) => document),
    records: planted.map(({ record }) => record),
    judgements: [],
    codebook,
    scales: [],
    coder: 'test',
    searches: [],
    roster: [],
    asOf: null,
    nameOf: (code) => `Name of ${code}`,
    ...over,
  };
}
