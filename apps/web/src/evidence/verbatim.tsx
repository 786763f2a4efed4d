/** Invariant: words of a document run in their own direction, and turn nothing that stands beside them. */
import type { DocumentId } from '@demarche/contract';
import { useNames } from './names.tsx';

interface VerbatimProps {
  /** Whose words they are, for their language. */
  readonly document?: DocumentId | undefined;
  readonly className?: string;
  readonly children: string;
}

/** Verbatim words within a line, or a line of their own where the style makes it one. */
export function Verbatim({ document, className, children }: VerbatimProps) {
  const languageOf = useLanguageOf();
  return (
    <bdi className={className} lang={document && languageOf(document)}>
      {children}
    </bdi>
  );
}

/** The language of a document, where it is known. */
export function useLanguageOf(): (document: DocumentId) => string | undefined {
  const { documents } = useNames();
  return (document) => documents.get(document)?.language ?? undefined;
}
