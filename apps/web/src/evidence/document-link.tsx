/** Invariant: a document leads to its text here where that may be read, else to where it was published, and to nothing else. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DocumentId, Span } from '@demarche/contract';
import { useVisitor } from '../app/visiting.ts';
import { useNames } from './names.tsx';
import { placeOf } from './place.ts';

interface DocumentLinkProps {
  readonly document: DocumentId;
  readonly attribution?: string | null;
  readonly spans?: readonly Span[];
  readonly title?: string | undefined;
  /** One of the items that `j` and `k` walk through. */
  readonly item?: boolean;
  /** Where it leads to the publisher's page, said in these words. */
  readonly elsewhere?: string;
  readonly children: ReactNode;
}

export function DocumentLink({ title, item, elsewhere, children, ...place }: DocumentLinkProps) {
  const { fullTexts } = useVisitor();
  const { crisis, documents } = useNames();
  if (fullTexts)
    return (
      <Link data-item={item} to={placeOf(place, crisis)} title={title}>
        {children}
      </Link>
    );
  const url = documents.get(place.document)?.url;
  if (!url || !/^https?:/i.test(url)) return elsewhere === undefined ? <span>{children}</span> : null;
  return (
    <a data-item={item} href={url} title={title} rel="noreferrer noopener" target="_blank">
      {elsewhere ?? children}
    </a>
  );
}
