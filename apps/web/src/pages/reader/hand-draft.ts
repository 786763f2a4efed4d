/** Invariant: a draft becomes a coding only as the contract's schema lets it. */
import { HandCoding, type ActType, type Legality, type Office, type PositionLabel } from '@demarche/contract';
import { codesFrom } from '../../evidence/codes.ts';

export interface HandDraft {
  /** Codes with commas. */
  readonly actors: string;
  readonly person: string;
  readonly office: Office;
  readonly act: ActType;
  readonly position: PositionLabel;
  readonly legality: Legality;
  readonly said: string;
  readonly ownCapacity: boolean;
  readonly verbatim: boolean;
}

export const EMPTY_HAND: HandDraft = {
  actors: '',
  person: '',
  office: 'other',
  act: 'inform',
  position: 'neutral',
  legality: 'none',
  said: '',
  ownCapacity: false,
  verbatim: false,
};

/** The coding that a draft describes; null where nobody is named by a code. */
export function codingFrom(draft: HandDraft): HandCoding | null {
  const { actors, person, act, said, ownCapacity, verbatim, ...rest } = draft;
  const coding = HandCoding.safeParse({
    ...rest,
    actors: codesFrom(actors),
    person: person.trim() || null,
    acts: [act],
    said: said || null,
    stateVoice: !ownCapacity,
    mode: verbatim ? 'direct' : 'indirect',
    hedged: false,
    negated: false,
  });
  return coding.success ? coding.data : null;
}
