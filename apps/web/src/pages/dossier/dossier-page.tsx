/** Invariant: the section and the open drawer stand in the address, so that both can be sent to somebody. */
import { Link, useSearchParams } from 'react-router';
import type { DossierSummary } from '@demarche/contract';
import { useFetchAhead } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { useOnward } from '../../app/moment.ts';
import { JudgingDesk } from '../../judging/judging-desk.tsx';
import { S, SECTION, SECTION_EMPTY, SECTION_LEAD } from '../../strings.ts';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCurrentInView } from '../../ui/use-current-in-view.ts';
import { useTitle } from '../../ui/use-title.ts';
import { DossierDrawer } from './dossier-drawer.tsx';
import { SECTIONS, sectionIn, type Section } from './sections.tsx';

export function DossierPage() {
  const { summary, moment } = useFramed();
  const [query] = useSearchParams();
  const section = sectionIn(query);
  const sections = useCurrentInView<HTMLElement>(section);
  useTitle(summary.crisis.title);
  if (summary.counts.documents === 0 && moment.asOf !== null) return <Notice title={S.beforeAll} />;
  if (summary.counts.documents === 0) {
    return (
      <Notice title={S.emptyDossier}>
        <p>{S.emptyDossierMend}</p>
        <Link className="button main" to="add">
          {S.addDocuments}
        </Link>
      </Notice>
    );
  }
  const { Body, counted } = SECTIONS[section];
  return (
    <>
      <nav ref={sections} className="chips sections" aria-label={S.dossier}>
        {Object.keys(SECTION).map((name) => (
          <SectionLink
            key={name}
            section={name as Section}
            current={section}
            count={countOf(name as Section, summary)}
          />
        ))}
      </nav>
      <div className="section-bar">
        <p className="section-lead">{SECTION_LEAD[section]}</p>
        <ExportMenu moment={moment} filter={filterIn(query)} />
      </div>
      {counted !== null && summary.counts[counted] === 0 ? (
        <Notice title={SECTION_EMPTY[section]} />
      ) : (
        <JudgingDesk key={section}>
          <Body moment={moment} />
        </JudgingDesk>
      )}
      <DossierDrawer />
    </>
  );
}

const countOf = (section: Section, { counts }: DossierSummary): number | null => {
  const { counted } = SECTIONS[section];
  return counted === null ? null : counts[counted];
};

interface SectionLinkProps {
  readonly section: Section;
  readonly current: Section;
  readonly count: number | null;
}

/** Pointing at it fetches what it leads to. */
function SectionLink({ section, current, count }: SectionLinkProps) {
  const onward = useOnward();
  const { moment } = useFramed();
  const fetchAhead = useFetchAhead(moment);
  const ahead = (): void => fetchAhead(SECTIONS[section].parts);
  return (
    <Link
      onPointerEnter={ahead}
      onFocus={ahead}
      className="chip"
      to={{ search: onward(section === 'overview' ? {} : { section }) }}
      aria-current={section === current ? 'page' : undefined}
      preventScrollReset
    >
      {SECTION[section]} {count !== null && <span className="tab-count">{count.toLocaleString('en')}</span>}
    </Link>
  );
}

/** The position that the table is narrowed to. */
function filterIn(query: URLSearchParams): URLSearchParams {
  const position = query.get('position');
  return new URLSearchParams(position ? { position } : {});
}
