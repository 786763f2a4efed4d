import type { ActorCode, Demand } from '@demarche/contract';

/** Who asks a demand and since when; and of whom, where others ask it of more. @example askerInWords(asker, demand, names) // 'Brazil (2026-01-04, of Peru)' */
export function askerInWords(
  { actor, of, since }: Demand['askers'][number],
  demand: Pick<Demand, 'of'>,
  names: (codes: readonly ActorCode[]) => string,
): string {
  const more = [since ?? '', of.length > 0 && of.length < demand.of.length ? `of ${names(of)}` : ''].filter(Boolean);
  return `${names([actor])}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}
