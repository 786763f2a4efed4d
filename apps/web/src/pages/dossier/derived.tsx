/** Invariant: a view stands with what led to it: the codebook's rule in its own words, the words of the law, or a person. */
import type { ActorPosition, Derivation, DossierSummary } from '@demarche/contract';
import { RULE } from '../../dossier-strings.ts';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { LEGALITY, POSITION, counted } from '../../strings.ts';

interface DerivedProps {
  readonly position: ActorPosition;
  readonly axis: 'position' | 'legality';
  readonly codebook: DossierSummary['codebook'];
}

/** What decided an actor's view on an axis. */
export function Derived({ position, axis, codebook }: DerivedProps) {
  const { derived, rule } = position;
  if (derived === undefined) return <p className="rule">{rule}</p>;
  const derivation = derived[axis];
  if (derivation === null) return null;
  const { definition, rules, words, judged } = derivation;
  const means = axis === 'position' ? POSITION[position.position] : LEGALITY[position.legality];
  return (
    <section className="rule">
      <h3 className="label">{RULE.title}</h3>
      <ul>
        {rules.map(({ id, because, statements }) => (
          <li key={id}>
            {RULE.rule} <code>{id}</code>: {because} <Rests on={statements} derivation={derivation} />
          </li>
        ))}
        {words.map(({ words: said, statements }) => (
          <li key={said}>
            {RULE.words}{' '}
            <q>
              <Verbatim>{said}</Verbatim>
            </q>{' '}
            <Rests on={statements} derivation={derivation} />
          </li>
        ))}
        {judged.length > 0 && (
          <li>
            {RULE.judged} <Rests on={judged} derivation={derivation} />
          </li>
        )}
        {definition !== '' && (
          <li>
            {means}: {definition}
          </li>
        )}
        <li>{RULE.strongest}</li>
      </ul>
      <p className="hint">
        {RULE.codebook} {codebook.id} {codebook.version}
      </p>
    </section>
  );
}

/** Of how many statements it is so; nothing where that goes without saying. */
function Rests({
  on,
  derivation: { rules, words, judged },
}: {
  readonly on: readonly string[];
  readonly derivation: Derivation;
}) {
  const ways = rules.length + words.length + (judged.length > 0 ? 1 : 0);
  return ways > 1 ? <span className="faint">({counted(on.length, 'statement')})</span> : null;
}
