/** Invariant: contacts, affiliations, expectations, situations and wordings are listed by their words, which lead to their place. */
import type { CodedRecord, Span } from '@demarche/contract';
import { SECTION } from '../../strings.ts';

const KINDS = ['contacts', 'affiliations', 'expectations', 'situations', 'wordings'] as const;

interface OtherCodedProps {
  readonly record: CodedRecord;
  readonly text: string;
  readonly onPoint: (span: Span) => void;
}

export function OtherCoded({ record, text, onPoint }: OtherCodedProps) {
  return KINDS.map((kind) => {
    const spans = spansOf(record, kind);
    return (
      spans.length > 0 && (
        <section key={kind}>
          <h3 className="label other-coded">{SECTION[kind]}</h3>
          <ul className="outline">
            {spans.map((span) => (
              <li key={span.join('-')}>
                <button type="button" onClick={() => onPoint(span)}>
                  <bdi className="words">{text.slice(...span)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )
    );
  });
}

function spansOf(record: CodedRecord, kind: (typeof KINDS)[number]): Span[] {
  if (kind === 'contacts') return record.contacts.flatMap(({ evidence }) => evidence);
  if (kind === 'affiliations') return record.affiliations.flatMap(({ spans }) => spans);
  if (kind === 'wordings') return record.wordings.flatMap(({ phrase }) => phrase);
  return record[kind].flatMap(({ what }) => what);
}
