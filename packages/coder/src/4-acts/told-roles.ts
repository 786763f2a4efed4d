/** Invariant: who did what to whom is told by words of the document alone; what counts more stands in its headline or lead. */
import type { ActorCode, Document } from '@demarche/contract';
import { mostNamed, type Cast, type Mention } from '../3-actors/index.ts';
import { BEFORE, eventRoles, JOINED, OBJECT, type EventRoles, type Home, type MentionedText } from './event-roles.ts';
import { pattern } from './lexicon.ts';
import { phraseFinder, type PhraseMatch } from './phrases.ts';
import { distinct, moved } from './row.ts';
import type { NameBook } from './plain-names.ts';
import { titleMentions } from './title-mentions.ts';

const standsWith = phraseFinder(pattern('stands-with'));
const mournsWith = phraseFinder(pattern('mourns-with'));
const chargedSubject = phraseFinder(pattern('charged-subject'));
const chargedObject = phraseFinder(pattern('charged-object'));
const asksOf = phraseFinder(pattern('asks-of'));
const toCease = phraseFinder(pattern('to-cease'));
const fights = phraseFinder(pattern('fights'));

/** What words of a part tell of the sides; their weight is the part's times their own. */
export interface ToldRoles extends EventRoles {
  readonly part: Part;
}

/** Everything in a document that tells of sides, by what kind of words tells it. */
export interface RolesTold {
  /** Words for what happened. */
  readonly events: readonly ToldRoles[];
  /** Whom speakers mourn with. */
  readonly mourned: readonly ToldRoles[];
  readonly accused: readonly ToldRoles[];
  /** Whom speakers stand with, and the two that fight each other. */
  readonly stoodWith: readonly ToldRoles[];
}

/** What a document's title and prose tell of the sides of what happened. */
export function rolesTold(document: Document, cast: Cast, atlas: NameBook): RolesTold {
  const all = parts(document, cast, atlas);
  const home = homeOf(all, atlas);
  const told = (roles: (part: Part) => EventRoles[]): ToldRoles[] =>
    all.flatMap((part) => roles(part).map((one) => Object.assign(one, { part, weight: one.weight * part.weight })));
  return {
    events: told((part) => eventRoles(part, home)),
    mourned: told((part) => objectsOf(mournsWith, part)),
    // Most documents tell the deed itself, and the rest is not asked for.
    get accused() {
      return told(accusedIn);
    },
    get stoodWith() {
      return told((part) => [...objectsOf(standsWith, part), ...foesIn(part)]);
    },
  };
}

const NO_HOME: ReadonlySet<string> = new Set(['organisation', 'ngo', 'armed-group']);

/** The state that the title is about, else the one named more often than any other by half. */
function homeOf([title, ...rest]: readonly MentionedText[], atlas: NameBook): Home {
  const isState = (code: ActorCode): boolean => !NO_HOME.has(atlas.actor(code)?.kind ?? '');
  const inTitle = distinct(title!.mentions.flatMap(({ actors }) => actors.filter(isState)));
  if (inTitle.length === 1) return { state: inTitle[0]!, isState };
  const inText = rest.flatMap(({ mentions }) => mentions.flatMap(({ actors }) => actors.filter(isState)));
  return { state: mostNamed(inText), isState };
}

/** Whom speakers stand or mourn with, as the affected side. */
function objectsOf(find: (text: string) => PhraseMatch[], { text, mentions }: MentionedText): EventRoles[] {
  return find(text).flatMap(({ start, end }): EventRoles[] => {
    const next = mentions.find(({ span }) => span[0] >= end);
    const isObject = next && OBJECT.test(` ${text.slice(end, next.span[0]).trimStart()}`);
    return isObject ? [{ agents: [], patients: next.actors, weight: 1, kind: 'stood-with', word: [start, end] }] : [];
  });
}

/** Whom others hold responsible or ask to stop, and who denies a part in it: one who is charged with a deed that the text does not tell. */
function accusedIn({ text, mentions }: MentionedText): EventRoles[] {
  const charged = (matches: readonly PhraseMatch[], whom: (match: PhraseMatch) => Mention | undefined): EventRoles[] =>
    matches.flatMap((match): EventRoles[] => {
      const one = whom(match);
      return one
        ? [{ agents: one.actors, patients: [], weight: 1, kind: 'charged', word: [match.start, match.end] }]
        : [];
    });
  return [
    ...charged(chargedSubject(text), ({ start }) =>
      mentions.findLast(({ span }) => span[1] <= start && BEFORE.test(text.slice(span[1], start))),
    ),
    ...charged(chargedObject(text), ({ end }) =>
      mentions.find(({ span }) => span[0] >= end && OBJECT.test(text.slice(end, span[0]))),
    ),
    ...charged(asksOf(text), ({ end }) =>
      mentions.find(
        ({ span }) =>
          span[0] >= end &&
          OBJECT.test(text.slice(end, span[0])) &&
          toCease(text.slice(span[1])).some(({ start }) => start <= 1),
      ),
    ),
  ];
}

/** The two that fight each other, as sides that the deed may have happened to. */
function foesIn({ text, mentions }: MentionedText): EventRoles[] {
  return fights(text).flatMap(({ start, end }): EventRoles[] => {
    const pair = mentions
      .filter(({ span }) => span[1] <= start && /^[\s\p{L}]{0,30}$/u.test(text.slice(span[1], start)))
      .slice(-2);
    const [first, second] = pair.length === 2 ? pair : mentions.filter(({ span }) => span[0] >= end).slice(0, 2);
    const joined = first && second && JOINED.test(text.slice(first.span[1], second.span[0]));
    if (!joined) return [];
    const patients = distinct([...first.actors, ...second.actors]);
    return [{ agents: [], patients, weight: 1, kind: 'fought', word: [start, end] }];
  });
}

const PROSE: ReadonlySet<string> = new Set(['headline', 'paragraph', 'list-item', 'post']);

/** A part of a document and how much it counts; `start` is where it begins in the text, null for a title that stands outside. */
interface Part extends MentionedText {
  readonly weight: number;
  readonly start: number | null;
}

/** The document in the parts that count differently: its title, headlines, first two paragraphs, and the rest. */
function parts(document: Document, cast: Cast, atlas: NameBook): Part[] {
  let paragraphs = 0;
  const blocks = document.blocks
    .filter(({ kind }) => PROSE.has(kind))
    .map(({ kind, span: [start, end] }) => ({
      text: document.text.slice(start, end),
      start,
      weight: kind === 'headline' ? 4 : kind === 'paragraph' && paragraphs++ < 2 ? 3 : 1,
      mentions: cast.mentions.filter(({ span }) => span[0] >= start && span[1] <= end).map((one) => moved(one, -start)),
    }));
  const title = document.title ?? '';
  return [{ text: title, start: null, weight: 4, mentions: titleMentions(title, document, cast, atlas) }, ...blocks];
}
