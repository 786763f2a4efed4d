/** Invariant: what is published is the dossier that is shown: as of the same day. */
import { useState } from 'react';
import { siteAddress } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { baseForOthers } from '../../citing/permanent.ts';
import { Day } from '../../ui/day.tsx';
import { PUBLISH } from '../account/strings.ts';

/** The dossier as pages to keep, in one file. */
export function Publish() {
  const { crisis, asOf } = useFramed().moment;
  const [fullQuotes, setFullQuotes] = useState(false);
  const base = baseForOthers();
  const query = new URLSearchParams({
    ...(asOf && { asOf }),
    ...(base && { baseUrl: base }),
    ...(fullQuotes && { fullQuotes: 'true' }),
  });
  return (
    <section className="form">
      <h2>{PUBLISH.title}</h2>
      <p>
        {PUBLISH.lead}
        {asOf && (
          <>
            {' '}
            {PUBLISH.asOf} <Day day={asOf} asDate />.
          </>
        )}
      </p>
      <div className="ticks">
        <label>
          <input type="checkbox" checked={fullQuotes} onChange={({ target }) => setFullQuotes(target.checked)} />{' '}
          {PUBLISH.fullQuotes}
        </label>
        <p className="hint">{PUBLISH.fullQuotesHint}</p>
      </div>
      {base === null && <p className="hint">{PUBLISH.noAddress}</p>}
      <div>
        <a className="button main" href={siteAddress(crisis, query)} download>
          {PUBLISH.download}
        </a>
      </div>
    </section>
  );
}
