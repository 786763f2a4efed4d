/** Invariant: an actor or document is shown by its name where the dossier gives one, else by its code or id. */
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { ActorCode, CrisisId, DocumentId, Dossier } from '@demarche/contract';
import { S } from '../strings.ts';

type Named = Pick<Dossier, 'actors' | 'documents'>;

interface Names {
  readonly crisis: CrisisId | null;
  readonly actors: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<DocumentId, Dossier['documents'][number]>;
}

const NONE: Names = { crisis: null, actors: new Map(), documents: new Map() };
const Context = createContext(NONE);

interface DossierNamesProps {
  readonly crisis: CrisisId | null;
  readonly named: Named | undefined;
  readonly children: ReactNode;
}

/** Names of a crisis's actors and documents; until they have come, codes stand for them. */
export function DossierNames({ crisis, named, children }: DossierNamesProps) {
  const names = useMemo(
    () => ({
      crisis,
      actors: new Map(named?.actors.map(({ code, name }) => [code, name])),
      documents: new Map(named?.documents.map((one) => [one.id, one])),
    }),
    [crisis, named],
  );
  return <Context value={names}>{children}</Context>;
}

/** Names of actors where there is no dossier to give them. */
export function ActorNames({
  names,
  children,
}: {
  readonly names: Record<string, string>;
  readonly children: ReactNode;
}) {
  const all = useMemo(() => ({ ...NONE, actors: new Map(Object.entries(names)) }), [names]);
  return <Context value={all}>{children}</Context>;
}

export const useNames = (): Names => useContext(Context);

export function useActorName(): (code: ActorCode | string) => string {
  const { actors } = useNames();
  return (code) => actors.get(code) ?? code;
}

/** Names of several actors, with commas; says so where there is none. */
export function Actors({ codes, none = S.someone }: { readonly codes: readonly ActorCode[]; readonly none?: string }) {
  const nameOf = useActorName();
  if (codes.length === 0) return <span className="faint">{none}</span>;
  return <bdi className="actors">{codes.map(nameOf).join(', ')}</bdi>;
}
