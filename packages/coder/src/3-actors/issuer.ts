/** Invariant: an issuer is read from the publisher's address and the document's title, never from who is quoted in it. */
import type { Atlas } from '@demarche/atlas';
import type { ActorCode, Document, Office } from '@demarche/contract';
import { tokenize } from '../1-sentences/index.ts';
import { announcesStatement } from '../2-attributions/index.ts';
import { findGroups } from './groups.ts';
import labels from './issuer-labels.json' with { type: 'json' };
import { isOwned, type Phrase } from './phrase.ts';
import { readPhrases } from './phrases.ts';
import { SentenceView } from './sentence-view.ts';

/** Who an official text speaks for, and as what. */
export interface Issuer {
  /** More than one for a joint statement. */
  readonly actors: readonly [ActorCode, ...ActorCode[]];
  readonly office: Office;
}

const OFFICES = Object.entries(labels.offices) as [Office, string[]][];

/** The state or organisation that publishes the document itself; null for outlets and where nothing tells. */
export function issuerOf(document: Document, atlas: Atlas): Issuer | null {
  const { source, url } = document;
  if (source?.kind !== 'official') return issuerNamed(document, atlas);
  const address = [url, source.homepage].find((one) => one !== null && URL.canParse(one));
  const parsed = address ? new URL(address) : null;
  const parts = parsed ? [...parsed.hostname.split('.'), ...parsed.pathname.split('/').slice(1, 3)] : [];
  const actor = (source.country as ActorCode | null) ?? organisationOf(parts, source.name, atlas);
  if (!actor) return null;
  const named = phrasesOf(source.name, atlas).find((phrase) => phrase.office !== 'other');
  const office = OFFICES.find(([, hosts]) => parts.some((part) => hosts.includes(part.toLowerCase())))?.[0];
  return { actors: [actor], office: office ?? named?.office ?? 'other' };
}

/** The issuer that a title or first line names: `Statement by the Ministry of Foreign Affairs of Norway`, `Joint statement of Chile and Peru`. */
function issuerNamed({ title, text }: Document, atlas: Atlas): Issuer | null {
  const line = [title ?? '', text.trimStart().split('\n', 1)[0]!].find((one) => announcesStatement(one));
  if (line === undefined) return null;
  const view = new SentenceView(line, tokenize(line), 0, false, atlas);
  const phrases = readPhrases(view);
  const phrase = findGroups(phrases, view.tokens)[0] ?? phrases.find(isOwned);
  const [first, ...others] = phrase?.actors ?? [];
  return phrase && first ? { actors: [first, ...others], office: phrase.office } : null;
}

function organisationOf(parts: readonly string[], name: string, atlas: Atlas): ActorCode | null {
  const known = labels.organisations as Readonly<Record<string, string>>;
  for (const part of parts) {
    const code = known[part] ?? atlas.lookup(part.toUpperCase()).find(({ kind }) => kind === 'organisation')?.actor;
    if (code) return code as ActorCode;
  }
  return atlas.lookup(name)[0]?.actor ?? null;
}

/** The title, and the headlines that the text begins with, which may be others; without a title the first headline of all. */
function titlesOf({ title, text, blocks }: Document): string[] {
  const begun = blocks.findIndex(({ kind }) => kind !== 'headline');
  const lines = blocks.slice(0, begun === -1 ? blocks.length : begun);
  const first =
    lines.length > 0 || title !== null ? lines : blocks.filter(({ kind }) => kind === 'headline').slice(0, 1);
  return [...(title === null ? [] : [title]), ...first.map(({ span }) => text.slice(...span))];
}

/** The actor that the document's title puts first, as its subject; null where it starts with nobody. */
export function topicOf(document: Document, atlas: Atlas): ActorCode | null {
  const [line] = titlesOf(document);
  if (line === undefined) return null;
  const first = phrasesOf(line, atlas).find((phrase) => isOwned(phrase) && phrase.after === null);
  return first?.nations[0] ?? null;
}

/** The state that the phrases name most often, and more often than any other by half; else the only one that title and headline name; null where there is none. */
export function homeOf(document: Document, phrases: readonly Phrase[], atlas: Atlas): ActorCode | null {
  const isState = (code: ActorCode): boolean => ['state', 'territory'].includes(atlas.actor(code)?.kind ?? '');
  const statesIn = (all: readonly Phrase[]) => all.flatMap(({ nations }) => nations.filter(isState));
  const most = mostNamed(statesIn(phrases));
  if (most !== null) return most;
  const titled = [...new Set(titlesOf(document).flatMap((line) => statesIn(phrasesOf(line, atlas))))];
  return titled.length === 1 ? titled[0]! : null;
}

/** The actor named most often, and more often than any other by half; null where there is none. */
export function mostNamed(codes: readonly ActorCode[]): ActorCode | null {
  const counts = new Map<ActorCode, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] >= 1.5 * (second?.[1] ?? 0) ? first[0] : null;
}

/** The phrases of a line that stands alone, such as a name or a title. */
export function phrasesOf(line: string, atlas: Atlas): Phrase[] {
  return readPhrases(new SentenceView(line, tokenize(line), 0, false, atlas));
}
