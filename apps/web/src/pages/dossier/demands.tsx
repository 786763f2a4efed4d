/** Invariant: what is asked for stands in the asker's words, with who asks whom and since when. */
import type { Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { S } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { Entry } from './entry.tsx';

export function Demands({ dossier }: { readonly dossier: Dossier }) {
  return (
    <ol className="entries">
      {dossier.demands.map(({ by, of, kind, what, since, evidence, statements }) => (
        <Entry
          key={`${statements.join()} ${what}`}
          head={what}
          words={what}
          facts={
            <>
              <span className="tag">{kind === 'demand' ? S.demand : S.appeal}</span>
              <span>
                {S.by} <Actors codes={by} />
              </span>
              {of.length > 0 && (
                <span>
                  {S.of.toLowerCase()} <Actors codes={of} />
                </span>
              )}
              <span>
                {since && `${S.since.toLowerCase()} `}
                <Day day={since} />
              </span>
            </>
          }
          evidence={evidence}
        />
      ))}
    </ol>
  );
}
