/** Invariant: what was added can be opened, and each failure stands with its mend and a way to try it again. */
import { Link } from 'react-router';
import type { Progress } from '@demarche/contract';
import { failuresOf, isOver, type Addition, type Failure } from '../../adding/addition.ts';
import { useAdding } from '../../adding/adding.tsx';
import { useNames } from '../../evidence/names.tsx';
import { placeOf } from '../../evidence/place.ts';
import { S, counted } from '../../strings.ts';
import { ADD } from './strings.ts';

/** Documents of a feed that are listed without being asked for. */
const SHOWN = 5;

type Added = Extract<Progress, { kind: 'added' }>;

export function AdditionView({ addition }: { readonly addition: Addition }) {
  const { retry, clear } = useAdding();
  const { key, label, events, state } = addition;
  const failures = failuresOf(addition);
  const step = events.findLast((event) => event.kind === 'step');
  const added = events.filter((event) => event.kind === 'added');
  return (
    <article className="addition" aria-label={label}>
      <header>
        <strong>{label}</strong>
        <span className="tag">{isOver(addition) && failures.length > 0 ? ADD.failed : ADD[state]}</span>
      </header>
      {state === 'running' && (
        <>
          <progress aria-label={label} {...(step && step.of !== null ? { value: step.done, max: step.of } : {})} />
          {step && (
            <p className="hint">{step.of === null ? step.what : `${step.done + 1} / ${step.of}: ${step.what}`}</p>
          )}
        </>
      )}
      {failures.map((failure) => (
        <FailureView
          key={failure.what}
          failure={failure}
          onRetry={isOver(addition) && failure.again ? () => retry(addition, [failure]) : null}
          onDismiss={isOver(addition) && failure.again === null ? () => clear([key]) : null}
        />
      ))}
      <AddedList added={added.slice(0, SHOWN)} />
      {added.length > SHOWN && (
        <details>
          <summary className="link">{ADD.others(added.length - SHOWN)}</summary>
          <AddedList added={added.slice(SHOWN)} />
        </details>
      )}
    </article>
  );
}

function AddedList({ added }: { readonly added: readonly Added[] }) {
  const { crisis } = useNames();
  return (
    <ul>
      {added.map((event, i) => (
        <li key={i}>
          <Link to={placeOf(event, crisis)}>
            <bdi>{event.title ?? S.noTitle}</bdi>
          </Link>
          <span className="meta">
            <span>{event.duplicate ? ADD.already : counted(event.statements, 'statement')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface FailureViewProps {
  readonly failure: Failure;
  readonly onRetry: (() => void) | null;
  /** Where it cannot be tried again from here, it can be put away. */
  readonly onDismiss: (() => void) | null;
}

function FailureView({ failure: { what, problem }, onRetry, onDismiss }: FailureViewProps) {
  return (
    <div className="failed">
      {problem ? (
        <>
          <p>{problem.message}</p>
          <p className="hint">{problem.mend}</p>
        </>
      ) : (
        <p className="hint">{ADD.lost}</p>
      )}
      {onRetry && (
        <button type="button" className="button" aria-label={`${S.retry}: ${what}`} onClick={onRetry}>
          {S.retry}
        </button>
      )}
      {onDismiss && (
        <>
          <p className="hint">{ADD.chooseAgain}</p>
          <button type="button" className="button" aria-label={`${ADD.dismiss}: ${what}`} onClick={onDismiss}>
            {ADD.dismiss}
          </button>
        </>
      )}
    </div>
  );
}
