/** Invariant: both sides of a claim stand side by side, each with the statements that make it. */
import type { Contested, Dossier } from '@demarche/contract';
import { useActorName, useNames } from '../../evidence/names.tsx';
import { S } from '../../strings.ts';
import { useDrawer } from './use-drawer.ts';

export function ContestedClaims({ dossier }: { readonly dossier: Dossier }) {
  return (
    <ol className="entries">
      {dossier.contested.map(({ id, claim, asserted, denied }) => (
        <li key={id} className="entry">
          <p className="entry-head">{claim}</p>
          <div className="sides">
            <Side title={S.asserted} actors={asserted} />
            <Side title={S.denied} actors={denied} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Side({ title, actors }: { readonly title: string; readonly actors: Contested['asserted'] }) {
  const nameOf = useActorName();
  const { statements: known } = useNames();
  const { open } = useDrawer();
  return (
    <section>
      <h3 className="label">{title}</h3>
      <ul>
        {actors.map(({ actor, statements, grounds }) => (
          <li key={actor}>
            <strong>{nameOf(actor)}</strong>
            {grounds.length > 0 && (
              <span className="meta">
                {S.grounds}: {grounds.map((ground) => ground.replaceAll('-', ' ')).join(', ')}
              </span>
            )}
            {statements.map((statement) => (
              <button key={statement} data-item type="button" onClick={() => open({ statement })}>
                <span className="timeline-words">{known.get(statement)?.reports[0]?.quotes.join(' … ')}</span>
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
