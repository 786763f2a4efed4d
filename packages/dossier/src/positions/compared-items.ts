/** Invariant: a view is what an actor said for itself, or signed, on one item, and names the statements it rests on; silence gives none. */
import type { ActorCode, Axis, Codebook, Contested, Crisis, Demand } from '@demarche/contract';
import type { OwnVoice } from '../statements/own-voice.ts';
import type { Made } from '../statements/statements.ts';

/** What an actor holds on an item, and what says so. */
export interface View {
  readonly label: string;
  /** Ids of some statements that take it, each sufficient alone. */
  readonly restsOn: readonly string[];
}

/** Something on which actors take views. */
export interface Item {
  readonly id: string;
  readonly title: string;
  /** For each actor its view, and after it those that it would be left with if that one had not been heard. */
  readonly views: ReadonlyMap<ActorCode, readonly View[]>;
}

/** More statements than this make a view no firmer: that a resampling loses them all has then no weight. */
const ENOUGH = 16;

/** Labels that take no view. */
const NO_VIEW: ReadonlySet<string> = new Set(['neutral', 'none']);

/**
 * The items on which at least two actors take a view: the two axes, contested claims, demands. What a side calls the event is none of them: whether
 * two wordings are one view is not in their words.
 */
export function comparedItems({
  crisis,
  codebook,
  own,
  contested,
  demands,
}: Readonly<{
  crisis: Crisis;
  codebook: Codebook;
  own: OwnVoice;
  contested: readonly Contested[];
  demands: readonly Demand[];
}>): Item[] {
  const event = crisis.events[0]?.title ?? crisis.title;
  const items = [
    { id: 'axis:position', title: `Position on: ${event}`, views: viewsOn('position', own, codebook) },
    { id: 'axis:legality', title: `Legal view of: ${event}`, views: viewsOn('legality', own, codebook) },
    // Who holds the event lawful or unlawful stands on the legal axis already.
    ...contested.filter(({ id }) => id !== 'claim:lawfulness').map(claimItem),
    ...demands.map(demandItem),
  ];
  return items.filter(({ views }) => views.size > 1);
}

function viewsOn(axis: Axis, own: OwnVoice, codebook: Codebook): Item['views'] {
  const order = codebook.axes[axis].map(({ label }): string => label);
  const views = [...own].map(([actor, said]) => [actor, viewsIn(said, axis, order)] as const);
  return new Map(views.filter(([, taken]) => taken.length > 0));
}

/** The labels that an actor's statements take, the strongest first, which is where it stands. */
function viewsIn(said: readonly Made[], axis: Axis, order: readonly string[]): View[] {
  const labels = new Map<string, string[]>();
  for (const { statement } of said) {
    const label = statement[axis];
    if (NO_VIEW.has(label)) continue;
    const restsOn = labels.get(label);
    if (restsOn === undefined) labels.set(label, [statement.id]);
    else if (restsOn.length < ENOUGH) restsOn.push(statement.id);
  }
  const rank = (label: string): number => (order.includes(label) ? order.indexOf(label) : order.length);
  return [...labels].map(([label, restsOn]) => ({ label, restsOn })).toSorted((a, b) => rank(a.label) - rank(b.label));
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
