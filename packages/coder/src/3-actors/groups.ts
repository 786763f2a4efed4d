/** Invariant: a group holds at least two actors that the text lists side by side. */
import type { Token } from '../1-sentences/index.ts';
import { actorsOf, type Phrase } from './phrase.ts';

const JOINTS = new Set([
  'his',
  'her',
  'their',
  'its',
  ',',
  ';',
  'and',
  '&',
  'the',
  'as',
  'well',
  'along',
  'with',
  'together',
  'or',
]);

/** The lists of actors among a sentence's phrases: `Mali and Burkina Faso`, `Russia, Cuba and Mexico`. */
export function findGroups(phrases: readonly Phrase[], tokens: readonly Token[]): Phrase[] {
  const groups: Phrase[] = [];
  let list: Phrase[] = [];
  const close = (): void => {
    const actors = actorsOf(list);
    const [first, last] = [list[0], list.at(-1)];
    if (first && last && actors.length > 1 && joined(list, tokens)) {
      groups.push({
        ...first,
        last: last.last,
        head: 'group',
        kind: 'group',
        actors,
        person: null,
        plural: true,
        gender: null,
      });
    }
    list = [];
  };
  for (const phrase of phrases) {
    const before = list.at(-1);
    if (!listed(phrase)) close();
    else {
      if (before && !tokens.slice(before.last, phrase.first).every(({ lower }) => JOINTS.has(lower))) close();
      list.push(phrase);
    }
  }
  close();
  return groups;
}

function listed({ head, actors, after, outlet }: Phrase): boolean {
  return (
    actors.length > 0 && !outlet && after !== 'prefix' && (head === 'name' || head === 'office' || head === 'person')
  );
}

/** A list has a conjunction somewhere; two names with a comma alone between them are a place in its country. */
function joined(list: readonly Phrase[], tokens: readonly Token[]): boolean {
  const between = new Set(tokens.slice(list[0]!.first, list.at(-1)!.last).map(({ lower }) => lower));
  return between.has('and') || between.has('&') || list.length > 2;
}
