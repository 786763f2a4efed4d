/** Invariant: a view without a name is not sent. */
import { useState, type SubmitEvent } from 'react';
import type { ListedView } from '@demarche/contract';
import { useChangeView, useSaveView } from '../api/view-queries.ts';
import { useVisitor } from '../app/visiting.ts';
import { Failure } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { VIEWS } from './strings.ts';

interface SaveViewProps {
  readonly crisis: string;
  readonly address: string;
  readonly onSaved: (name: string) => void;
}

export function SaveView({ crisis, address, onSaved }: SaveViewProps) {
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useSaveView(crisis);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = name.trim();
    if (given === '' || save.isPending) return;
    save.mutate(
      { name: given, address, shared },
      {
        onSuccess: () => {
          setName('');
          onSaved(given);
        },
      },
    );
  };
  return (
    <form className="form view-form" aria-label={VIEWS.saveThis} onSubmit={submit}>
      <h3 className="label">{VIEWS.saveThis}</h3>
      <p className="hint view-address">/{decodeURIComponent(address.replaceAll('+', ' '))}</p>
      <TextField label={VIEWS.name} value={name} onChange={setName} />
      <Shared checked={shared} onChange={setShared} />
      {save.error && <Failure error={save.error} />}
      <div>
        <button type="submit" className="button main" disabled={name.trim() === '' || save.isPending}>
          {VIEWS.save}
        </button>
      </div>
    </form>
  );
}

interface ChangeViewProps {
  readonly view: ListedView;
  readonly onDone: () => void;
}

export function ChangeView({ view, onDone }: ChangeViewProps) {
  const [name, setName] = useState(view.name);
  const [shared, setShared] = useState(view.shared);
  const change = useChangeView(view.crisis);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = name.trim();
    if (given !== '') change.mutate({ id: view.id, name: given, shared }, { onSuccess: onDone });
  };
  return (
    <form className="form" aria-label={`${VIEWS.change}: ${view.name}`} onSubmit={submit}>
      <TextField label={VIEWS.name} value={name} onChange={setName} />
      <Shared checked={shared} onChange={setShared} />
      {change.error && <Failure error={change.error} />}
      <div className="buttons">
        <button type="submit" className="button main" disabled={name.trim() === '' || change.isPending}>
          {VIEWS.save}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {VIEWS.cancel}
        </button>
      </div>
    </form>
  );
}

/** Asked only where there is anybody else. */
function Shared({ checked, onChange }: { readonly checked: boolean; readonly onChange: (shared: boolean) => void }) {
  if (useVisitor().kind !== 'account') return null;
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} /> {VIEWS.shared}
    </label>
  );
}
