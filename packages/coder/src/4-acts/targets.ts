/** Invariant: a target that is an actor is named in the row or addressed by it; `event` is the principal event. */
import type { Act, ActorCode, ActType } from '@demarche/contract';
import { EVENT_WORDS, pattern } from './lexicon.ts';
import { phraseFinder } from './phrases.ts';
import { eventRoles, type PrincipalEvent } from './principal-event.ts';
import type { Mention } from '../3-actors/index.ts';
import { distinct, share, type Row } from './row.ts';
import type { FoundAct } from './recognise-acts.ts';

type Target = Act['targets'][number];

const eventWords = phraseFinder(EVENT_WORDS.flatMap(({ phrases }) => phrases));
const situationWords = phraseFinder(pattern('situation-reference'));

/** Acts that are about what happened unless they name somebody else alone. */
const ABOUT_EVENT: ReadonlySet<ActType> = new Set([
  'condemn',
  'express-concern',
  'neutral-monitoring',
  'justify',
  'deny',
  'warn',
  'welcome',
  'inform',
  'appeal',
  'demand',
]);
const ASKING: ReadonlySet<ActType> = new Set(['appeal', 'demand']);

/** Whom a request is put to: the actors named between the asking words and what is asked for, or the subject of `should`. */
export function addressees(row: Row, act: FoundAct): ActorCode[] {
  if (!ASKING.has(act.act)) return [];
  const others = row.mentions.filter(({ actors }) => !share(actors, row.speaker.actors));
  if (act.entry.where !== 'verb') return distinct(subjectOf(row, act, others)?.actors ?? []);
  const rest = row.text.slice(act.end);
  const stop = ASKED.exec(rest);
  const [start, end] = [row.offset + act.start, row.offset + act.end + (stop ? stop.index : Math.min(80, rest.length))];
  return distinct(others.filter(({ span }) => span[0] >= start && span[1] <= end).flatMap(({ actors }) => [...actors]));
}

const ASKED = /\s(?:to|that|not to)\s|[.;:“"]|\sfor\s/u;
const MODAL = /^(?:should|must|has to|have to|needs? to|ought to)(?!\s+(?:not\s+)?be\b)/iu;

/** Who is told that it should or must; nobody where something should be done to the subject. */
function subjectOf(row: Row, act: FoundAct, others: readonly Mention[]): Mention | undefined {
  if (!MODAL.test(row.text.slice(act.start))) return undefined;
  return others.findLast(
    ({ span, kind }) =>
      kind !== 'demonym' &&
      span[1] <= row.offset + act.start &&
      /^[\s\p{L},'’-]{0,40}$/u.test(row.text.slice(span[1] - row.offset, act.start)),
  );
}

/** What an act is aimed at. */
export function targetsOf(row: Row, type: ActType, asked: readonly ActorCode[], event: PrincipalEvent): Target[] {
  if (asked.length > 0) return [...asked];
  const named = namedActors(row);
  const reached = refersToEvent(row, event);
  if (type === 'express-solidarity' && named.length === 0) return [...event.affected];
  if (!ABOUT_EVENT.has(type)) return named.length === 0 && reached ? ['event'] : named;
  const own = row.speaker.stateVoice && share(row.speaker.actors, event.perpetrators);
  const about = !(own && type === 'condemn') && (reached || named.length === 0);
  if (type === 'inform' && !reached) return distinct([...ownName(row), ...(about ? ['event' as const] : []), ...named]);
  return [...(about ? (['event'] as const) : []), ...named];
}

/** Actors that the row names; the speaker's own side only for a critic, who does not speak for it. */
function namedActors({ mentions, speaker }: Row): ActorCode[] {
  const codes = mentions.filter(({ kind }) => kind !== 'pronoun').flatMap(({ actors }) => [...actors]);
  return distinct(codes).filter((code) => !speaker.stateVoice || !speaker.actors.includes(code));
}

/** The speaker's own state where the row names it: a report on its citizens or staff. */
function ownName({ mentions, speaker }: Row): ActorCode[] {
  const named = mentions.some(({ actors, kind }) => kind !== 'pronoun' && share(actors, speaker.actors));
  return named ? [...speaker.actors] : [];
}

/** True where the row speaks of the principal event or the situation, and not of a deed of the affected side alone. */
function refersToEvent(row: Row, event: PrincipalEvent): boolean {
  if (eventWords(row.text).length === 0) return situationWords(row.text).length > 0;
  const mentions = row.mentions.map((one) => ({
    ...one,
    span: [one.span[0] - row.offset, one.span[1] - row.offset] as const,
  }));
  const roles = eventRoles({ text: row.text, mentions }).filter(({ agents }) => agents.length > 0);
  return roles.length === 0 || roles.some(({ agents }) => !share(agents, event.affected));
}
