/** Invariant: what a visitor may not do is not offered; the server refuses it all the same. */
import { createContext, useContext } from 'react';
import type { Permission, VisitorView } from '@demarche/contract';

export const NOBODY: VisitorView = { kind: 'nobody', name: null, permissions: [], fullTexts: false, empty: false };

/** Who is here, for everything below the door. */
export const Visiting = createContext<VisitorView>(NOBODY);

export const useVisitor = (): VisitorView => useContext(Visiting);

/** Whether whoever is here may do this. */
export const useMay = (permission: Permission): boolean => useVisitor().permissions.includes(permission);

/** Whether whoever is here is somebody at the desk, and not a reader of a shared address: who can keep something of their own. */
export const useIsPerson = (): boolean => ['alone', 'account'].includes(useVisitor().kind);
