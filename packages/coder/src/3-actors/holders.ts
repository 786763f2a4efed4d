/** Invariant: an office named once for a list of states is held by each person that the list names beside a state. */
import type { Token } from '../1-sentences/index.ts';
import type { Phrase } from './phrase.ts';

/** `the presidents of Chile, Ida Holm; Peru, Juan Soto; and Cuba, Ana Paz`: gives the later persons the first one's office. */
export function spellOutHolders(phrases: readonly Phrase[], tokens: readonly Token[]): Phrase[] {
  const out: Phrase[] = [];
  for (let at = 0; at < phrases.length; at++) {
    const phrase = phrases[at]!;
    const before = out.at(-1);
    const person = phrases[at + 1];
    if (before && person && continues(before, phrase, person, tokens)) {
      const { office, entry, term, title, stateVoice } = before;
      const { actors, nations, first } = phrase;
      out.push({ ...person, first, actors, nations, office, entry, term, title, stateVoice, after: null });
      at++;
    } else out.push(phrase);
  }
  return out;
}

/** Whether `; [and] State, Person` follows a person with state and office. */
function continues(before: Phrase, state: Phrase, person: Phrase, tokens: readonly Token[]): boolean {
  if (!before.person || !before.entry || before.nations.length !== 1) return false;
  if (state.head !== 'name' || !person.person || person.nations.length > 0) return false;
  const between = tokens.slice(before.last, state.first).map(({ lower }) => lower);
  const comma = tokens.slice(state.last, person.first).map(({ lower }) => lower);
  return between[0] === ';' && between.every((word) => word === ';' || word === 'and') && comma.join('') === ',';
}
