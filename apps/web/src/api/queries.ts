/** Invariant: one key a resource; whoever changes something makes every key that shows it stale. */
import {
  ActorWords,
  BlindAgreement,
  BlindRound,
  Crisis,
  CrisisSummary,
  DocumentView,
  Dossier,
  DossierSummary,
  Judgement,
  MOST_IDS,
  ReviewQueue,
  SearchHit,
  SnapshotAbout,
  StatementPage,
  type DocumentId,
  type DossierPart,
  type HandRequest,
  type JudgementRequest,
  type Statement,
} from '@demarche/contract';
import {
  MutationCache,
  QueryCache,
  QueryClient,
  keepPreviousData,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import * as z from 'zod';
import { BASE } from './base.ts';
import { path } from './path.ts';
import { ProblemError, ask, problemOf } from './request.ts';

/** Retries only what may pass: a server that does not answer. Where a session has ended, who asks is asked anew. */
export function makeQueryClient(): QueryClient {
  const onError = (error: unknown): void => {
    if (problemOf(error).code === 'http/sign-in') void client.invalidateQueries({ queryKey: ['visitor'] });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (times, error) =>
          times < 2 && error instanceof ProblemError && error.problem.code === 'http/unreachable',
      },
    },
  });
  return client;
}

export const useCrises = () =>
  useQuery({ queryKey: ['crises'], queryFn: () => ask(z.array(CrisisSummary), '/api/crises') });

/** A crisis as of a day, or as it is now. */
export interface Moment {
  readonly crisis: string;
  readonly asOf: string | null;
}

const at = ({ asOf }: Moment, more: Record<string, string> = {}): string =>
  new URLSearchParams({ ...more, ...(asOf ? { asOf } : {}) }).toString();

const summaryQuery = (moment: Moment | null) => ({
  queryKey: ['crisis', moment?.crisis, 'summary', moment?.asOf],
  queryFn: () => ask(DossierSummary, `${path`/api/crises/${moment!.crisis}/dossier/summary`}?${at(moment!)}`),
});

/** How much the dossier has, and what days it spans. */
export const useSummary = (moment: Moment | null) =>
  useQuery({ ...summaryQuery(moment), enabled: moment !== null, placeholderData: keepPreviousData });

/** Has the dossier of a day compiled ahead, which is what takes long, so that its parts come at once; whether that was still to be done. */
export function useCompileAhead(crisis: string): (asOf: string | null) => boolean {
  const client = useQueryClient();
  return (asOf) => {
    const query = summaryQuery({ crisis, asOf });
    if (client.getQueryState(query.queryKey)?.isInvalidated === false) return false;
    void client.prefetchQuery(query);
    return true;
  };
}

const partsQuery = <Part extends DossierPart>(moment: Moment | null, parts: readonly Part[]) => ({
  queryKey: ['crisis', moment?.crisis, 'parts', ...parts, moment?.asOf],
  queryFn: () => {
    const wanted = Object.fromEntries(parts.map((part) => [part, true])) as Record<Part, true>;
    // Zod's type of a mask that is not written out says less than it does.
    const schema = Dossier.pick(wanted as never) as unknown as z.ZodType<Pick<Dossier, Part>>;
    return ask(schema, `${path`/api/crises/${moment!.crisis}/dossier/parts`}?${at(moment!, { of: parts.join(',') })}`);
  },
});

/** Parts of the dossier; what is shown of an earlier day stays until that of another has come. */
export const useParts = <Part extends DossierPart>(moment: Moment | null, parts: readonly Part[]) =>
  useQuery({ ...partsQuery(moment, parts), enabled: moment !== null, placeholderData: keepPreviousData });

/** Fetches parts ahead, for who points at what shows them. */
export function useFetchAhead(moment: Moment): (parts: readonly DossierPart[]) => void {
  const client = useQueryClient();
  return (parts) => void client.prefetchQuery(partsQuery(moment, parts));
}

/** What each actor with a position said last. */
export const useActorWords = (moment: Moment) =>
  useQuery({
    queryKey: ['crisis', moment.crisis, 'words', moment.asOf],
    queryFn: () => ask(z.array(ActorWords), `${path`/api/crises/${moment.crisis}/dossier/words`}?${at(moment)}`),
    placeholderData: keepPreviousData,
  });

export const useStatements = (crisis: string, query: URLSearchParams) =>
  useQuery({
    queryKey: ['crisis', crisis, 'statements', query.toString()],
    queryFn: () => ask(StatementPage, `${path`/api/crises/${crisis}/statements`}?${query}`),
    placeholderData: keepPreviousData,
  });

/** Queries of statements by their ids, as many in each as an address takes. */
const statementQueries = (moment: Moment, ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, i) => {
    const batch = ids.slice(i * MOST_IDS, (i + 1) * MOST_IDS).join(',');
    return {
      queryKey: ['crisis', moment.crisis, 'statements', batch, moment.asOf],
      queryFn: () =>
        ask(
          StatementPage,
          `${path`/api/crises/${moment.crisis}/statements`}?${at(moment, { ids: batch, limit: String(MOST_IDS) })}`,
        ),
    };
  });

