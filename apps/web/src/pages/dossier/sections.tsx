/** Invariant: every list of the dossier is one section, with how many entries it has and what shows them; each fetches its own parts. */
import type { ComponentType } from 'react';
import type { Dossier, DossierPart } from '@demarche/contract';
import { useParts, type Moment } from '../../api/queries.ts';
import { SECTION } from '../../strings.ts';
import { Failure, Loading } from '../../ui/notice.tsx';
import { Affiliations } from './affiliations.tsx';
import { Alignment } from './alignment/alignment.tsx';
import { Contacts } from './contacts/contacts.tsx';
import { ContestedClaims } from './contested-claims.tsx';
import { Demands } from './demands.tsx';
import { Expectations } from './expectations.tsx';
import { Ledger } from './ledger.tsx';
import { OVERVIEW_PARTS, Overview } from './overview/overview.tsx';
import { PositionsSection } from './positions-section.tsx';
import { TABLE_PARTS } from './positions-table.tsx';
import { Situations } from './situations.tsx';
import { Stories } from './stories.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { Wordings } from './wordings.tsx';

export type Section = keyof typeof SECTION;

interface SectionView {
  readonly Body: ComponentType<{ readonly moment: Moment }>;
  /** What it is shown from. */
  readonly parts: readonly DossierPart[];
  /** The part whose entries are counted beside its name; null where a count would say nothing. */
  readonly counted: DossierPart | null;
}

export const SECTIONS: Record<Section, SectionView> = {
  overview: { Body: Overview, parts: OVERVIEW_PARTS, counted: null },
  positions: { Body: PositionsSection, parts: TABLE_PARTS, counted: 'positions' },
  timeline: withParts(['timeline'], Timeline, 'timeline'),
  alignment: withParts(['alignment'], Alignment, null),
  demands: withParts(['demands'], Demands, 'demands'),
  contacts: withParts(['contacts'], Contacts, 'contacts'),
  affiliations: withParts(['affiliations'], Affiliations, 'affiliations'),
  contested: withParts(['contested'], ContestedClaims, 'contested'),
  expectations: withParts(['expectations'], Expectations, 'expectations'),
  situations: withParts(['situations'], Situations, 'situations'),
  wordings: withParts(['wordings'], Wordings, 'wordings'),
  stories: withParts(['stories', 'sources', 'documents'], Stories, 'stories'),
  ledger: withParts(['ledger', 'agreement', 'coverage'], Ledger, null),
};

/** The section that the address names; the overview where it names none. */
export function sectionIn(query: URLSearchParams): Section {
  const named = query.get('section') ?? '';
  return Object.hasOwn(SECTION, named) ? (named as Section) : 'overview';
}

/** A view of some parts of the dossier, which fetches them. */
function withParts<Part extends DossierPart>(
  parts: readonly Part[],
  View: ComponentType<{ readonly dossier: Pick<Dossier, Part> }>,
  counted: DossierPart | null,
): SectionView {
  function Body({ moment }: { readonly moment: Moment }) {
    const { data, error, refetch } = useParts(moment, parts);
    if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
    return data ? <View dossier={data} /> : <Loading />;
  }
  return { Body, parts, counted };
}
