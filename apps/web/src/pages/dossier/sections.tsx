/** Invariant: every list of the dossier is one section, with how many entries it has and what shows them. */
import type { ComponentType } from 'react';
import type { Dossier } from '@demarche/contract';
import { SECTION } from '../../strings.ts';
import { Affiliations } from './affiliations.tsx';
import { Contacts } from './contacts.tsx';
import { ContestedClaims } from './contested-claims.tsx';
import { Demands } from './demands.tsx';
import { Expectations } from './expectations.tsx';
import { PositionsTable } from './positions-table.tsx';
import { Situations } from './situations.tsx';
import { Timeline } from './timeline.tsx';
import { Wordings } from './wordings.tsx';

export type Section = keyof typeof SECTION;

interface SectionView {
  readonly Body: ComponentType<{ readonly dossier: Dossier }>;
  readonly count: (dossier: Dossier) => number;
}

export const SECTIONS: Record<Section, SectionView> = {
  positions: { Body: PositionsTable, count: ({ positions }) => positions.length },
  timeline: { Body: Timeline, count: ({ timeline }) => timeline.length },
  demands: { Body: Demands, count: ({ demands }) => demands.length },
  contacts: { Body: Contacts, count: ({ contacts }) => contacts.length },
  affiliations: {
    Body: Affiliations,
    count: ({ affiliations }) => affiliations.reduce((sum, one) => sum + one.affiliations.length, 0),
  },
  contested: { Body: ContestedClaims, count: ({ contested }) => contested.length },
  expectations: { Body: Expectations, count: ({ expectations }) => expectations.length },
  situations: { Body: Situations, count: ({ situations }) => situations.length },
  wordings: { Body: Wordings, count: ({ wordings }) => wordings.length },
};

/** The section that the address names; positions where it names none. */
export function sectionIn(query: URLSearchParams): Section {
  const named = query.get('section') ?? '';
  return Object.hasOwn(SECTION, named) ? (named as Section) : 'positions';
}
