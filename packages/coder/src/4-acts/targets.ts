/** Invariant: a target that is an actor is named in the row or addressed by it; `event` is the principal event. */
import type { Act, ActorCode, ActType } from '@demarche/contract';
import { EVENT_WORDS, pattern } from './lexicon.ts';
import { phraseFinder } from './phrases.ts';
import { eventRoles, type PrincipalEvent } from './principal-event.ts';
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

/** Whom a request is put to: the actors named between the asking words and what is asked for. */
export function addressees(row: Row, act: FoundAct): ActorCode[] {
  if (!ASKING.has(act.act)) return [];
  const start = row.offset + act.start;
  const rest = row.text.slice(act.start);
  const stop = /\s(?:to|that|not to)\s|[.;:“"]|\sfor\s/u.exec(rest.slice(act.end - act.start));
  const end = row.offset + act.end + (stop ? stop.index : Math.min(80, rest.length));
  const named = row.mentions.filter(({ span, kind }) => kind !== 'pronoun' && span[0] >= start && span[1] <= end);
  return distinct(named.flatMap(({ actors }) => [...actors])).filter((code) => !row.speaker.actors.includes(code));
}

/** What an act is aimed at. */
export function targetsOf(row: Row, type: ActType, asked: readonly ActorCode[], event: PrincipalEvent): Target[] {
  const named = namedActors(row);
  if (ASKING.has(type) && asked.length > 0) return [...asked];
  const about = ABOUT_EVENT.has(type) && (refersToEvent(row, event) || named.length === 0);
  if (type === 'inform' && !about && named.length === 0) return [...row.speaker.actors];
  if (!ABOUT_EVENT.has(type) && named.length === 0) return refersToEvent(row, event) ? ['event'] : [];
  return [...(about ? (['event'] as const) : []), ...named];
}

/** Actors that the row names besides its own speaker. */
function namedActors(row: Row): ActorCode[] {
  return distinct(row.mentions.filter(({ kind }) => kind !== 'pronoun').flatMap(({ actors }) => [...actors])).filter(
    (code) => !row.speaker.actors.includes(code),
  );
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
