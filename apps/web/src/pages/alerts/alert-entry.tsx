/** Invariant: news says whose it is and what has changed, and opens to its words. */
import { Link } from 'react-router';
import { newsAddress, type Alert, type Legality, type News, type PositionLabel } from '@demarche/contract';
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
        <Link to={crisis ? newsAddress('', crisis, news) : ''}>
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
        {ALERTS.demandBy} <Actors codes={news.actors} />
        {news.of.length > 0 && (
          <>
            {' '}
            {ALERTS.to} <Actors codes={news.of} />
          </>
        )}
        {news.kind === 'fate' && ` (${S.fate[news.state].toLowerCase()})`}: <bdi>{news.what}</bdi>
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
