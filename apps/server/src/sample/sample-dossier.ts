/** Invariant: the sample is built like a real dossier: every quote is sliced from the sample documents by its spans. */
import {
  ActorCode,
  AttributionId,
  Block,
  CodedRecord,
  CrisisSummary,
  Document,
  Dossier,
  Statement,
  quote,
  type Evidence,
  type Span,
  bareAct,
  onDay,
} from '@demarche/contract';
import { unmark, type MarkedSpans } from './marked-text.ts';
import { ACTOR_NAMES, SAMPLE_DOCUMENTS, type SampleCoding, type SampleDocument } from './sample-documents.ts';

const GAP = '\n\n';

interface Read {
  readonly document: Document;
  readonly record: CodedRecord;
  readonly statements: readonly Statement[];
}

function readSample(sample: SampleDocument): Read {
  const { text, spans } = unmark(sample.blocks.map(({ marked }) => marked).join(GAP));
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, marked, post } of sample.blocks) {
    const end = at + unmark(marked).text.length;
    const shown = post && { ...post, platform: 'other' as const, url: null };
    blocks.push(Block.parse({ kind, span: [at, end], ...(shown && { post: shown }) }));
    at = end + GAP.length;
  }
  const url = `https://example.org/${sample.id}`;
  const source = { name: sample.source, kind: 'unknown', country: null, homepage: null };
  const { id, title, published } = sample;
  const document = Document.parse({ id, snapshot: null, url, title, language: 'en', published, source, text, blocks });
  const coded = Object.entries(sample.coded).map(([number, coding]) => {
    const marks = spans.get(Number(number));
    if (!marks) throw new Error(`${sample.id}: nothing is marked ${number}`);
    return attribution(document, marks, coding);
  });
  const none = { events: [], contacts: [], expectations: [], situations: [], wordings: [], positions: [] };
  const record = CodedRecord.parse({ id, coder: 'sample', attributions: coded, ...none });
  return { document, record, statements: record.attributions.map((one) => statementOf(document, one)) };
}

function attribution(document: Document, marks: MarkedSpans, coding: SampleCoding): unknown {
  const all = [...marks.source, ...marks.cue, ...marks.content];
  const hull = [Math.min(...all.map(([start]) => start)), Math.max(...all.map(([, end]) => end))];
  const at = coding.demand === undefined ? -1 : document.text.indexOf(coding.demand, hull[0]);
  const demand = { demand: coding.demand ?? null, demandSpan: at < 0 ? null : [at, at + (coding.demand ?? '').length] };

  return {
    id: AttributionId.parse(`${document.id}:a${hull.join('-')}`),
    ...marks,
    mode: coding.mode ?? 'indirect',
    speaker: {
      text: coding.speaker,
      actors: coding.actors,
      office: coding.office,
      person: coding.person ?? null,
      stateVoice: coding.stateVoice ?? true,
      via: coding.via ?? null,
      reference: { kind: 'abstained', reason: 'unnamed' },
    },
    acts: coding.acts.map((type) => ({ ...bareAct(type), ...demand })),
    position: coding.position,
    legality: coding.legality ?? 'none',
    hedged: coding.hedged ?? false,
    negated: false,
    said: onDay(coding.day, coding.day === document.published ? 'published' : 'relative'),
    confidence: 0.9,
    why: ['sample: coded by hand'],
  };
}

const evidence = (document: Document, spans: readonly Span[], id: AttributionId | null): Evidence => ({
  document: document.id,
  attribution: id,
  spans: [...spans],
  quotes: spans.map((span) => quote(document.text, [span])),
});

function statementOf(document: Document, one: CodedRecord['attributions'][number]): Statement {
  const { speaker, mode } = one;
  const rung = mode === 'indirect' ? 'paraphrase' : 'quote';
  return Statement.parse({
    ...one,
    ...speaker,
    id: `s-${one.id}`,
    voices: speaker.actors.map((actor) => ({ actor, voice: 'own' })),
    speaker: speaker.text,
    rung,
    force: 0,
    reports: [
      {
        ...evidence(document, one.content, one.id),
        mode,
        via: speaker.via,
        judged: false,
        confidence: one.confidence,
        rung,
        copyOf: null,
      },
    ],
  });
}

const READ = SAMPLE_DOCUMENTS.map(readSample);
const STATEMENTS = READ.flatMap(({ statements }) => statements);
const STRONGEST = ['oppose-condemn', 'support', 'concern', 'neutral'];

export const sampleDocuments: readonly Document[] = READ.map(({ document }) => document);
export const sampleRecords: readonly CodedRecord[] = READ.map(({ record }) => record);

const crisis = {
  id: 'meridian-2025',
  title: 'The stopping of the tanker Meridian (invented sample)',
  summary:
    'Valdorian coast guards stopped and boarded the tanker Meridian, under the flag of Norrmark, on 8 March 2025.',
  events: [{ title: 'Boarding of the Meridian', day: '2025-03-08' }],
  parties: [
    { actor: 'VLD', role: 'perpetrator' },
    { actor: 'NRM', role: 'affected' },
  ],
  window: { from: '2025-03-07', to: null },
};

