/** Invariant: the drawer shows the words behind what was opened, and the rule that led from them to the claim. */
import type { ActorPosition, Dossier, StatementId } from '@demarche/contract';
import { StatementCard } from '../../evidence/statement-card.tsx';
import { useActorName, useNames } from '../../evidence/names.tsx';
import { S } from '../../strings.ts';
import { LegalityMark, PositionMark } from '../../ui/marks.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AffiliationDrawer } from './affiliation-drawer.tsx';
import { affiliationAt } from './affiliation-place.ts';
import { useDrawer } from './use-drawer.ts';

export function DossierDrawer({ dossier }: { readonly dossier: Dossier }) {
  const { query, close } = useDrawer();
  const nameOf = useActorName();
  const position = dossier.positions.find(({ actor }) => actor === query.get('actor'));
  const asked = query.get('statement');
  const statement = dossier.statements.find(
    ({ id, reports }) => id === asked || reports.some(({ attribution }) => `s:${attribution}` === asked),
  );
  const affiliation = affiliationAt(dossier, query.get('affiliation'));
  if (affiliation) return <AffiliationDrawer shown={affiliation} onClose={close} />;
  if (position) {
    return (
      <Sheet kind="side" title={nameOf(position.actor)} lead={<Lead position={position} />} onClose={close}>
        {query.get('axis') === 'legality' ? (
          <Statements title={S.whyLegality} ids={position.legalityStatements} />
        ) : (
          <Statements title={S.whyPosition} ids={position.statements} />
        )}
      </Sheet>
    );
  }
  if (statement) {
    return (
      <Sheet kind="side" title={S.statements} onClose={close}>
        <StatementCard statement={statement} open />
      </Sheet>
    );
  }
  return null;
}

function Lead({ position }: { readonly position: ActorPosition }) {
  return (
    <>
      <p className="meta">
        <PositionMark position={position.position} />
        <LegalityMark legality={position.legality} />
      </p>
      <p className="rule">{position.rule}</p>
    </>
  );
}

function Statements({ title, ids }: { readonly title: string; readonly ids: readonly StatementId[] }) {
  const { statements } = useNames();
  return (
    <section>
      <h3 className="label">{title}</h3>
      {ids.map((id, i) => {
        const statement = statements.get(id);
        return statement && <StatementCard key={id} statement={statement} open={i === 0} />;
      })}
    </section>
  );
}
