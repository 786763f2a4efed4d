/** Invariant: a draft becomes a coding only when it says all that the contract asks for. */
import {
  ActorCode,
  BlindCoding,
  type ActType,
  type Legality,
  type Office,
  type PositionLabel,
  fold,
} from '@demarche/contract';
import { codesFrom } from '../../evidence/codes.ts';

export interface BlindDraft {
  /** Names or codes with commas. */
  readonly who: string;
  readonly office: Office;
  readonly acts: readonly ActType[];
  readonly position: PositionLabel | null;
  readonly legality: Legality | null;
  readonly ownCapacity: boolean;
  readonly hedged: boolean;
}

export const EMPTY_BLIND: BlindDraft = {
  who: '',
  office: 'other',
  acts: [],
  position: null,
  legality: null,
  ownCapacity: false,
  hedged: false,
};

/** With one act more, or without it where it was there. */
export const toggled = (acts: readonly ActType[], act: ActType): ActType[] =>
  acts.includes(act) ? acts.filter((one) => one !== act) : [...acts, act];

/** The actors that somebody wrote by name or code, and what names nobody; `names` gives each code its name. */
export function actorsFrom(
  who: string,
  names: ReadonlyMap<string, string>,
): { readonly actors: ActorCode[]; readonly unknown: string | null } {
  const byName = new Map([...names].map(([code, name]) => [fold(name), code]));
  const actors: ActorCode[] = [];
  for (const part of who.split(/[,;]/)) {
    const written = part.trim();
    if (written === '') continue;
    const code = byName.get(fold(written)) ?? codesFrom(written)[0]!;
    // A misspelt name in capitals would look like a code.
    const isCode = names.has(code) || written === code || /^[a-z]{3}$/i.test(written);
    const parsed = ActorCode.safeParse(code);
    if (!isCode || !parsed.success) return { actors: [], unknown: written };
    actors.push(parsed.data);
  }
  return { actors, unknown: null };
}

/** The coding that a draft describes; null while something is missing. */
export function blindCodingFrom(draft: BlindDraft, names: ReadonlyMap<string, string>): BlindCoding | null {
  const { who, office, acts, position, legality, ownCapacity, hedged } = draft;
  const { actors, unknown } = actorsFrom(who, names);
  if (unknown !== null || acts.length === 0) return null;
  const coding = BlindCoding.safeParse({
    actors,
    office,
    stateVoice: !ownCapacity,
    acts,
    position,
    legality,
    hedged,
  });
  return coding.success ? coding.data : null;
}
