/** Invariant: whoever judges many things one after the other signs once, before the first. */
import { NameField } from '../evidence/name-field.tsx';
import { useSignature } from '../evidence/use-signature.ts';
import { JUDGING } from './strings.ts';

export function SignFirst({ onSigned }: { readonly onSigned: (name: string) => void }) {
  const { field, sign } = useSignature();
  return (
    <form
      className="form narrow"
      onSubmit={(event) => {
        event.preventDefault();
        const name = sign();
        if (name !== '') onSigned(name);
      }}
    >
      <NameField hint={JUDGING.nameHint} {...field} />
      <div>
        <button type="submit" className="button main">
          {JUDGING.begin}
        </button>
      </div>
    </form>
  );
}