/** Statements by their ids, as far as they have come. */
export const useStatementsById = (moment: Moment, ids: readonly string[]) =>
  useQueries({
    queries: statementQueries(moment, ids),
    combine: (answers) => ({
      error: answers.find(({ error }) => error)?.error ?? null,
      isPending: answers.some(({ isPending }) => isPending),
      statements: answers.flatMap(({ data }): readonly Statement[] => data?.statements ?? []),
    }),
  });

/** Fetches the first statements of a list ahead, for who points at what opens them. */
export function useFetchWordsAhead(moment: Moment): (ids: readonly string[]) => void {
  const client = useQueryClient();
  return (ids) => {
    const [first] = statementQueries(moment, ids);
    if (first) void client.prefetchQuery(first);
  };
}

/** A document with what was coded in it for a crisis. */
export const useDocument = (id: string | undefined, crisis: string | null) =>
  useQuery({ ...documentQuery(id ?? '', crisis), enabled: id !== undefined });

const documentQuery = (id: string, crisis: string | null) => ({
  queryKey: ['document', id, crisis],
  queryFn: () =>
    ask(DocumentView, `${path`/api/documents/${id}`}${crisis ? `?${new URLSearchParams({ crisis })}` : ''}`),
});

/** The judgements on some documents, as far as they have come. */
export const useJudgementsOn = (documents: readonly string[], crisis: string | null) =>
  useQueries({
    queries: [...new Set(documents)].map((id) => documentQuery(id, crisis)),
    combine: (answers) => answers.flatMap(({ data }): readonly Judgement[] => data?.judgements ?? []),
  });

/** Words for somebody to code blind; not asked for again while they are worked through. */
export const useBlindRound = (crisis: string, coder: string, round: number) =>
  useQuery({
    queryKey: ['blind', crisis, coder, round],
    queryFn: () => ask(BlindRound, `${path`/api/crises/${crisis}/blind`}?${new URLSearchParams({ coder })}`),
    staleTime: Infinity,
    gcTime: 0,
  });

/** How far those who coded blind agree. */
export const useBlindAgreement = (crisis: string) =>
  useQuery({
    queryKey: ['crisis', crisis, 'blind-agreement'],
    queryFn: () => ask(BlindAgreement, path`/api/crises/${crisis}/blind/agreement`),
  });

/** Where the bytes are that a document was read from. */
export const snapshotPath = (id: DocumentId): string => path`/api/documents/${id}/snapshot`;

/** What is known of those bytes, which never change. */
export const useSnapshotAbout = (id: DocumentId) =>
  useQuery({
    queryKey: ['snapshot', id],
    queryFn: () => ask(SnapshotAbout, `${snapshotPath(id)}/about`),
    staleTime: Infinity,
  });

/** What is to be reviewed; not asked for again while somebody works through it. */
export const useReviewQueue = (crisis: string, round: number) =>
  useQuery({
    queryKey: ['review', crisis, round],
    queryFn: () => ask(ReviewQueue, path`/api/crises/${crisis}/review`),
    staleTime: Infinity,
    gcTime: 0,
  });

export const useSearch = (crisis: string, q: string) =>
  useQuery({
    queryKey: ['crisis', crisis, 'search', q],
    queryFn: () => ask(z.array(SearchHit), `/api/search?${new URLSearchParams({ q, crisis })}`),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });

export function useCreateCrisis() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (crisis: Crisis) => ask(Crisis, '/api/crises', crisis),
    onSuccess: () => client.invalidateQueries({ queryKey: ['crises'] }),
  });
}

/** `waits`: it is pending until what it changes is shown, and not only until it is stored. */
export function useJudge({ waits = true } = {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: JudgementRequest) => ask(Judgement, '/api/judgements', request),
    onSuccess: async (judgement) => {
      const shown = Promise.all([
        client.invalidateQueries({ queryKey: ['document', judgement.document] }),
        client.invalidateQueries({ queryKey: ['crisis'] }),
      ]);
      if (waits) await shown;
    },
  });
}

/** Adds to a document what the coder missed. */
export function useAddByHand(document: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: HandRequest) => ask(Judgement, path`/api/documents/${document}/attributions`, request),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['document', document] }),
        client.invalidateQueries({ queryKey: ['crisis'] }),
      ]),
  });
}

export const exportAddress = (crisis: string, query: URLSearchParams): string =>
  `${BASE}${path`/api/crises/${crisis}/export`}?${query}`;

/** The dossier as pages that open without a server, in one archive. */
export const siteAddress = (crisis: string, query: URLSearchParams): string =>
  `${BASE}${path`/api/crises/${crisis}/site`}?${query}`;
