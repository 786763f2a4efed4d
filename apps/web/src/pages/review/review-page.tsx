/** Invariant: one report at a time; a decision is stored before the next is shown as decided, and each can be taken back. */
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Legality, PositionLabel, type JudgementRequest, type ReviewItem, type ReviewQueue } from '@demarche/contract';
import { useDocument, useJudge, useReviewQueue } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { Actors, useNames } from '../../evidence/names.tsx';
import { placeOf } from '../../evidence/place.ts';
import { Around } from '../../evidence/quotation.tsx';
import { SignFirst } from '../../judging/sign-first.tsx';
import { storedName } from '../../evidence/signature.ts';
import { ACT, LEGALITY, OFFICE, POSITION } from '../../strings.ts';
import { Dated } from '../../ui/day.tsx';
import { LegalityMark, PositionMark } from '../../ui/marks.tsx';
import { Failure, Loading, Notice } from '../../ui/notice.tsx';
import { Key, KeyGroup, LEGALITY_KEYS, POSITION_KEYS } from '../../ui/keys.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { useTitle } from '../../ui/use-title.ts';
import { BLIND } from '../blind/strings.ts';
import { REVIEW } from './strings.ts';

export function ReviewPage() {
  const { summary } = useFramed();
  const { crisis } = summary;
  const [by, setBy] = useState(storedName);
  const [round, setRound] = useState(0);
  const { data: queue, error, refetch } = useReviewQueue(crisis.id, round);
  useTitle(`${REVIEW.title} · ${crisis.title}`);
  if (error && !queue) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!queue) return <Loading />;
  const lead = (
    <p className="section-lead">
      {REVIEW.lead} <Link to={`/c/${crisis.id}/blind`}>{BLIND.link}</Link>
    </p>
  );
  if (queue.items.length === 0)
    return (
      <>
        {lead}
        <Notice title={REVIEW.empty} />
      </>
    );
  return (
    <>
      {lead}
      {by !== '' ? (
        <Round key={round} queue={queue} by={by} onNext={() => setRound(round + 1)} />
      ) : (
        <SignFirst onSigned={setBy} />
      )}
    </>
  );
}

interface RoundProps {
  readonly queue: ReviewQueue;
  readonly by: string;
  readonly onNext: () => void;
}

type Verdict = JudgementRequest['verdict'];

/** What was decided of an item: the judgement's id, or null where it was left for later. */
interface Decided {
  readonly item: ReviewItem;
  readonly judgement: string | null;
}

function Round({ queue, by, onNext }: RoundProps) {
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const judge = useJudge({ waits: false });
  const { crisis } = useNames();
  const item = queue.items[decided.length];
  // Fetched ahead, so that its words are there as soon as it is shown.
  useDocument(queue.items[decided.length + 1]?.report.document, crisis);
  const count = decided.filter(({ judgement }) => judgement !== null).length;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [decided.length]);

  const send = (about: ReviewItem, verdict: Verdict, then: (judgement: string) => void): void => {
    const { document, attribution } = about.report;
    judge.mutate(
      { document, attribution: attribution!, verdict, by, why: REVIEW.reason },
      { onSuccess: ({ id }) => then(id) },
    );
  };
  const decide = (verdict: Verdict): void => {
    if (item && !judge.isPending) send(item, verdict, (judgement) => setDecided([...decided, { item, judgement }]));
  };
  const skip = (): void => {
    if (item) setDecided([...decided, { item, judgement: null }]);
  };
  const undo = (): void => {
    const last = decided.at(-1);
    if (!last || judge.isPending) return;
    const back = (): void => setDecided(decided.slice(0, -1));
    if (last.judgement === null) back();
    else send(last.item, { kind: 'withdraw', judgement: last.judgement }, back);
  };
  return (
    <div className="review">
      <p className="meta" role="status">
        <span>{REVIEW.left(queue.left - count, queue.all)}</span>
        <span>{REVIEW.done(count)}</span>
      </p>
      <progress max={queue.items.length} value={decided.length} aria-label={REVIEW.done(count)} />
      {judge.error && <Failure error={judge.error} />}
      {item ? (
        <Item key={item.report.attribution} item={item} heading={heading} />
      ) : (
        <Notice title={REVIEW.roundDone}>
          <button type="button" className="button main" onClick={onNext}>
            {REVIEW.nextRound}
          </button>
        </Notice>
      )}
      <Actions item={item} isFirst={decided.length === 0} decide={decide} skip={skip} undo={undo} />
    </div>
  );
}

interface ItemProps {
  readonly item: ReviewItem;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
}

function Item({ item: { statement, report, bears }, heading }: ItemProps) {
  const { crisis, documents } = useNames();
  const { actors, speaker, person, office, acts, position, legality, said } = statement;
  const listed = documents.get(report.document);
  return (
    <article className="review-item">
      <h2 ref={heading} tabIndex={-1}>
        <Actors codes={actors} none={speaker} />
      </h2>
      <p className="meta">
        <bdi>{person ?? speaker}</bdi>
        <span>{OFFICE[office]}</span>
        <Dated range={said} basis />
      </p>
      <p className="meta">
        <span className="acts">{[...new Set(acts.map(({ type }) => ACT[type]))].join(', ')}</span>
        <PositionMark position={position} />
        <LegalityMark legality={legality} />
        <span className="faint">
          {REVIEW.sure} {Math.round(100 * report.confidence)} %
        </span>
        {bears.length > 0 && (
          <span>
            {REVIEW.bears} <Actors codes={bears} />
          </span>
        )}
      </p>
      <Around evidence={report} />
      <p className="meta">
        <bdi>{listed?.source ?? ''}</bdi>
        <Link to={placeOf(report, crisis)}>
          <bdi lang={listed?.title ? (listed.language ?? undefined) : undefined}>{listed?.title ?? REVIEW.open}</bdi>
        </Link>
      </p>
    </article>
  );
}

interface ActionsProps {
  readonly item: ReviewItem | undefined;
  readonly isFirst: boolean;
  readonly decide: (verdict: Verdict) => void;
  readonly skip: () => void;
  readonly undo: () => void;
}

function Actions({ item, isFirst, decide, skip, undo }: ActionsProps) {
  const actions = useRef<HTMLDivElement>(null);
  useKeys(actions);
  return (
    <div className="review-actions" ref={actions}>
      <div className="buttons">
        {item && (
          <>
            <Key name="a" onPress={() => decide({ kind: 'accept' })}>
              {REVIEW.accept}
            </Key>
            <Key name="r" onPress={() => decide({ kind: 'reject' })}>
              {REVIEW.reject}
            </Key>
            <Key name="s" onPress={skip}>
              {REVIEW.skip}
            </Key>
          </>
        )}
        <Key name="u" onPress={undo} disabled={isFirst}>
          {REVIEW.undo}
        </Key>
      </div>
      {item && (
        <>
          <KeyGroup
            label={REVIEW.correctPosition}
            words={POSITION}
            options={PositionLabel.options}
            keys={POSITION_KEYS}
            now={(position) => position === item.statement.position}
            onPick={(position) => decide({ kind: 'correct', correction: { position } })}
          />
          <KeyGroup
            label={REVIEW.correctLegality}
            words={LEGALITY}
            options={Legality.options}
            keys={LEGALITY_KEYS}
            now={(legality) => legality === item.statement.legality}
            onPick={(legality) => decide({ kind: 'correct', correction: { legality } })}
          />
        </>
      )}
    </div>
  );
}
