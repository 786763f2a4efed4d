/** Invariant: what was added can be opened, and each failure stands with its mend. */
import { Link } from 'react-router';
import type { AddRequest, Problem, Progress } from '@demarche/contract';
import type { Addition } from '../../adding/adding.tsx';
import { useNames } from '../../evidence/names.tsx';
import { placeOf } from '../../evidence/place.ts';
import { ADD, S, counted } from '../../strings.ts';

interface AdditionViewProps {
  readonly addition: Addition;
  readonly onRetry: (request: AddRequest) => void;
}

export function AdditionView({ addition: { label, request, events, state, refused }, onRetry }: AdditionViewProps) {
  const failed = refused !== null || events.some(({ kind }) => kind === 'failed');
  const step = events.findLast((event) => event.kind === 'step');
  return (
    <article className="addition">
      <header>
        <strong>{label}</strong>
        <span className="tag">
          {state === 'done' && failed ? ADD.failed : state === 'lost' ? ADD.failed : ADD[state]}
        </span>
      </header>
      {state === 'sending' && <progress />}
      {state === 'running' && (
        <>
          <progress {...(step && step.of !== null ? { value: step.done, max: step.of } : {})} />
          {step && <p className="hint">{step.what}</p>}
        </>
      )}
      {state === 'lost' && <p className="hint">{ADD.lost}</p>}
      {refused && <Failed problem={refused} />}
      <ul>
        {events.map((event, i) => (
          <Event key={i} event={event} />
        ))}
      </ul>
      {request && (state === 'lost' || (state === 'done' && failed)) && (
        <button type="button" className="button" onClick={() => onRetry(request)}>
          {S.retry}
        </button>
      )}
    </article>
  );
}

function Event({ event }: { readonly event: Progress }) {
  const { crisis } = useNames();
  if (event.kind === 'failed') {
    return (
      <li>
        <Failed problem={event.problem} />
      </li>
    );
  }
  if (event.kind !== 'added') return null;
  return (
    <li>
      <Link to={placeOf(event, crisis)}>
        <bdi>{event.title ?? S.noTitle}</bdi>
      </Link>
      <span className="meta">
        <span>{event.duplicate ? ADD.already : counted(event.statements, 'statement')}</span>
      </span>
    </li>
  );
}

function Failed({ problem: { message, mend } }: { readonly problem: Problem }) {
  return (
    <div className="failed">
      <p>{message}</p>
      <p className="hint">{mend}</p>
    </div>
  );
}
