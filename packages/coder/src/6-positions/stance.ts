/** Invariant: a position comes from a rule of the codebook, and its id is kept; code states no rule of its own but that a negated act is none. */
import type { Act, ActorCode, Codebook, Legality, PositionLabel, Signal, Speaker } from '@demarche/contract';
import type { CodedActs, PrincipalEvent } from '../4-acts/index.ts';

type Rule = Codebook['rules'][number];
type Side = NonNullable<Rule['speaker']>;
type Towards = NonNullable<Rule['towards']>[number];

/** Where one attribution stands on both axes. */
export interface Stance {
  readonly position: PositionLabel;
  readonly legality: Legality;
  /** False where the row bears no position: the act was not done, or a headline says what the text says better. */
  readonly counts: boolean;
  /** The rules that gave them, the deciding one first. */
  readonly why: readonly string[];
}

/** A row's position with the rules that gave it, the deciding one first. */
export interface Position {
  readonly label: PositionLabel;
  readonly why: readonly string[];
}

/** The strongest position of a row's acts by the codebook. */
export function positionOf(coded: CodedActs, speaker: Speaker, event: PrincipalEvent, codebook: Codebook): Position {
  if (coded.negated) return { label: 'neutral', why: ['position:negated'] };
  if (coded.likely) return { label: 'neutral', why: ['position:no word tells'] };
  const side = turnsTheCharge(coded.acts, event) ? 'other' : sideOf(speaker, event);
  const fits = coded.acts.flatMap((act) => ruleFor(act, coded.signals, side, event, codebook) ?? []);
  const order = codebook.axes.position.map(({ label }) => label);
  const [first, ...rest] = fits.toSorted((a, b) => order.indexOf(a.position) - order.indexOf(b.position));
  if (!first) return { label: 'neutral', why: [] };
  return { label: first.position, why: [first, ...rest].map(({ id }) => `position:${id}`) };
}

function ruleFor(
  act: Act,
  signals: readonly Signal[],
  side: Side,
  event: PrincipalEvent,
  codebook: Codebook,
): Rule | undefined {
  const aims = new Set(act.targets.map((target) => towards(target, event)));
  return codebook.rules.find(
    (rule) =>
      rule.acts.includes(act.type) &&
      (!rule.towards || rule.towards.some((one) => aims.has(one))) &&
      (!rule.speaker || rule.speaker === side) &&
      (!rule.signals || rule.signals.some((one) => signals.includes(one))) &&
      !rule.without?.some((one) => signals.includes(one)) &&
      act.strength >= (rule.strength ?? 1),
  );
}

/** Where the text tells of nobody that the deed was done to, one who condemns another actor for it disowns it. */
function turnsTheCharge(acts: readonly Act[], { perpetrators, affected }: PrincipalEvent): boolean {
  const others = (target: Act['targets'][number]): boolean => target !== 'event' && !perpetrators.includes(target);
  return affected.length === 0 && acts.some(({ type, targets }) => type === 'condemn' && targets.some(others));
}

/** A critic at home does not speak for the side; only a state's own voice does. Who is merely accused owns no deed. */
function sideOf({ actors, stateVoice }: Speaker, { perpetrators, affected, alleged }: PrincipalEvent): Side {
  if (!stateVoice) return 'other';
  if (!alleged && actors.length > 0 && actors.every((code) => perpetrators.includes(code))) return 'perpetrator';
  return actors.some((code) => affected.includes(code)) ? 'affected' : 'other';
}

function towards(target: 'event' | ActorCode, { perpetrators, affected }: PrincipalEvent): Towards {
  if (target === 'event') return 'event';
  if (perpetrators.includes(target)) return 'perpetrator';
  return affected.includes(target) ? 'affected' : 'other';
}
