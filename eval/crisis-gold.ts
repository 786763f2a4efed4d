/** Invariant: gold files are parsed here and nowhere else; a malformed one is an error that names the file. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { BadPack, parseAs } from './packs.ts';

const listOf = (schema: z.ZodType<string>) =>
  z
    .union([schema, z.array(schema), z.null(), z.undefined()])
    .transform((value) => (value == null ? [] : [value].flat()));

const Row = z
  .object({
    speaker_text: z.string(),
    actor: listOf(z.string()),
    office: z.string(),
    acts: z.array(z.string()),
    target: listOf(z.string()),
    mode: z.string(),
    quote_start: z.string(),
    position: z.string(),
    legality: z.string(),
    hedged: z.boolean(),
  })
  .transform((row) => ({
    speaker: row.speaker_text,
    actors: row.actor,
    office: row.office,
    acts: row.acts,
    targets: row.target,
    mode: row.mode,
    quoteStart: row.quote_start,
    position: row.position,
    legality: row.legality,
    hedged: row.hedged,
  }));
export type GoldRow = z.infer<typeof Row>;

const Gold = z
  .object({
    id: z.string(),
    statements: z.array(Row),
    contacts: z.array(z.object({ type: z.string(), parties: listOf(z.string()) })).default([]),
    actor_positions: z.record(z.string(), z.string()).default({}),
  })
  .transform(({ id, statements, contacts, actor_positions }) => ({
    id,
    statements,
    contacts,
    positions: new Map(Object.entries(actor_positions)),
  }));
export type CrisisGold = z.infer<typeof Gold>;

/** A document of a crisis pack. */
const CrisisDocument = z.object({
  id: z.string(),
  url: z.string().nullish(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  text: z.string(),
});
export type CrisisDocument = z.infer<typeof CrisisDocument>;

export const readGold = (folder: string): CrisisGold[] => readFolder(folder, Gold);
/** What each labelled document is about, in its coder's words: `Capture of Goma, 27 January 2025`. */
export const readEvents = (folder: string): { id: string; event: string }[] =>
  readFolder(folder, z.object({ id: z.string(), crisis_event: z.string() })).map(({ id, crisis_event: event }) => ({
    id,
    event,
  }));
export const readCrisisDocuments = (folder: string): CrisisDocument[] => readFolder(folder, CrisisDocument);

function readFolder<T>(folder: string, schema: z.ZodType<T>): T[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new BadPack(`${folder}: there is no .json file in it.`);
  return names.toSorted().map((name) => {
    const file = path.join(folder, name);
    return parseAs(schema, readFileSync(file, 'utf8'), file);
  });
}
