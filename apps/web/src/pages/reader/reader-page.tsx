/** Invariant: the chosen attribution and what is shown stand in the address; a link with an attribution opens the text at its words. */
import { useCallback, useEffect, useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { AttributionId, DocumentView, Span } from '@demarche/contract';
import { useDocument, useParts } from '../../api/queries.ts';
import { DossierNames } from '../../evidence/names.tsx';
import { READER, S, SOURCE_KIND } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { Failure, Loading } from '../../ui/notice.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { DocumentText } from './document-text.tsx';
import { Original } from './original.tsx';
import { ReaderViews, viewIn } from './reader-views.tsx';
import { usePickedWords } from './use-picked-words.ts';
import { RecordPanel } from './record-panel.tsx';

export function ReaderPage() {
  const { document: id } = useParams<'document'>();
  const [query] = useSearchParams();
  const crisis = query.get('crisis');
  const { data: view, error, refetch } = useDocument(id, crisis);
  const shownFor = crisis ?? view?.crises[0] ?? null;
  const moment = shownFor === null ? null : { crisis: shownFor, asOf: null };
  const { data: named } = useParts(moment, ['crisis', 'actors', 'documents']);
  useTitle(view?.document.title);
  if (error && !view) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!view) return <Loading />;
  return (
    <DossierNames crisis={named?.crisis.id ?? null} named={named}>
      <nav className="crumbs meta" aria-label={S.crises}>
        {view.crises.map((id) => (
          <Link key={id} to={`/c/${id}`}>
            <bdi>{named?.crisis.id === id ? named.crisis.title : id}</bdi>
          </Link>
        ))}
      </nav>
      <ReaderViews />
      <Reader view={view} />
    </DossierNames>
  );
}

function Reader({ view }: { readonly view: DocumentView }) {
  const [query, setQuery] = useSearchParams();
  const chosen = query.get('a');
  const stretch = query.get('at');
  const at = useMemo(() => spanFrom(stretch), [stretch]);
  const { document, record, judgements } = view;

  const go = useCallback(
    (place: { a?: string; at?: string }) =>
      setQuery((now) => placed(now, place), { replace: true, preventScrollReset: true }),
    [setQuery],
  );
  const choose = useCallback((id: AttributionId | null) => go(id ? { a: id } : {}), [go]);
  useEffect(() => {
    // On arriving, and when pointed elsewhere; other choices are made where the reader already is.
    window.document.querySelector('.chosen, .pointed')?.scrollIntoView({ block: 'center' });
  }, [at]);
  useEffect(() => {
    const letGo = ({ key, target }: KeyboardEvent): void => {
      const elsewhere = window.document.querySelector('dialog[open]') ?? (target instanceof HTMLInputElement || null);
      if (key !== 'Escape' || elsewhere) return;
      // The focus goes back to the passage, so that walking through the text goes on from there.
      // The address tells which: it is ahead of what is drawn.
      const handle = new URLSearchParams(window.location.search).get('a') ?? '';
      window.document.querySelector<HTMLElement>(`[data-handle="${CSS.escape(handle)}"]`)?.focus();
      choose(null);
    };
    window.document.addEventListener('keydown', letGo);
    return () => window.document.removeEventListener('keydown', letGo);
  }, [choose]);

  const [picked, letGo] = usePickedWords();
  const attributions = record?.attributions ?? [];
  const shown = viewIn(query);
  return (
    <div className={`reader ${shown}`}>
      {shown !== 'original' && (
        <article className="reading">
          <DocumentHead view={view} />
          <div lang={document.language ?? undefined}>
            <DocumentText
              document={document}
              attributions={attributions}
              chosen={chosen}
              pointed={at}
              onChoose={choose}
            />
          </div>
        </article>
      )}
      {shown !== 'text' && <Original document={document.id} />}
      {shown !== 'original' && (
        <RecordPanel
          record={record}
          chosen={attributions.find(({ id }) => id === chosen) ?? null}
          judgements={judgements}
          document={document.id}
          text={document.text}
          picked={picked}
          onLetGo={letGo}
          onPoint={([start, end]) => go({ at: `${start}-${end}` })}
          onChoose={choose}
        />
      )}
    </div>
  );
}

function DocumentHead({ view: { document } }: { readonly view: DocumentView }) {
  const { title, source, published, url, blocks } = document;
  const headed = blocks.some(({ kind, level }) => kind === 'headline' && (level ?? 1) === 1);
  return (
    <header className="reading-head">
      {!headed && (
        <h1 dir="auto" lang={title === null ? undefined : (document.language ?? undefined)}>
          {title ?? S.noTitle}
        </h1>
      )}
      <p className="meta">
        <strong>
          <bdi>{source?.name ?? S.noSource}</bdi>
        </strong>
        {source && source.kind !== 'unknown' && <span>{SOURCE_KIND[source.kind]}</span>}
        <Day day={published} />
        {url && /^https?:/i.test(url) && (
          <a href={url} rel="noreferrer noopener" target="_blank">
            {READER.original} ({new URL(url).hostname})
          </a>
        )}
      </p>
      <p className="legend meta">
        <span>{READER.legend}:</span>
        <span className="said source">{READER.source}</span>
        <span className="said cue">{READER.cue}</span>
        <span className="said content">{READER.content}</span>
        <span className="said content nested">{READER.overlap}</span>
      </p>
    </header>
  );
}

/** The query with another place in the document. */
function placed(query: URLSearchParams, place: { a?: string; at?: string }): URLSearchParams {
  const kept = ['crisis', 'view'].flatMap((name) => {
    const value = query.get(name);
    return value ? [[name, value]] : [];
  });
  return new URLSearchParams({ ...Object.fromEntries(kept), ...place });
}

/** `12-34` as a span. */
function spanFrom(at: string | null): Span | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(at ?? '') ?? [];
  return start && end ? [Number(start), Number(end)] : null;
}