export const sampleSummary = CrisisSummary.parse({
  ...crisis,
  counts: { documents: READ.length, statements: STATEMENTS.length, actors: Object.keys(ACTOR_NAMES).length },
});

function positions(): unknown[] {
  return Object.keys(ACTOR_NAMES).flatMap((actor) => {
    const own = STATEMENTS.filter((one) => one.stateVoice && one.actors.includes(ActorCode.parse(actor)));
    const position = STRONGEST.find((label) => own.some((one) => one.position === label));
    const legal = own.filter(({ legality }) => legality !== 'none');
    const bearing = own.filter((one) => one.position === position).map(({ id }) => id);
    if (bearing.length === 0) return [];
    const rule = 'The strongest of what it said in its own voice.';
    const legality = legal[0]?.legality ?? 'none';
    const since = { position: null, legality: null };
    const found = { actor, position, legality, voice: 'own', since, latest: null };
    return [{ ...found, statements: bearing, legalityStatements: legal.map(({ id }) => id), rule }];
  });
}

/** Evidence for the first occurrence of these words in the sample documents. */
function words(said: string): Evidence {
  for (const document of sampleDocuments) {
    const at = document.text.indexOf(said);
    if (at >= 0) return evidence(document, [[at, at + said.length]], null);
  }
  throw new Error(`no sample document says ${said}`);
}

const demanding = STATEMENTS.filter(({ acts }) => acts.some(({ demand }) => demand !== null));

export const sampleDossier: Dossier = Dossier.parse({
  crisis,
  codebook: { id: 'two-axis', version: 'sample' },
  coder: 'sample',
  asOf: null,
  documents: sampleDocuments.map(({ id, title, url, published, source }) => ({
    id,
    title,
    url,
    published,
    source: source?.name ?? null,
    sourceKind: 'unknown',
    country: null,
    language: 'en',
    copyOf: null,
  })),
  sources: [],
  stories: [],
  actors: Object.entries(ACTOR_NAMES).map(([code, name]) => ({ code, name })),
  statements: STATEMENTS,
  positions: positions(),
  shifts: [],
  escalations: [],
  readings: [],
  disagreements: [],
  coverage: { cells: [], groups: [], searches: [] },
  alignment: { items: [], actors: [], pairs: [], clusters: [], resamplings: 0 },
  demands: demanding.map(({ actors, acts, said, id, reports }) => ({
    id: `demand:${id}`,
    askers: actors.map((actor) => ({ actor, of: ['VLD'], since: said?.from ?? null, statements: [id] })),
    fate: { state: 'open', basis: 'none', day: null, evidence: [] },
    by: actors,
    of: ['VLD'],
    kind: acts.some(({ type }) => type === 'demand') ? 'demand' : 'appeal',
    what: acts[0]?.demand,
    since: said?.from ?? null,
    statements: [id],
    evidence: reports.map(({ document, attribution: one, spans, quotes }) => ({
      document,
      attribution: one,
      spans,
      quotes,
    })),
  })),
  contacts: [
    {
      type: 'phone',
      parties: ['NRM', 'SUL'],
      persons: [],
      date: { from: '2025-03-08', to: '2025-03-08', basis: 'published' },
      evidence: [words('The minister spoke by telephone with her colleague from the Sulmar Islands')],
    },
  ],
  contested: [
    {
      id: 'claim:lawfulness',
      claim: 'The boarding was lawful',
      asserted: [
        { actor: 'VLD', statements: [STATEMENTS.find(({ legality }) => legality === 'lawful')?.id], grounds: [] },
      ],
      denied: [
        { actor: 'NRM', statements: [STATEMENTS.find(({ legality }) => legality === 'unlawful')?.id], grounds: [] },
      ],
    },
  ],
  expectations: [
    {
      id: 'expected:sample',
      who: ['KRE'],
      when: null,
      status: 'awaited',
      basis: 'none',
      outcome: [],
      evidence: [words('would say more when the facts were known')],
    },
  ],
  situations: [{ of: 'the harbour master’s office', actors: [], evidence: [words('Nobody was hurt')] }],
  wordings: [
    {
      by: ['NRM'],
      phrase: 'a plain breach of the law of the sea',
      evidence: [words('a plain breach of the law of the sea')],
    },
    { by: ['BAY'], phrase: 'a proper measure', evidence: [words('a proper measure')] },
  ],
  affiliations: [
    {
      person: 'Ilse Brandt',
      names: ['Ilse Brandt'],
      affiliations: [
        {
          actor: 'OST',
          office: 'head-of-state',
          titles: ['president'],
          tenure: 'holds',
          first: '2025-03-09',
          last: '2025-03-09',
          evidence: [words('Ostmere’s president, Ilse Brandt')],
        },
      ],
      conflicts: [],
    },
  ],
  unsourced: [],
  ledger: [],
  agreement: [],
  timeline: [
    {
      day: '2025-03-08',
      kind: 'event',
      actors: ['VLD'],
      title: 'Boarding of the Meridian',
      statement: null,
      evidence: [],
    },
    ...STATEMENTS.map(({ id, said, actors, speaker, reports }) => ({
      day: said?.from ?? null,
      kind: 'statement',
      actors,
      title: speaker,
      statement: id,
      evidence: reports,
    })),
  ],
});
