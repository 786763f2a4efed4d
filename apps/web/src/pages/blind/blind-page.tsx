/** Invariant: the words and what stands around them are shown, and nothing that a program or a person made of them. */
import { useState } from 'react';
import type { BlindRound, BlindTask } from '@demarche/contract';
import { useBlindRound, useJudge } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { storedName } from '../../evidence/signature.ts';
import { SignFirst } from '../../judging/sign-first.tsx';
import { Failure, Loading, Notice } from '../../ui/notice.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { BlindAgreement } from './blind-agreement.tsx';
import { EMPTY_BLIND, type BlindDraft } from './blind-draft.ts';
import { BlindTaskForm, type Kept } from './blind-task-form.tsx';
import { BLIND } from './strings.ts';

export function BlindPage() {
  const { summary } = useFramed();
  const { crisis } = summary;
  const [by, setBy] = useState(storedName);
  useTitle(`${BLIND.title} · ${crisis.title}`);
  return (
    <>
      <h2 className="page-title">{BLIND.title}</h2>
      <p className="section-lead">{BLIND.lead}</p>
      {by === '' ? <SignFirst onSigned={setBy} /> : <Rounds crisis={crisis.id} by={by} />}
    </>
  );
}

interface RoundsProps {
  readonly crisis: string;
  readonly by: string;
}

function Rounds({ crisis, by }: RoundsProps) {
  const [number, setNumber] = useState(0);
  const { data: round, error, refetch } = useBlindRound(crisis, by, number);
  if (error && !round) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!round) return <Loading />;
  return (
    <>
      <Round key={number} round={round} by={by} onNext={() => setNumber(number + 1)} />
      <BlindAgreement crisis={crisis} />
    </>
  );
}

interface RoundProps {
  readonly round: BlindRound;
  readonly by: string;
  readonly onNext: () => void;
}

/** What was done with a task: how it was filled in, and the judgement's id, or null where it was left for later. */
interface Done {
  readonly task: BlindTask;
  readonly draft: BlindDraft;
  readonly judgement: string | null;
}

function Round({ round, by, onNext }: RoundProps) {
  const [done, setDone] = useState<readonly Done[]>([]);
  /** How what is shown was filled in before it was taken back. */
  const [before, setBefore] = useState(EMPTY_BLIND);
  const { mutate, isPending, error } = useJudge();
  const task = round.tasks[done.length];
  const count = done.filter(({ judgement }) => judgement !== null).length;

  const goOn = (one: Done): void => {
    setDone([...done, one]);
    setBefore(EMPTY_BLIND);
  };
  const keep = ({ draft, coding }: Kept): void => {
    if (!task || isPending) return;
    const { document, attribution } = task;
    mutate(
      { document, attribution, verdict: { kind: 'code-blind', coding }, by, why: BLIND.reason },
      { onSuccess: ({ id }) => goOn({ task, draft, judgement: id }) },
    );
  };
  const undo = (): void => {
    const last = done.at(-1);
    if (!last || isPending) return;
    const back = (): void => {
      setDone(done.slice(0, -1));
      setBefore(last.draft);
    };
    if (last.judgement === null) return back();
    const { document, attribution } = last.task;
    mutate(
      { document, attribution, verdict: { kind: 'withdraw', judgement: last.judgement }, by, why: '' },
      { onSuccess: back },
    );
  };
  if (round.tasks.length === 0) return <Notice title={BLIND.empty} />;
  return (
    <div className="review">
      <p className="meta" role="status">
        <span>{BLIND.progress(round.done + count, round.left - count)}</span>
      </p>
      <progress max={round.tasks.length} value={done.length} aria-label={BLIND.title} />
      {error && <Failure error={error} />}
      {!task && (
        <Notice title={BLIND.roundDone}>
          <button type="button" className="button main" onClick={onNext}>
            {BLIND.nextRound}
          </button>
        </Notice>
      )}
      <BlindTaskForm
        key={task?.attribution ?? 'none'}
        task={task}
        before={before}
        isFirst={done.length === 0}
        onKeep={keep}
        onLater={(draft) => task && goOn({ task, draft, judgement: null })}
        onUndo={undo}
      />
    </div>
  );
}
