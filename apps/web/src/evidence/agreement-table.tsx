/** Invariant: agreement is never shown without how many words it rests on. */
import type { Agreement } from '@demarche/contract';
import { AGREED_ON, LEDGER } from '../dossier-strings.ts';

interface AgreementTableProps {
  readonly caption: string;
  /** Whose codings are compared. */
  readonly people: readonly string[];
  readonly agreement: readonly Agreement[];
}

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

/** How far some who coded the same words agree, a category a row. */
export function AgreementTable({ caption, people, agreement }: AgreementTableProps) {
  return (
    <div className="table-frame">
      <table className="table agreement">
        <caption className="label">
          {caption}: {people.join(', ')}
        </caption>
        <thead>
          <tr>
            {[LEDGER.category, LEDGER.n, LEDGER.share, LEDGER.kappa, LEDGER.alpha].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ category, n, agreement: share, kappa, alpha }) => (
            <tr key={category}>
              <th scope="row">{AGREED_ON[category] ?? category}</th>
              <td>{n}</td>
              <td>{Math.round(100 * share)} %</td>
              <td>{figure(kappa)}</td>
              <td>{figure(alpha)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
