/**
 * Invariant: a block quotation is verbatim; asked to show what is around it, it checks the words against the text. No
 * quotation marks are put around it: those that stand in it are the text's own, and say whose words they are.
 */
import { useState, type ReactNode } from 'react';
import type { Evidence, Mode } from '@demarche/contract';
import { useDocument } from '../api/queries.ts';
import { useVisitor } from '../app/visiting.ts';
import { MODE, READER, S } from '../strings.ts';
import { Day } from '../ui/day.tsx';
import { Failure, Loading } from '../ui/notice.tsx';
import { contextOf } from './context.ts';
import { DocumentLink } from './document-link.tsx';
import { useNames } from './names.tsx';
import { useLanguageOf } from './verbatim.tsx';

interface QuotationProps {
  readonly evidence: Evidence;
  readonly mode?: Mode;
  readonly via?: string | null;
  readonly judged?: boolean;
  /** Show the words inside their paragraph from the first. */
  readonly open?: boolean;
  /** Words that stand right above already; they are not said twice. */
  readonly above?: string | undefined;
  /** What can be done with it, beside reading it. */
  readonly action?: ReactNode;
}

export function Quotation({ evidence, mode, via = null, judged = false, open = false, above, action }: QuotationProps) {
  const { fullTexts } = useVisitor();
  const [around, setAround] = useState(open && fullTexts);
  const { documents } = useNames();
  const entry = documents.get(evidence.document);
  const repeats = evidence.quotes.join(' … ') === above;
  return (
    <figure className="quotation">
      {around ? <Around evidence={evidence} /> : !repeats && <Words evidence={evidence} />}
      <figcaption className="meta">
        <bdi className="quotation-source">{entry?.source ?? S.noSource}</bdi>
        {entry?.published && <Day day={entry.published} />}
        {mode && <span>{MODE[mode]}</span>}
        {via && (
          <span>
            {S.via} <bdi>{via}</bdi>
          </span>
        )}
        {judged && <span className="tag">{S.judged}</span>}
        {fullTexts && (
          <button type="button" className="link" aria-expanded={around} onClick={() => setAround(!around)}>
            {around ? S.hideContext : S.showContext}
          </button>
        )}
        <DocumentLink {...evidence} title={entry?.title ?? undefined} elsewhere={READER.original}>
          {S.readInPlace}
        </DocumentLink>
        {action}
      </figcaption>
    </figure>
  );
}

function Words({ evidence: { document, quotes } }: Pick<QuotationProps, 'evidence'>) {
  const languageOf = useLanguageOf();
  return (
    <blockquote dir="auto" lang={languageOf(document)}>
      {quotes.map((said, i) => (
        <span key={`${i} ${said}`}>
          {i > 0 && ' … '}
          {said}
        </span>
      ))}
    </blockquote>
  );
}

/** The blocks in which words stand, with the words marked. */
export function Around({ evidence }: { readonly evidence: Evidence }) {
  const { crisis } = useNames();
  const { data, error, refetch } = useDocument(evidence.document, crisis);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const blocks = contextOf(data.document, evidence);
  if (!blocks) return <p className="field-error">{S.wordsGone}</p>;
  return (
    <blockquote className="around" lang={data.document.language ?? undefined}>
      {blocks.map((pieces, i) => (
        <p key={i} dir="auto">
          {pieces.map(({ text, marked }, j) => (marked ? <mark key={j}>{text}</mark> : <span key={j}>{text}</span>))}
        </p>
      ))}
    </blockquote>
  );
}
