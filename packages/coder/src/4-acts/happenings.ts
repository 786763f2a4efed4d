/** Invariant: a happening is words of the text for something that happened, in one sentence, with those whom the same words name for it. */
import type { ActorCode, Document, Happening, Span, Survey } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { Cast, Mention } from '../3-actors/index.ts';
import { withPlainNames, type NameBook } from './plain-names.ts';
import { sidesTold } from './principal-event.ts';
import { distinct } from './row.ts';
import { rolesTold, type ToldRoles } from './told-roles.ts';

/** What stage 4 knows of a document's happenings before any crisis is known; the days are not read yet. */
export function findHappenings(
  document: Document,
  sentences: readonly Sentence[],
  identified: Cast,
  atlas: NameBook,
): Survey {
  const cast = withPlainNames(document, identified, atlas);
  const told = rolesTold(document, cast, atlas);
  const { perpetrators, affected } = sidesTold(told, atlas);
  const all = [...told.events, ...told.mourned, ...told.accused, ...told.stoodWith];
  return {
    id: document.id,
    perpetrators: [...perpetrators],
    affected: [...affected],
    happenings: all.flatMap((one) => happening(one, document, sentences, cast, atlas)).filter(isFirst),
    titled: all.flatMap(({ kind, word, part }) =>
      part.start === null ? [{ kind, word: part.text.slice(...word) }] : [],
    ),
    named: namedMost(cast, atlas),
  };
}

function happening(
  { kind, word: [from, to], part, agents, patients, weight }: ToldRoles,
  { text }: Document,
  sentences: readonly Sentence[],
  cast: Cast,
  atlas: NameBook,
): Happening[] {
  if (part.start === null) return [];
  const word: Span = [part.start + from, part.start + to];
  const sentence = sentences.find(({ span }) => span[0] <= word[0] && word[0] < span[1])?.span;
  if (!sentence) return [];
  const inside = cast.mentions.filter(({ span }) => span[0] >= sentence[0] && span[1] <= sentence[1]);
  const places = inside
    .filter((one) => isPlace(one, text, sentence))
    .flatMap(({ actors }) => actors.filter((code) => isTerritory(code, atlas)));
  return [
    {
      kind,
      word,
      sentence: [...sentence],
      agents: [...agents],
      patients: [...patients],
      places: distinct(places),
      date: null,
      weight,
    },
  ];
}

/** Several phrases of the lexicon can find the same word. */
const isFirst = (one: Happening, i: number, all: readonly Happening[]): boolean =>
  all.findIndex(({ kind, word }) => kind === one.kind && word[0] === one.word[0]) === i;

const AT = /\b(?:in|inside|within|at|near|outside|off|over|across)\s+(?:the\s+)?(?:\p{L}+(?:ern|al)\s+)?$/iu;

/** Whether a mention tells where: `in Ruritania`, `near Strelsau`. */
function isPlace({ kind, span }: Mention, text: string, [start]: Span): boolean {
  return (kind === 'state' || kind === 'capital') && AT.test(text.slice(start, span[0]));
}

const NO_TERRITORY: ReadonlySet<string> = new Set(['organisation', 'ngo', 'armed-group']);
const isTerritory = (code: ActorCode, atlas: NameBook): boolean => !NO_TERRITORY.has(atlas.actor(code)?.kind ?? '');

function namedMost(cast: Cast, atlas: NameBook): Survey['named'] {
  const times = new Map<ActorCode, number>();
  for (const { kind, actors } of cast.mentions) {
    if (kind === 'pronoun' || kind === 'group') continue;
    for (const code of actors) if (isTerritory(code, atlas)) times.set(code, (times.get(code) ?? 0) + 1);
  }
  return [...times]
    .map(([actor, count]) => ({ actor, times: count }))
    .toSorted((a, b) => b.times - a.times || (a.actor < b.actor ? -1 : 1));
}
