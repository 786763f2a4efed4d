/** Invariant: a capital that also seats an organisation is read as that organisation only where the text names it and not the state. */
import type { ActorCode } from '@demarche/contract';
import type { Phrase } from './phrase.ts';
import words from './phrase-words.json' with { type: 'json' };

const HOSTED = new Map(Object.entries(words.hostedOrganisations)) as ReadonlyMap<string, readonly string[]>;

/** The phrases with each capital read as the organisation that it stands for: `Brussels` in a text on the EU. */
export function readHostCities(phrases: readonly (readonly Phrase[])[]): Phrase[][] {
  const all = phrases.flat();
  const named = new Set(all.flatMap(({ kind, nations }) => (kind === 'capital' ? [] : nations)));
  const guest = (state: ActorCode | undefined): ActorCode | undefined =>
    state === undefined || named.has(state)
      ? undefined
      : (HOSTED.get(state)?.find((one) => named.has(one as ActorCode)) as ActorCode | undefined);
  return phrases.map((own) =>
    own.map((phrase) => {
      const found = phrase.kind === 'capital' && phrase.head === 'name' ? guest(phrase.actors[0]) : undefined;
      return found ? { ...phrase, actors: [found], nations: [found] } : phrase;
    }),
  );
}
