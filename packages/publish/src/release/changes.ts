/** Invariant: what changed between two releases is what differs in the dossiers themselves; ids tell what is the same. */
import type { Dossier } from '@demarche/contract';
import { escape } from '../markdown/markdown-text.ts';

/** What changed since an earlier release, as Markdown; a first release says that it is one. */
export function changesSince(earlier: Dossier | null, now: Dossier): string {
  if (earlier === null) return '# Changes\n\nThis is the first release.\n';
  const names = new Map([...earlier.actors, ...now.actors].map(({ code, name }) => [code, escape(name)]));
  const before = new Map(earlier.positions.map((one) => [one.actor, one]));
  const after = new Map(now.positions.map((one) => [one.actor, one]));
  const positions = [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((actor) => {
    const [was, is] = [before.get(actor), after.get(actor)];
    const name = names.get(actor) ?? actor;
    if (!is) return [`- ${name}: no position any more (was ${was!.position}, ${was!.legality})`];
    if (!was) return [`- ${name}: new, ${is.position}, law ${is.legality}`];
    if (was.position === is.position && was.legality === is.legality) return [];
    return [`- ${name}: ${was.position}, law ${was.legality} → ${is.position}, law ${is.legality}`];
  });
  const fates = new Map(earlier.demands.map(({ id, fate }) => [id, fate.state]));
  const demands = now.demands.flatMap(({ id, by, what, fate }) => {
    const line = `${by.map((actor) => names.get(actor) ?? actor).join(', ')}: ${escape(what.replaceAll(/\s+/gu, ' '))}`;
    if (!fates.has(id)) return [`- new: ${line}`];
    return fates.get(id) === fate.state ? [] : [`- ${fates.get(id)} → ${fate.state}: ${line}`];
  });
  const added = <T>(key: (dossier: Dossier) => readonly T[]) => {
    const [was, is] = [new Set(key(earlier)), new Set(key(now))];
    return `${[...is].filter((one) => !was.has(one)).length} added, ${[...was].filter((one) => !is.has(one)).length} gone`;
  };
  const listed = (lines: readonly string[]) => (lines.length > 0 ? lines.join('\n') : 'None.');
  return [
    '# Changes',
    `Since the release as of ${earlier.asOf ?? 'its latest document'} (codebook ${earlier.codebook.id} ${earlier.codebook.version}, coder ${earlier.coder}).`,
    `- documents: ${added(({ documents }) => documents.map(({ id }) => id))}\n- statements: ${added(({ statements }) => statements.map(({ id }) => id))}\n- judgements: ${added(({ ledger }) => ledger.map(({ judgement }) => judgement))}`,
    `## Positions\n\n${listed(positions)}`,
    `## Demands\n\n${listed(demands)}`,
    '',
  ].join('\n\n');
}
