/** Invariant: beside the text stands how the chosen passage was coded, or the list of everything coded. */
import type { Attribution, AttributionId, CodedRecord, DocumentId, Judgement, Span } from '@demarche/contract';
import { useMay } from '../../app/visiting.ts';
import { HAND } from '../../dossier-strings.ts';
import { Actors } from '../../evidence/names.tsx';
import { ACT, READER, S, counted } from '../../strings.ts';
import { AddByHand, AddedByHand } from './add-by-hand.tsx';
import { CodedAttribution } from './coded-attribution.tsx';
import { Judge } from './judge.tsx';
import { OtherCoded } from './other-coded.tsx';

interface RecordPanelProps {
  readonly record: CodedRecord | null;
  readonly chosen: Attribution | null;
  readonly judgements: readonly Judgement[];
  readonly document: DocumentId;
  readonly text: string;
  /** Words selected in the text. */
  readonly picked: Span | null;
  readonly onLetGo: () => void;
  readonly onPoint: (span: Span) => void;
  readonly onChoose: (id: AttributionId | null) => void;
}

export function RecordPanel(props: RecordPanelProps) {
  const { record, chosen, judgements, document, text, picked, onLetGo, onChoose, onPoint } = props;
  const mayJudge = useMay('judge');
  return (
    <aside id="record" tabIndex={-1} className={chosen ? 'record open' : 'record'} aria-label={READER.coded}>
      <header className="record-head">
        <h2 className="label">{READER.coded}</h2>
        {chosen && (
          <button type="button" className="button quiet" onClick={() => onChoose(null)}>
            {S.close} <kbd>Esc</kbd>
          </button>
        )}
      </header>
      {chosen && record ? (
        <>
          <CodedAttribution key={chosen.id} attribution={chosen} text={text} />
          {mayJudge && <Judge document={record.id} attribution={chosen.id} judgements={judgements} />}
        </>
      ) : (
        <>
          {mayJudge && picked && (
            <AddByHand key={picked.join()} document={document} text={text} span={picked} onDone={onLetGo} />
          )}
          {mayJudge && !picked && <p className="hint">{HAND.pick}</p>}
          {mayJudge && <AddedByHand judgements={judgements} />}
          <Outline record={record} onChoose={onChoose} />
          {record && <OtherCoded record={record} text={text} onPoint={onPoint} />}
        </>
      )}
    </aside>
  );
}

/** Everything coded, a line each. */
export function Outline({ record, onChoose }: Pick<RecordPanelProps, 'record' | 'onChoose'>) {
  if (!record) return <p className="hint">{READER.waiting}</p>;
  if (record.attributions.length === 0) return <p className="hint">{READER.none}</p>;
  return (
    <>
      <p className="hint">
        {counted(record.attributions.length, 'passage')}. {READER.choose}
      </p>
      <ol className="outline">
        {record.attributions.map(({ id, speaker, acts }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <strong>
                <bdi>{speaker.person ?? (speaker.text || S.someone)}</bdi>
              </strong>
              <span className="meta">
                {speaker.actors.length > 0 && <Actors codes={speaker.actors} />}
                <span>{[...new Set(acts.map(({ type }) => ACT[type]))].join(', ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
