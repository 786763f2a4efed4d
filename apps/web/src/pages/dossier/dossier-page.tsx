/** Invariant: the section and the open drawer stand in the address, so that both can be sent to somebody. */
import { Link, useSearchParams } from 'react-router';
import { useFramedDossier } from '../../app/crisis-frame.tsx';
import { exportAddress } from '../../api/queries.ts';
import { S, SECTION, SECTION_EMPTY, SECTION_LEAD } from '../../strings.ts';
import { Notice } from '../../ui/notice.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { DossierDrawer } from './dossier-drawer.tsx';
import { SECTIONS, sectionIn, type Section } from './sections.tsx';

export function DossierPage() {
  const dossier = useFramedDossier();
  const [query] = useSearchParams();
  const section = sectionIn(query);
  useTitle(dossier.crisis.title);
  if (dossier.documents.length === 0) {
    return (
      <Notice title={S.emptyDossier}>
        <p>{S.emptyDossierMend}</p>
        <Link className="button main" to="add">
          {S.addDocuments}
        </Link>
      </Notice>
    );
  }
  const { Body } = SECTIONS[section];
  return (
    <>
      <div className="section-bar">
        <nav className="chips" aria-label={S.dossier}>
          {Object.keys(SECTION).map((name) => (
            <SectionLink
              key={name}
              section={name as Section}
              current={section}
              dossierCount={SECTIONS[name as Section].count(dossier)}
            />
          ))}
        </nav>
        <ExportLinks crisis={dossier.crisis.id} />
      </div>
      <p className="section-lead">{SECTION_LEAD[section]}</p>
      {SECTIONS[section].count(dossier) === 0 ? <Notice title={SECTION_EMPTY[section]} /> : <Body dossier={dossier} />}
      <DossierDrawer dossier={dossier} />
    </>
  );
}

interface SectionLinkProps {
  readonly section: Section;
  readonly current: Section;
  readonly dossierCount: number;
}

function SectionLink({ section, current, dossierCount }: SectionLinkProps) {
  return (
    <Link
      className="chip"
      to={section === 'positions' ? '.' : `?section=${section}`}
      aria-current={section === current ? 'page' : undefined}
      preventScrollReset
    >
      {SECTION[section]} <span className="tab-count">{dossierCount.toLocaleString('en')}</span>
    </Link>
  );
}

function ExportLinks({ crisis }: { readonly crisis: string }) {
  return (
    <p className="export meta">
      <span>{S.export}</span>
      {['json', 'csv', 'md'].map((format) => (
        <a key={format} href={exportAddress(crisis, format)} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
