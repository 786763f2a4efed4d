/** Invariant: the short name follows the title until the user writes one. */
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCreateCrisis } from '../../api/queries.ts';
import { CRISIS_FORM as F, S } from '../../strings.ts';
import { Failure } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EMPTY_DRAFT, crisisFrom, shortName, type CrisisDraft, type DraftErrors } from './crisis-draft.ts';

export function NewCrisisForm() {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [errors, setErrors] = useState<DraftErrors>({});
  const create = useCreateCrisis();
  const navigate = useNavigate();

  const text = (name: keyof CrisisDraft, label: string, hint?: string, type: 'text' | 'date' = 'text') => (
    <TextField
      label={label}
      hint={hint}
      error={errors[name]}
      type={type}
      value={draft[name]}
      placeholder={name === 'id' ? shortName(draft.title) : undefined}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const read = crisisFrom(draft);
    if ('errors' in read) {
      setErrors(read.errors);
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    setErrors({});
    create.mutate(read.crisis, { onSuccess: ({ id }) => void navigate(`/c/${id}/add`) });
  };

  return (
    <form className="form" onSubmit={submit} noValidate>
      {text('title', F.title, F.titleHint)}
      <div className="form-row">
        {text('event', F.event)}
        {text('day', F.day, undefined, 'date')}
      </div>
      <div className="form-row">
        {text('acted', F.acted, F.actorsHint)}
        {text('affected', F.affected, F.actorsHint)}
      </div>
      {text('summary', F.summary)}
      {text('id', F.id, F.idHint)}
      {create.error && <Failure error={create.error} />}
      <div>
        <button type="submit" className="button main" disabled={create.isPending}>
          {S.create}
        </button>
      </div>
    </form>
  );
}
