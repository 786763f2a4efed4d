/** Invariant: a sentence of PLV with the words of its source and target marked; offsets are UTF-16 code units into the sentence. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { RoleSpan } from '@demarche/contract';
import * as z from 'zod';
import { RELATIONS } from '@demarche/coder';
import { BadPack } from './packs.ts';

/** A sentence with its source and its target, of which one may be unnamed; `relation` and `quad` are null where a file has no gold. */
export interface MarkedSentence {
  readonly id: string;
  readonly text: string;
  readonly roles: readonly RoleSpan[];
  readonly relation: string | null;
  readonly quad: string | null;
}

const Row = z.object({
  sentence_id: z.string(),
  marked_sentence: z.string(),
  gold_root: z.enum(RELATIONS).optional(),
  gold_penta: z.string().optional(),
});

/** Sentences of a tab-separated file with the columns `sentence_id` and `marked_sentence` (`<s>source</s> … <t>target</t>`); throws `BadPack`. */
export function readPlv(file: string): MarkedSentence[] {
  const rows: unknown[] = parse(readFileSync(file, 'utf8'), {
    columns: true,
    delimiter: '\t',
    bom: true,
    relax_quotes: true,
  });
  return rows.map((raw, i) => {
    const row = Row.safeParse(raw);
    if (!row.success) throw new BadPack(`${file}:${i + 2}: ${z.prettifyError(row.error)}`);
    const { sentence_id: id, marked_sentence: marked, gold_root: relation = null, gold_penta: quad = null } = row.data;
    return Object.assign(unmarked(marked), { id, relation, quad });
  });
}

const ROLES = { s: 'source', t: 'target' } as const;

/** The sentence without its marks, and where they stood. */
function unmarked(marked: string): Pick<MarkedSentence, 'text' | 'roles'> {
  let text = '';
  const open = { s: 0, t: 0 };
  const roles: RoleSpan[] = [];
  for (const part of marked.split(/(<\/?[st]>)/u)) {
    const mark = /^<(\/?)([st])>$/u.exec(part);
    if (!mark) text += part;
    else if (mark[1] === '') open[mark[2] as 's' | 't'] = text.length;
    else roles.push({ role: ROLES[mark[2] as 's' | 't'], span: [open[mark[2] as 's' | 't'], text.length] });
  }
  return { text, roles };
}
