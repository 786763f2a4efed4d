/** Invariant: both sides of a claim stand side by side, each with the statements that make it. */
import type { Contested, Dossier, Statement } from '@demarche/contract';
import { useStatementsById } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { useActorName } from '../../evidence/names.tsx';
import { S } from '../../strings.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useDrawer } from './use-drawer.ts';

/** Statements of one actor on one side that are shown. */
const SHOWN = 2;

type Known = ReadonlyMap<string, Statement>;

export function ContestedClaims({ dossier }: { readonly dossier: Pick<Dossier, 'contested'> }) {
  const { moment } = useFramed();
  const ids = dossier.contested.flatMap(({ asserted, denied }) =>
    [...asserted, ...denied].flatMap(({ statements }) => statements.slice(0, SHOWN)),
  );
  const { statements } = useStatementsById(moment, [...new Set(ids)]);
  const known = new Map(statements.map((one) => [one.id, one]));
  return (
    <VirtualList
      className="entries"
      items={dossier.contested}
      keyOf={idOf}
      estimate={200}
      show={({ claim, asserted, denied }, place) => (
        <li className="entry" {...place}>
          <p className="entry-head">{claim}</p>
          <div className="sides">
            <Side title={S.asserted} actors={asserted} known={known} />
            <Side title={S.denied} actors={denied} known={known} />
          </div>
        </li>
      )}
    />
  );
}

const idOf = ({ id }: Contested): string => id;

interface SideProps {
  readonly title: string;
  readonly actors: Contested['asserted'];
  readonly known: Known;
}

function Side({ title, actors, known }: SideProps) {
  const nameOf = useActorName();
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
            {statements.slice(0, SHOWN).map((statement) => (
              <button key={statement} data-item type="button" onClick={() => open({ statement })}>
                <span className="timeline-words">{known.get(statement)?.reports[0]?.quotes.join(' … ')}</span>
              </button>
            ))}
            {statements.length > SHOWN && <span className="hint">{S.more(statements.length - SHOWN)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
