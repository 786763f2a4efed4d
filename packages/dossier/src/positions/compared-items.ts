/** Invariant: a view is what an actor said for itself, or signed, on one item, and names the statements it rests on; silence gives none. */
import type { ActorCode, Contested, Crisis, Demand } from '@demarche/contract';
import { sameItems } from '../evidence/kept.ts';
import { type AxisViews, ENOUGH, type View } from './axis-views.ts';

/** Something on which actors take views. */
export interface Item {
  readonly id: string;
  readonly title: string;
  /** For each actor its view, and after it those that it would be left with if that one had not been heard. */
  readonly views: ReadonlyMap<ActorCode, readonly View[]>;
}

/**
 * The items on which at least two actors take a view: the two axes, contested claims, demands. What a side calls the event is none of them: whether
 * two wordings are one view is not in their words.
 */
export function comparedItems({
  crisis,
  axes,
  contested,
  demands,
}: Readonly<{
  crisis: Crisis;
  axes: AxisViews;
  contested: readonly Contested[];
  demands: readonly Demand[];
}>): Item[] {
  const event = crisis.events[0]?.title ?? crisis.title;
  const items = [
    { id: 'axis:position', title: `Position on: ${event}`, views: axes.position },
    { id: 'axis:legality', title: `Legal view of: ${event}`, views: axes.legality },
    // Who holds the event lawful or unlawful stands on the legal axis already.
    ...contested.filter(({ id }) => id !== 'claim:lawfulness').map(claimItem),
    // Most demands have one asker and nobody to compare it with.
    ...demands.filter(({ askers, fate }) => askers.length > 1 || fate.state === 'refused').map(demandItem),
  ];
  return items.filter(({ views }) => views.size > 1);
}

/** Who stands on both sides of a claim has no one view of it. */
function claimItem({ id, claim, asserted, denied }: Contested): Item {
  const asserting = new Set(asserted.map(({ actor }) => actor));
  const onBoth = new Set(denied.flatMap(({ actor }) => (asserting.has(actor) ? [actor] : [])));
  const side = (label: string, holders: Contested['asserted']) =>
    holders
      .filter(({ actor }) => !onBoth.has(actor))
      .map(({ actor, statements }) => [actor, [{ label, restsOn: statements.slice(0, ENOUGH) }]] as const);
  return { id, title: claim, views: new Map([...side('asserts', asserted), ...side('denies', denied)]) };
}

/** A refusal is known to be that of the one who was asked, where only one was. */
function demandItem({ id, what, askers, of, fate }: Demand): Item {
  const views = new Map<ActorCode, View[]>(
    askers.map(({ actor, statements }) => [actor, [{ label: 'asks', restsOn: statements.slice(0, ENOUGH) }]]),
  );
  const [asked, ...others] = of;
  if (fate.state === 'refused' && asked !== undefined && others.length === 0 && !views.has(asked)) {
    const words = fate.evidence.map(({ document, attribution }) => attribution ?? document);
    views.set(asked, [{ label: 'refuses', restsOn: words.length > 0 ? words.slice(0, ENOUGH) : [id] }]);
  }
  return { id, title: what, views };
}

/** Whether nothing has changed between two lists of items. */
export const sameTable = (one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, i) => sameItem(item, other[i]!));

const sameItem = (one: Item, other: Item): boolean =>
  one.id === other.id &&
  one.title === other.title &&
  one.views.size === other.views.size &&
  [...one.views].every(([actor, views]) => {
    const held = other.views.get(actor);
    return held !== undefined && (held === views || sameViews(held, views));
  });

const sameViews = (one: readonly View[], other: readonly View[]): boolean =>
  one.length === other.length &&
  one.every(({ label, restsOn }, i) => label === other[i]!.label && sameItems(restsOn, other[i]!.restsOn));
