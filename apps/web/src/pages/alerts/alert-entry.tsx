/** Invariant: news says whose it is and what has changed, and opens to its words. */
import { Link } from 'react-router';
import type { Alert, Legality, News, PositionLabel } from '@demarche/contract';
import { useNames, Actors } from '../../evidence/names.tsx';
import { Quotation } from '../../evidence/quotation.tsx';
import { LEGALITY, POSITION, S } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import type { Place } from '../../ui/virtual-list.tsx';
import { ALERTS } from './strings.ts';

interface AlertEntryProps {
  readonly alert: Alert;
  readonly isNew: boolean;
  readonly place: Place;
}

export function AlertEntry({ alert: { at, news }, isNew, place }: AlertEntryProps) {
  const { crisis } = useNames();
  return (
    <li className="entry" data-item tabIndex={-1} {...place}>
      <p className="entry-head">
        <Link to={{ pathname: `/c/${crisis}`, search: addressOf(news) }}>
          <Headline news={news} />
        </Link>
      </p>
      <p className="meta">
        {isNew && <strong>{ALERTS.unread}</strong>}
        <span className="tag">{ALERTS.kind[news.kind]}</span>
        <Day day={news.day} />
        <span className="faint">
          {ALERTS.since} <Day day={at} />
        </span>
      </p>
      <Quotation evidence={news.evidence} />
    </li>
  );
}

function Headline({ news }: { readonly news: News }) {
  if ('demand' in news) {
    return (
      <>
        <Actors codes={news.actors} /> {ALERTS.asks}
        {news.of.length > 0 && (
          <>
            {' '}
            {ALERTS.of} <Actors codes={news.of} />
          </>
        )}
        : {news.what}
        {news.kind === 'fate' && ` – ${S.fate[news.state].toLowerCase()}`}
      </>
    );
  }
  const { from, to } = news.shift;
  return (
    <>
      <Actors codes={news.actors} />: {wordsOf(to)}
      {from !== null && ` (${ALERTS.before}: ${wordsOf(from)})`}
    </>
  );
}

const WORDS: Readonly<Record<PositionLabel | Legality, string>> = { ...POSITION, ...LEGALITY };
const wordsOf = (view: PositionLabel | Legality): string => WORDS[view];

/** What the page opens with: the cell of whoever takes a view, or the demand. */
function addressOf(news: News): string {
  const query: Record<string, string> =
    'demand' in news
      ? { section: 'demands', demand: news.demand }
      : { section: 'positions', actor: news.shift.actor, axis: news.shift.axis };
  return `?${new URLSearchParams(query)}`;
}
