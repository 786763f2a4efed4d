/**
 * Invariant: the original is shown in a frame that allows nothing (no script, form, link that leads out, nor the page's own origin), and the
 * server sends it with a policy that allows it nothing either. What is not shown can be saved.
 */
import type { DocumentId, SnapshotAbout } from '@demarche/contract';
import { BASE } from '../../api/base.ts';
import { snapshotPath, useSnapshotAbout } from '../../api/queries.ts';
import { counted } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { Failure, Loading } from '../../ui/notice.tsx';
import { ORIGINAL } from './strings.ts';

export function Original({ document }: { readonly document: DocumentId }) {
  const { data: about, error, refetch } = useSnapshotAbout(document);
  const path = `${BASE}${snapshotPath(document)}`;
  return (
    <section className="fetched" aria-labelledby="original">
      <h2 id="original" className="label">
        {ORIGINAL.heading}
      </h2>
      {error && !about && <Failure error={error} onRetry={() => void refetch()} />}
      {!about && !error && <Loading />}
      {about && (
        <>
          <About about={about} path={path} />
          {about.kind === 'pdf' ? (
            <p className="hint">{ORIGINAL.pdf}</p>
          ) : (
            <>
              <p className="hint">{ORIGINAL.lead}</p>
              <iframe sandbox="" src={path} title={ORIGINAL.frame} referrerPolicy="no-referrer" tabIndex={0} />
            </>
          )}
        </>
      )}
    </section>
  );
}

interface AboutProps {
  readonly about: SnapshotAbout;
  readonly path: string;
}

/** What the bytes are, where they are from, since when they are kept, and their hash, by which anybody can tell that they are these. */
function About({ about: { kind, size, sha256, url, keptSince }, path }: AboutProps) {
  const facts = [
    [ORIGINAL.from, url ?? ORIGINAL.noAddress],
    [ORIGINAL.kept, keptSince ? <Kept key="kept" moment={keptSince} /> : ORIGINAL.notKnown],
    [ORIGINAL.size, `${ORIGINAL.kind[kind]}, ${counted(size, 'byte')}`],
    [ORIGINAL.hash, <code key="hash">{sha256}</code>],
  ] as const;
  return (
    <>
      <dl className="snapshot">
        {facts.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a className="button" href={`${path}?as=kept`} download>
          {ORIGINAL.save}
        </a>
      </p>
    </>
  );
}

function Kept({ moment }: { readonly moment: string }) {
  return (
    <span>
      <Day day={moment} />, {moment.slice(11, 16)} UTC
    </span>
  );
}
