/** Invariant: an entry of a list has its heading, its facts and its words, in this order. */
import type { ComponentProps, ReactNode } from 'react';
import type { Evidence } from '@demarche/contract';
import { Cite } from '../../citing/cite.tsx';
import { Quotation } from '../../evidence/quotation.tsx';
import type { Place } from '../../ui/virtual-list.tsx';

interface EntryProps {
  readonly head: ReactNode;
  readonly facts?: ReactNode;
  /** The words that the heading itself consists of, if it is verbatim. */
  readonly words?: string;
  readonly evidence: readonly Evidence[];
  readonly children?: ReactNode;
  /** What can be done with it, below its words. */
  readonly foot?: ReactNode;
  /** How it is cited. */
  readonly cited?: ComponentProps<typeof Cite>;
  /** Whether a link leads to this entry. */
  readonly asked?: boolean;
  readonly place: Place;
}

export function Entry({ head, facts, words, evidence, children, foot, cited, asked = false, place }: EntryProps) {
  return (
    <li className={asked ? 'entry asked-for' : 'entry'} data-item tabIndex={-1} {...place}>
      <p className="entry-head">{head}</p>
      {facts && <p className="meta">{facts}</p>}
      {children}
      {evidence.map((one) => (
        <Quotation key={`${one.document} ${one.spans.join()}`} evidence={one} above={words} />
      ))}
      {(foot || cited) && (
        <div className="entry-foot">
          {foot}
          {cited && <Cite {...cited} />}
        </div>
      )}
    </li>
  );
}
