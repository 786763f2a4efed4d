/** Invariant: what leaves is what is shown: the same day, under the same filter. */
import { ExportFormat } from '@demarche/contract';
import { exportAddress, type Moment } from '../api/queries.ts';
import { EXPORT } from '../dossier-strings.ts';

interface ExportMenuProps {
  readonly moment: Moment;
  /** What the view is narrowed to, in the names of the export's filter. */
  readonly filter: URLSearchParams;
}

/** Every format that a dossier can leave in. */
export function ExportMenu({ moment: { crisis, asOf }, filter }: ExportMenuProps) {
  const narrowed = filter.size > 0 || asOf !== null;
  const addressOf = (format: ExportFormat): string => {
    const query = new URLSearchParams(filter);
    query.set('format', format);
    if (asOf) query.set('asOf', asOf);
    return exportAddress(crisis, query);
  };
  return (
    <details className="menu">
      <summary className="button">{EXPORT.title}</summary>
      <div className="menu-body">
        <p className="hint">{narrowed ? EXPORT.asShown : EXPORT.whole}</p>
        <ul>
          {ExportFormat.options.map((format) => (
            <li key={format}>
              <a href={addressOf(format)} download>
                {EXPORT.formats[format]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
