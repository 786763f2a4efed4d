/** Invariant: one key a resource; whoever changes something makes every key that shows it stale. */
import {
  Crisis,
  CrisisSummary,
  DocumentView,
  Dossier,
  Judgement,
  SearchHit,
  StatementPage,
  type JudgementRequest,
} from '@demarche/contract';
import { QueryClient, keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { ProblemError, ask } from './request.ts';

const path = (strings: TemplateStringsArray, ...parts: string[]): string =>
  String.raw({ raw: strings }, ...parts.map(encodeURIComponent));

/** Retries only what may pass: a server that does not answer. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (times, error) =>
          times < 2 && error instanceof ProblemError && error.problem.code === 'http/unreachable',
      },
    },
  });

export const useCrises = () =>
  useQuery({ queryKey: ['crises'], queryFn: () => ask(z.array(CrisisSummary), '/api/crises') });

export const useDossier = (crisis: string | undefined) =>
  useQuery({
    queryKey: ['crisis', crisis, 'dossier'],
    queryFn: () => ask(Dossier, path`/api/crises/${crisis ?? ''}/dossier`),
    enabled: crisis !== undefined,
  });

export const useStatements = (crisis: string, query: URLSearchParams) =>
  useQuery({
    queryKey: ['crisis', crisis, 'statements', query.toString()],
    queryFn: () => ask(StatementPage, `${path`/api/crises/${crisis}/statements`}?${query}`),
    placeholderData: keepPreviousData,
  });

/** A document with what was coded in it for a crisis. */
export const useDocument = (id: string | undefined, crisis: string | null) =>
  useQuery({
    queryKey: ['document', id, crisis],
    queryFn: () =>
      ask(DocumentView, `${path`/api/documents/${id ?? ''}`}${crisis ? `?${new URLSearchParams({ crisis })}` : ''}`),
    enabled: id !== undefined,
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

export function useJudge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: JudgementRequest) => ask(Judgement, '/api/judgements', request),
    onSuccess: (judgement) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['document', judgement.document] }),
        client.invalidateQueries({ queryKey: ['crisis'] }),
      ]),
  });
}

export const exportAddress = (crisis: string, format: string): string =>
  `${path`/api/crises/${crisis}/export`}?format=${format}`;
