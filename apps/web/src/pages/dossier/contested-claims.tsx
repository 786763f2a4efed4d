/** Invariant: both sides of a claim stand side by side, each with the statements that make it. */
import { claimAddress, type Contested, type Dossier, type Statement } from '@demarche/contract';
import { useStatementsById } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { Cite } from '../../citing/cite.tsx';
import { useActorName } from '../../evidence/names.tsx';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { S, SECTION } from '../../strings.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useAsked } from './use-asked.ts';
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
  const { at, isAsked } = useAsked('claim', dossier.contested, namesOf);
  const known = new Map(statements.map((one) => [one.id, one]));
  return (
    <VirtualList
      className="entries"
      items={dossier.contested}
      keyOf={idOf}
      estimate={200}
      at={at}
      show={(contested, place) => {
        const { claim, asserted, denied } = contested;
        return (
          <li className={isAsked(contested) ? 'entry asked-for' : 'entry'} {...place}>
            <p className="entry-head">
              <bdi>{claim}</bdi>
            </p>
            <div className="sides">
              <Side title={S.asserted} actors={asserted} known={known} />
              <Side title={S.denied} actors={denied} known={known} />
            </div>
            <Cite
              what={`${SECTION.contested}: ${claim}`}
              address={(base, crisis) => claimAddress(base, crisis, contested)}
              documents={[...asserted, ...denied].flatMap((side) =>
                side.statements
                  .slice(0, SHOWN)
                  .flatMap((statement) => known.get(statement)?.reports[0]?.document ?? []),
              )}
            />
          </li>
        );
      }}
    />
  );
}

/** A claim goes by its first assertion or denial; each other would give it its id if it came first. */
const namesOf = ({ id, asserted, denied }: Contested): string[] => [
  id,
  ...[...asserted, ...denied].flatMap(({ statements }) => statements.map((one) => one.replace(/^s:/u, 'claim:'))),
];

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
                <Words statement={known.get(statement)} />
              </button>
            ))}
            {statements.length > SHOWN && <span className="hint">{S.more(statements.length - SHOWN)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ statement }: { readonly statement: Statement | undefined }) {
  const first = statement?.reports[0];
  return (
    first && (
      <Verbatim className="timeline-words" document={first.document}>
        {first.quotes.join(' … ')}
      </Verbatim>
    )
  );
}
