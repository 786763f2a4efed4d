/** Invariant: what is pasted here is coded in this browser and sent nowhere. */
import { useState, type SubmitEvent } from 'react';
import type { AttributionId, Span } from '@demarche/contract';
import { useCoder } from '../../coding/use-coder.ts';
import type { CodedText } from '../../compose.ts';
import { ActorNames } from '../../evidence/names.tsx';
import { READER } from '../../strings.ts';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { CodedAttribution } from '../reader/coded-attribution.tsx';
import { DocumentText } from '../reader/document-text.tsx';
import { OtherCoded } from '../reader/other-coded.tsx';
import { Outline } from '../reader/record-panel.tsx';
import { CODE } from './strings.ts';

export function CodePage() {
  useTitle(CODE.title);
  const { state, code, clear } = useCoder();
  const [draft, setDraft] = useState({ text: '', published: '' });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    code(draft);
  };
  if (state.kind === 'coded') return <Coded coded={state.coded} onAgain={clear} />;
  return (
    <>
      <header className="page-head">
        <h1>{CODE.title}</h1>
      </header>
      <p className="crisis-lead">{CODE.lead}</p>
      {state.kind === 'failed' && (
        <Notice title={CODE.failed}>
          <p>{CODE.failedMend}</p>
          <p className="faint">{state.reason}</p>
        </Notice>
      )}
      <form className="form panel" onSubmit={submit} noValidate>
        <Field label={CODE.text} hint={CODE.textHint}>
          {(control) => (
            <textarea
              {...control}
              rows={14}
              value={draft.text}
              onChange={({ target }) => setDraft({ ...draft, text: target.value })}
            />
          )}
        </Field>
        <TextField
          label={CODE.published}
          hint={CODE.publishedHint}
          type="date"
          value={draft.published}
          onChange={(published) => setDraft({ ...draft, published })}
        />
        <div>
          <button type="submit" className="button main" disabled={draft.text.trim() === '' || state.kind === 'coding'}>
            {CODE.go}
          </button>
        </div>
        <p role="status" className="hint">
          {state.kind === 'opening' && CODE.opening}
          {state.kind === 'coding' && CODE.coding}
        </p>
      </form>
    </>
  );
}

function Coded({
  coded: { document, record, names },
  onAgain,
}: {
  readonly coded: CodedText;
  readonly onAgain: () => void;
}) {
  const [chosen, choose] = useState<AttributionId | null>(null);
  const [pointed, point] = useState<Span | null>(null);
  const attribution = record.attributions.find(({ id }) => id === chosen);
  return (
    <ActorNames names={names}>
      <div className="reader">
        <article className="reading">
          <p>
            <button type="button" className="button" onClick={onAgain}>
              {CODE.again}
            </button>
          </p>
          <div lang={document.language ?? undefined}>
            <DocumentText
              document={document}
              attributions={record.attributions}
              chosen={chosen}
              pointed={pointed}
              onChoose={choose}
            />
          </div>
        </article>
        <aside id="record" tabIndex={-1} className={attribution ? 'record open' : 'record'} aria-label={READER.coded}>
          <h2 className="label">{READER.coded}</h2>
          {attribution && <CodedAttribution attribution={attribution} text={document.text} />}
          <Outline record={record} onChoose={choose} />
          <OtherCoded record={record} text={document.text} onPoint={point} />
        </aside>
      </div>
    </ActorNames>
  );
}
