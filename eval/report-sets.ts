/**
 * Invariant: a set of reports is read as somebody labelled it, or refused with its line; what is marked as cue and content is found by its marks,
 * so that no span can be wrong. The form is described in `dossier/reports/README.md`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  ActType,
  ActorCode,
  type Attribution,
  type AttributionId,
  type CodedRecord,
  Crisis,
  Day,
  type Document,
  type DocumentId,
  Legality,
  Mode,
  Office,
  PositionLabel,
  type Span,
  bareAct,
  onDay,
  publishedOn,
  attributionId,
} from '@demarche/contract';
import * as z from 'zod';

/** One crisis with its reports; `truth` has the statement that each attribution tells. */
export interface ReportSet {
  readonly name: string;
  readonly crisis: Crisis;
  readonly documents: Document[];
  readonly records: CodedRecord[];
  readonly truth: ReadonlyMap<AttributionId, string>;
}

const Label = z.object({
  actors: z.array(ActorCode).min(1),
  office: Office,
  person: z.string().min(1).nullable(),
  day: Day,
  acts: z.array(ActType).min(1),
  position: PositionLabel,
  legality: Legality,
  stateVoice: z.boolean(),
  basis: z.enum(['explicit', 'published']),
  /** ISO 639-1 */
  lang: z.string().length(2),
});
type Label = z.infer<typeof Label>;

/** The sets of one half, by name. */
export function readReportSets(half: 'dev' | 'test'): ReportSet[] {
  const folder = path.join(import.meta.dirname, 'dossier/reports', half);
  const names = readdirSync(folder).toSorted();
  return names.map((name) => readReportSet(readFileSync(path.join(folder, name), 'utf8'), path.basename(name, '.txt')));
}

/** Reads one set; throws with the line where it is not in the form. */
function readReportSet(text: string, name: string): ReportSet {
  let crisis: Crisis | null = null;
  let label: Label | null = null;
  let statement = '';
  const documents: Document[] = [];
  const records: CodedRecord[] = [];
  const truth = new Map<AttributionId, string>();
  for (const [i, line] of text.trimEnd().split('\n').entries()) {
    try {
      const fields = line
        .slice(2)
        .split('|')
        .map((field) => field.trim());
      if (line.startsWith('# ')) crisis = crisisOf(name, fields);
      else if (line.startsWith('= ')) [statement, label] = statementOf(fields);
      else if (line.startsWith('- ') && label !== null) {
        const id = `${name}-${String(documents.length + 1).padStart(2, '0')}` as DocumentId;
        const { document, attribution } = reportOf(id, fields, label);
        documents.push(document);
        records.push(recordOf(id, attribution));
        truth.set(attribution.id, `${name} ${statement}`);
      } else throw new Error('a line begins with "# ", "= " or "- "');
    } catch (error) {
      throw new Error(`${name}, line ${i + 1}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
  if (crisis === null) throw new Error(`${name}: no crisis`);
  return { name, crisis, documents, records, truth };
}

function crisisOf(name: string, [title, day, parties = '']: readonly string[]): Crisis {
  const sides = parties.split(' ').map((party) => {
    const at = party.lastIndexOf(':');
    return { actor: party.slice(0, at), role: party.slice(at + 1) };
  });
  return Crisis.parse({
    id: name,
    title,
    summary: '',
    events: [{ title, day }],
    parties: sides,
    window: { from: day, to: null },
  });
}

function statementOf(fields: readonly string[]): [string, Label] {
  const [id = '', actors = '', office, person, day, acts = '', position, legality] = fields;
  const label = Label.parse({
    actors: actors.split(' '),
    office,
    person: person === '-' ? null : person,
    day,
    acts: acts.split(' '),
    position,
    legality,
    stateVoice: true,
    basis: 'explicit',
    lang: 'en',
  });
  return [id, label];
}

/** `key=value` pairs that this report has otherwise than its statement. */
function changed(label: Label, changes: string): Label {
  const pairs = changes
    .split(' ')
    .filter(Boolean)
    .map((pair) => pair.split('=') as [string, string]);
  const values: Readonly<Record<string, (value: string) => unknown>> = {
    acts: (value) => value.split('+'),
    person: (value) => (value === '-' ? null : value),
    stateVoice: (value) => value === 'true',
  };
  for (const [key] of pairs) if (!(key in Label.shape)) throw new Error(`no such field: ${key}`);
  return Label.parse({
    ...label,
    ...Object.fromEntries(pairs.map(([key, value]) => [key, key in values ? values[key]!(value) : value])),
  });
}

function reportOf(id: DocumentId, fields: readonly string[], given: Label) {
  const [published, mode, changes = '', ...words] = fields;
  const label = changed(given, changes);
  const { text, cue, content } = unmarked(words.join('|'));
  const document: Document = {
    id,
    snapshot: null,
    url: `https://example.org/${id}`,
    title: null,
    language: label.lang,
    published: Day.parse(published),
    source: { name: `Outlet of ${id}`, kind: 'unknown', country: null, homepage: null },
    text,
    blocks: [{ kind: 'paragraph', span: [0, text.length] }],
  };
  return { document, attribution: attributionOf(document, Mode.parse(mode), label, cue, content) };
}

/** The text without the marks: ⟨cue⟩ and ⟦content⟧. */
function unmarked(marked: string): { text: string; cue: Span[]; content: Span[] } {
  let text = '';
  const spans: Record<'⟨' | '⟦', Span[]> = { '⟨': [], '⟦': [] };
  for (const part of marked.matchAll(/([⟨⟦])([^⟩⟧]*)[⟩⟧]|[^⟨⟦]+/gu)) {
    const [whole, mark, inner] = part;
    if (mark !== undefined) spans[mark as '⟨' | '⟦'].push([text.length, text.length + inner!.length]);
    text += inner ?? whole;
  }
  if (spans['⟦'].length === 0) throw new Error('no ⟦content⟧ is marked');
  return { text, cue: spans['⟨'], content: spans['⟦'] };
}

function attributionOf(document: Document, mode: Mode, label: Label, cue: Span[], content: Span[]): Attribution {
  const { actors, office, person, day, acts, position, legality, stateVoice, basis } = label;
  const said = basis === 'published' ? publishedOn(document)! : day;
  return {
    id: attributionId(document.id, [...cue, ...content]),
    source: [],
    cue,
    content,
    mode,
    speaker: {
      text: person ?? office,
      actors,
      office,
      person,
      stateVoice,
      via: null,
      reference: { kind: 'abstained', reason: 'unnamed' },
    },
    acts: acts.map(bareAct),
    position,
    legality,
    hedged: false,
    negated: false,
    said: onDay(said, basis),
    confidence: 0.9,
    why: [],
  };
}

function recordOf(id: DocumentId, attribution: Attribution): CodedRecord {
  const none = { events: [], contacts: [], expectations: [], situations: [], wordings: [], affiliations: [] };
  return { id, coder: 'hand', attributions: [attribution], positions: [], ...none };
}
