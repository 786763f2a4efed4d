/** Invariant: an actor's views on the axes depend on what it said in its own voice and on the codebook alone. */
import type { ActorCode, Axis, Codebook } from '@demarche/contract';
import { keeping } from '../evidence/kept.ts';
import type { OwnVoice } from '../statements/own-voice.ts';
import type { Made } from '../statements/statements.ts';

/** What an actor holds on an item, and what says so. */
export interface View {
  readonly label: string;
  /** Ids of some statements that take it, each sufficient alone. */
  readonly restsOn: readonly string[];
}

/** More statements than this make a view no firmer: that a resampling loses them all has then no weight. */
export const ENOUGH = 16;

/** For each axis the views of those who took one. */
export type AxisViews = Readonly<Record<Axis, ReadonlyMap<ActorCode, readonly View[]>>>;

/** Views on both axes; kept for actors who said nothing new. */
export function createAxisViews(): (own: OwnVoice, codebook: Codebook) => AxisViews {
  let last: { codebook: Codebook; viewsOf: (said: readonly Made[]) => Record<Axis, View[]> } | null = null;
  return (own, codebook) => {
    if (last?.codebook !== codebook) {
      const orders = { position: orderOf('position', codebook), legality: orderOf('legality', codebook) };
      const viewsOf = keeping((said: readonly Made[]) => ({
        position: viewsIn(said, 'position', orders.position),
        legality: viewsIn(said, 'legality', orders.legality),
      }));
      last = { codebook, viewsOf };
    }
    const { viewsOf } = last;
    const all = [...own].map(([actor, said]) => [actor, viewsOf(said)] as const);
    const on = (axis: Axis) =>
      new Map(all.flatMap(([actor, views]) => (views[axis].length > 0 ? [[actor, views[axis]] as const] : [])));
    return { position: on('position'), legality: on('legality') };
  };
}

const orderOf = (axis: Axis, { axes }: Codebook): string[] => axes[axis].map(({ label }) => label);

/** Labels that take no view. */
export const NO_VIEW: ReadonlySet<string> = new Set(['neutral', 'none']);

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
