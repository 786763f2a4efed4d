/** Invariant: the drawer has the words of every document that tells the affiliation. */
import type { DossierAffiliation, PersonAffiliations } from '@demarche/contract';
import { Cite } from '../../citing/cite.tsx';
import { Actors, useActorName } from '../../evidence/names.tsx';
import { Quotation } from '../../evidence/quotation.tsx';
import { OFFICE, TENURE } from '../../strings.ts';
import { Dated } from '../../ui/day.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { affiliationAddress } from './affiliation-place.ts';

interface DrawerProps {
  readonly shown: readonly [PersonAffiliations, DossierAffiliation];
  readonly onClose: () => void;
}

/** The words of every document that tells the affiliation, and what they do not go together with. */
export function AffiliationDrawer({ shown: [person, affiliation], onClose }: DrawerProps) {
  const { actor, office, tenure, evidence } = affiliation;
  const at = person.affiliations.indexOf(affiliation);
  const conflicts = person.conflicts.filter(({ between }) => between.includes(at));
  const nameOf = useActorName();
  const lead = (
    <p className="meta">
      <Actors codes={[actor]} />
      {office !== null && <span>{OFFICE[office]}</span>}
      <span className="tag">{TENURE[tenure]}</span>
      <Days affiliation={affiliation} />
    </p>
  );
  return (
    <Sheet kind="side" title={person.person} lead={lead} onClose={onClose}>
      <Cite
        what={`${person.person}, ${nameOf(actor)}`}
        address={(base, crisis) => affiliationAddress(base, crisis, affiliation)}
        documents={evidence.map(({ document }) => document)}
      />
      {conflicts.map(({ because }) => (
        <p key={because} className="rule">
          {because}
        </p>
      ))}
      {evidence.map((one, i) => (
        <Quotation key={`${one.document} ${one.spans.join()}`} evidence={one} open={i === 0} />
      ))}
    </Sheet>
  );
}

/** The days of the first and the last document that tells it. */
export function Days({ affiliation: { first, last } }: { readonly affiliation: DossierAffiliation }) {
  return <Dated range={first && last ? { from: first, to: last, basis: 'published' } : null} />;
}
