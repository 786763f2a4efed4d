/** Invariant: what became of something is shown with the words that say so and with whether a person or the program says it. */
import type { Evidence } from '@demarche/contract';
import { Quotation } from '../../evidence/quotation.tsx';
import { S } from '../../strings.ts';

interface OutcomeProps {
  readonly basis: 'none' | 'proposed' | 'judged';
  readonly evidence: readonly Evidence[];
}

/** The basis and the words of an outcome; nothing where nothing is known. */
export function Outcome({ basis, evidence }: OutcomeProps) {
  if (basis === 'none') return null;
  return (
    <>
      <p className="meta">{evidence.length > 0 ? `${S.saysSo}, ${S.basis[basis]}:` : S.basis[basis]}</p>
      {evidence.map((one) => (
        <Quotation key={`${one.document} ${one.spans.join()}`} evidence={one} />
      ))}
    </>
  );
}
