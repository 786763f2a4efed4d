/** Invariant: what leaves is what is shown: the same day, under the same filter. */
import { ExportFormat } from '@demarche/contract';
import { exportAddress, siteAddress, type Moment } from '../api/queries.ts';
import { baseForOthers } from '../citing/permanent.ts';
import { EXPORT } from '../dossier-strings.ts';

interface ExportMenuProps {
  readonly moment: Moment;
  /** What the view is narrowed to, in the names of the export's filter. */
  readonly filter: URLSearchParams;
}

/** Every format that a dossier can leave in. */
export function ExportMenu({ moment: { crisis, asOf }, filter }: ExportMenuProps) {
  const base = baseForOthers();
  const narrowed = filter.size > 0 || asOf !== null;
  const asking = (name: string, value: string | null): URLSearchParams => {
    const query = new URLSearchParams(filter);
    if (value) query.set(name, value);
    if (asOf) query.set('asOf', asOf);
    return query;
  };
  return (
    <details className="menu">
      <summary className="button">{EXPORT.title}</summary>
      <div className="menu-body">
        <p className="hint">{narrowed ? EXPORT.asShown : EXPORT.whole}</p>
        <ul>
          {ExportFormat.options.map((format) => (
            <li key={format}>
              <a href={exportAddress(crisis, asking('format', format))} download>
                {EXPORT.formats[format]}
              </a>
            </li>
          ))}
          <li>
            <a href={siteAddress(crisis, asking('baseUrl', base))} download>
              {EXPORT.site}
            </a>
          </li>
        </ul>
      </div>
    </details>
  );
}
