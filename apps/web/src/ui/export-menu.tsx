/** Invariant: what leaves is what is shown: the same day, under the same filter. */
import { ExportFormat } from '@demarche/contract';
import { exportAddress, siteAddress, type Moment } from '../api/queries.ts';
import { baseForOthers } from '../citing/permanent.ts';
import { EXPORT } from '../dossier-strings.ts';

interface ExportMenuProps {
  readonly moment: Moment;
  /** What the view is narrowed to, in the names of the export's filter. */
  readonly filter?: Readonly<Record<string, string>>;
}

/** Every format that a dossier can leave in. */
export function ExportMenu({ moment: { crisis, asOf }, filter = {} }: ExportMenuProps) {
  const base = baseForOthers();
  const query = { ...filter, ...(asOf ? { asOf } : {}) };
  const narrowed = Object.keys(filter).length > 0 || asOf !== null;
  return (
    <details className="menu">
      <summary className="button">{EXPORT.title}</summary>
      <div className="menu-body">
        <p className="hint">{narrowed ? EXPORT.asShown : EXPORT.whole}</p>
        <ul>
          {ExportFormat.options.map((format) => (
            <li key={format}>
              <a href={exportAddress(crisis, { format, ...query })} download>
                {EXPORT.formats[format]}
              </a>
            </li>
          ))}
          <li>
            <a href={siteAddress(crisis, { ...query, ...(base && { baseUrl: base }) })} download>
              {EXPORT.site}
            </a>
          </li>
        </ul>
      </div>
    </details>
  );
}
