/** Invariant: what is added stands in the text at the picked place, is signed, and can be taken back. */
import { useState, type FormEvent } from 'react';
import {
  ActType,
  Legality,
  Office,
  PositionLabel,
  type DocumentId,
  type Judgement,
  type Span,
} from '@demarche/contract';
import { useAddByHand, useJudge } from '../../api/queries.ts';
import { HAND } from '../../dossier-strings.ts';
import { NameField } from '../../evidence/name-field.tsx';
import { storedName } from '../../evidence/signature.ts';
import { useSignature } from '../../evidence/use-signature.ts';
import { ACT, LEGALITY, OFFICE, POSITION, READER } from '../../strings.ts';
import { Failure } from '../../ui/notice.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EMPTY_HAND, codingFrom, type HandDraft } from './hand-draft.ts';

interface AddByHandProps {
  readonly document: DocumentId;
  readonly text: string;
  readonly span: Span;
  readonly onDone: () => void;
}

export function AddByHand({ document, text, span, onDone }: AddByHandProps) {
  const [draft, setDraft] = useState(EMPTY_HAND);
  const { field, sign } = useSignature();
  const [tried, setTried] = useState(false);
  const add = useAddByHand(document);
  const coding = codingFrom(draft);
  const change = (some: Partial<HandDraft>): void => setDraft({ ...draft, ...some });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const by = sign(coding !== null);
    if (!coding || by === '') return;
    add.mutate({ span, coding, by, why: HAND.why }, { onSuccess: onDone });
  };
  return (
    <form className="judge" aria-label={HAND.title} onSubmit={submit}>
      <h3 className="label">{HAND.title}</h3>
      <blockquote dir="auto">{text.slice(...span)}</blockquote>
      <TextField
        label={HAND.actors}
        hint={HAND.actorsHint}
        error={tried && !coding ? HAND.noActors : undefined}
        value={draft.actors}
        onChange={(actors) => change({ actors })}
      />
      <TextField label={HAND.person} value={draft.person} onChange={(person) => change({ person })} />
      <div className="form-row">
        <Choice
          label={READER.office}
          words={OFFICE}
          options={Office.options}
          value={draft.office}
          onChange={(office) => change({ office })}
        />
        <Choice
          label={READER.acts}
          words={ACT}
          options={ActType.options}
          value={draft.act}
          onChange={(act) => change({ act })}
        />
        <Choice
          label={READER.position}
          words={POSITION}
          options={PositionLabel.options}
          value={draft.position}
          onChange={(position) => change({ position })}
        />
        <Choice
          label={READER.legality}
          words={LEGALITY}
          options={Legality.options}
          value={draft.legality}
          onChange={(legality) => change({ legality })}
        />
      </div>
      <div className="form-row">
        <TextField
          label={HAND.said}
          hint={HAND.saidHint}
          type="date"
          value={draft.said}
          onChange={(said) => change({ said })}
        />
        <NameField {...field} />
      </div>
      <label>
        <input
          type="checkbox"
          checked={draft.verbatim}
          onChange={({ target }) => change({ verbatim: target.checked })}
        />{' '}
        {HAND.verbatim}
      </label>
      <label>
        <input
          type="checkbox"
          checked={draft.ownCapacity}
          onChange={({ target }) => change({ ownCapacity: target.checked })}
        />{' '}
        {HAND.ownCapacity}
      </label>
      <div className="buttons">
        <button type="submit" className="button main" disabled={add.isPending}>
          {HAND.add}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {HAND.cancel}
        </button>
      </div>
      {add.error && <Failure error={add.error} />}
    </form>
  );
}

/** What people added to this document and nobody took back. */
export function AddedByHand({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const judge = useJudge();
  const withdrawn = new Set(
    judgements.flatMap(({ verdict }) => (verdict.kind === 'withdraw' ? [verdict.judgement] : [])),
  );
  const added = judgements.filter(({ id, verdict }) => verdict.kind === 'add' && !withdrawn.has(id));
  if (added.length === 0) return null;
  return (
    <section>
      <h3 className="label">{READER.verdicts.add}</h3>
      <ul className="lines">
        {added.map(({ id, document, attribution, quote, by }) => (
          <li key={id}>
            <q>
              <bdi>{quote}</bdi>
            </q>{' '}
            <span className="meta">{by}</span>{' '}
            <button
              type="button"
              className="link"
              disabled={judge.isPending}
              onClick={() =>
                judge.mutate({
                  document,
                  attribution,
                  verdict: { kind: 'withdraw', judgement: id },
                  by: storedName() || by,
                  why: '',
                })
              }
            >
              {READER.withdraw}
            </button>
          </li>
        ))}
      </ul>
      {judge.error && <Failure error={judge.error} />}
    </section>
  );
}
