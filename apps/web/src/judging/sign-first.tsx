/** Invariant: whoever judges many things one after the other signs once, before the first. */
import { useState } from 'react';
import { NameField } from '../evidence/name-field.tsx';
import { storeName } from '../evidence/signature.ts';
import { JUDGING } from './strings.ts';

export function SignFirst({ onSigned }: { readonly onSigned: (name: string) => void }) {
  const [by, setBy] = useState('');
  const name = by.trim();
  return (
    <form
      className="form narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '') return;
        storeName(name);
        onSigned(name);
      }}
    >
      <NameField hint={JUDGING.nameHint} value={by} onChange={setBy} />
      <div>
        <button type="submit" className="button main">
          {JUDGING.begin}
        </button>
      </div>
    </form>
  );
}
