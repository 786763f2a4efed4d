/** Invariant: persons are known here by the document alone; what the atlas knows of them decides nothing. */
import type { ActorCode } from '@demarche/contract';
import type { Discourse } from './discourse.ts';
import { People } from './people.ts';
import { isOwned, type Phrase } from './phrase.ts';
import { PhraseResolver, type Place, type Setting } from './resolve-phrase.ts';

/** Whose the offices are that persons are said to have and that the words leave open, by what is in play. */
export class OwnersInPlay {
  readonly people: People;
  readonly owners = new Map<Phrase, ActorCode>();
  private readonly resolver: PhraseResolver;

  constructor(phrases: readonly Phrase[], discourse: Discourse, setting: Setting) {
    this.people = new People(phrases, () => undefined);
    this.resolver = new PhraseResolver(this.people, discourse, setting);
  }

  /** Takes down the owner of a person's office as it stands before the phrase itself comes into play. */
  note(phrase: Phrase, place: Place): void {
    if (phrase.person === null || phrase.title === null || isOwned(phrase)) return;
    const { actors } = this.resolver.resolve(phrase, place);
    if (actors.length === 1) this.owners.set(phrase, actors[0]!);
  }
}
