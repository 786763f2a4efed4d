/** Invariant: nothing to show, something went wrong, and still loading each say so in words; failures offer their mend. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { problemOf } from '../api/request.ts';
import { S } from '../strings.ts';

export function Notice({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <section className="notice">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { code, message, mend } = problemOf(error);
  return (
    <section className="notice failure" role="alert">
      <h2>{message}</h2>
      <p>{mend}</p>
      {code === 'store/not-found' && (
        <Link className="button main" to="/">
          {S.crises}
        </Link>
      )}{' '}
      {onRetry && code !== 'http/not-allowed' && (
        <button type="button" className="button" onClick={onRetry}>
          {S.retry}
        </button>
      )}
    </section>
  );
}

export function Loading() {
  return (
    <p className="loading" role="status">
      {S.loading}
    </p>
  );
}
