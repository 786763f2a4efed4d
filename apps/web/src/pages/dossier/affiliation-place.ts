/** Invariant: an affiliation's address names where it is first told and what is told; it does not change as others come. */
import type { CrisisId, Dossier, DossierAffiliation, PersonAffiliations } from '@demarche/contract';

/** Where an affiliation is first told: `<document>:<offset>:<actor>:<office>`; the same words keep the same address. */
export const placeIn = ({ evidence: [first], actor, office, tenure, titles }: DossierAffiliation): string =>
  [first!.document, first!.spans[0]![0], actor, office ?? '', tenure, titles[0] ?? ''].join(':');

/** The affiliation whose drawer the address asks for, with its person. */
export function affiliationAt(
  { affiliations }: Pick<Dossier, 'affiliations'>,
  place: string | null,
): readonly [PersonAffiliations, DossierAffiliation] | undefined {
  for (const person of affiliations) {
    const found = person.affiliations.find((one) => placeIn(one) === place);
    if (found) return [person, found];
  }
  return undefined;
}

/** The address of an affiliation. */
export const affiliationAddress = (base: string, crisis: CrisisId, affiliation: DossierAffiliation): string =>
  `${base}/c/${crisis}?section=affiliations&affiliation=${encodeURIComponent(placeIn(affiliation))}`;
