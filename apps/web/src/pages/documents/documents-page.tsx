/** Invariant: without a search every document, newest first; with one, the documents whose text has every word. */
import { Link, useSearchParams } from 'react-router';
import type { Dossier, SearchHit } from '@demarche/contract';
import { useParts, useSearch, type Moment } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { useMay, useVisitor } from '../../app/visiting.ts';
import { DocumentLink } from '../../evidence/document-link.tsx';
import { useNames } from '../../evidence/names.tsx';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { S } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { Failure, Loading, Notice } from '../../ui/notice.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { VirtualList, type Place } from '../../ui/virtual-list.tsx';

export function DocumentsPage() {
  const { summary, moment } = useFramed();
  const { crisis, counts } = summary;
  const [query, setQuery] = useSearchParams();
  const mayAdd = useMay('add');
  const { fullTexts } = useVisitor();
  const q = query.get('q') ?? '';
  useTitle(`${S.documents} · ${crisis.title}`);
  if (counts.documents === 0) {
    return (
      <Notice title={S.emptyDossier}>
        <p>{S.emptyDossierMend}</p>
        {mayAdd && (
          <Link className="button main" to="../add">
            {S.addDocuments}
          </Link>
        )}
      </Notice>
    );
  }
  return (
    <>
      {fullTexts && (
        <SearchBox
          label={S.searchDocuments}
          value={q}
          onSearch={(words) => setQuery(words ? { q: words } : {}, { replace: true })}
        />
      )}
      {q && fullTexts ? <Hits crisis={crisis.id} q={q} /> : <AllDocuments moment={moment} />}
    </>
  );
}

function AllDocuments({ moment }: { readonly moment: Moment }) {
  const { data, error, refetch } = useParts(moment, ['documents']);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { documents } = data;
  const newest = documents.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  return (
    <VirtualList
      className="rows"
      items={newest}
      keyOf={idOf}
      estimate={66}
      show={({ id, title, source, published, url }, place) => (
        <li className="row" {...place}>
          <DocumentLink item document={id}>
            {title ? <Verbatim document={id}>{title}</Verbatim> : S.noTitle}
          </DocumentLink>
          <p className="meta">
            <bdi>{source ?? S.noSource}</bdi>
            <Day day={published} />
            {url && <span className="address">{new URL(url).hostname}</span>}
          </p>
        </li>
      )}
    />
  );
}

const idOf = ({ id }: Dossier['documents'][number]): string => id;
const documentOf = ({ document }: SearchHit): string => document;

function Hits({ crisis, q }: { readonly crisis: string; readonly q: string }) {
  const { data: hits, error, refetch } = useSearch(crisis, q);
  if (error && !hits) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!hits) return <Loading />;
  if (hits.length === 0) {
    return (
      <Notice title={S.noMatch}>
        <p>{S.noMatchMend}</p>
      </Notice>
    );
  }
  return (
    <VirtualList
      className="rows"
      items={hits}
      keyOf={documentOf}
      estimate={90}
      show={(hit, place) => <Hit hit={hit} place={place} />}
    />
  );
}

interface HitProps {
  readonly hit: SearchHit;
  readonly place: Place;
}

function Hit({ hit: { document, title, published, snippet, offset }, place }: HitProps) {
  const { documents } = useNames();
  return (
    <li className="row" {...place}>
      <DocumentLink item document={document} spans={[[offset, offset + snippet.length]]}>
        {title ? <Verbatim document={document}>{title}</Verbatim> : S.noTitle}
      </DocumentLink>
      <p className="snippet" dir="auto" lang={documents.get(document)?.language ?? undefined}>
        … {snippet} …
      </p>
      <p className="meta">
        <bdi>{documents.get(document)?.source ?? S.noSource}</bdi>
        <Day day={published} />
      </p>
    </li>
  );
}
