/** Invariant: whoever signs in or out sees nothing that was fetched for somebody else. */
import {
  Account,
  AuditEntry,
  NewToken,
  SharePass,
  TokenPass,
  VisitorView,
  type AccountChange,
  type AccountRequest,
  type FirstAccountRequest,
  type PasswordChange,
  type ShareRequest,
  type SignInRequest,
  type TokenRequest,
} from '@demarche/contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { signAs } from '../evidence/signature.ts';
import { path } from './path.ts';
import { ask, change } from './request.ts';

/** From now on judgements are signed with the name of whoever is here. */
function welcome(visitor: VisitorView): VisitorView {
  signAs(visitor.name);
  return visitor;
}

export const useVisitorQuery = () =>
  useQuery({
    queryKey: ['visitor'],
    queryFn: async () => welcome(await ask(VisitorView, '/api/visitor')),
    staleTime: 60_000,
  });

/** A change after which another visitor is here. */
function useArrival<Request>(send: (request: Request) => Promise<VisitorView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (visitor) => {
      client.setQueryData(['visitor'], welcome(visitor));
      return client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'visitor' });
    },
  });
}

export const useSignIn = () => useArrival((request: SignInRequest) => ask(VisitorView, '/api/session', request));
export const useSignOut = () => useArrival(() => change(VisitorView, 'DELETE', '/api/session'));
export const useFirstAccount = () =>
  useArrival((request: FirstAccountRequest) => ask(VisitorView, '/api/accounts/first', request));

/** A change after which a list is asked for anew. */
function useChange<Request, Answer>(key: string, send: (request: Request) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => client.invalidateQueries({ queryKey: [key] }) });
}

export const useChangePassword = () =>
  useMutation({ mutationFn: (request: PasswordChange) => change(Account, 'PUT', '/api/session/password', request) });

export const useAccounts = () =>
  useQuery({ queryKey: ['accounts'], queryFn: () => ask(z.array(Account), '/api/accounts') });
export const useCreateAccount = () =>
  useChange('accounts', (request: AccountRequest) => ask(Account, '/api/accounts', request));
export const useChangeAccount = () =>
  useChange('accounts', ({ id, ...asked }: AccountChange & { readonly id: string }) =>
    change(Account, 'PATCH', path`/api/accounts/${id}`, asked),
  );

export const useTokens = () =>
  useQuery({ queryKey: ['tokens'], queryFn: () => ask(z.array(TokenPass), '/api/tokens') });
export const useCreateToken = () =>
  useChange('tokens', (request: TokenRequest) => ask(NewToken, '/api/tokens', request));
export const useRemoveToken = () =>
  useChange('tokens', (id: string) => change(TokenPass, 'DELETE', path`/api/tokens/${id}`));

export const useShares = (crisis: string) =>
  useQuery({
    queryKey: ['shares', crisis],
    queryFn: () => ask(z.array(SharePass), path`/api/crises/${crisis}/shares`),
  });
export const useShare = (crisis: string) =>
  useChange('shares', (request: ShareRequest) => ask(SharePass, path`/api/crises/${crisis}/shares`, request));
export const useEndShare = (crisis: string) =>
  useChange('shares', (id: string) => change(SharePass, 'DELETE', path`/api/crises/${crisis}/shares/${id}`));

const PAGE = 50;

/** The audit log, the newest first, a page at a time. */
export const useAudit = () =>
  useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) =>
      ask(z.array(AuditEntry), `/api/audit?limit=${PAGE}${pageParam === null ? '' : `&before=${pageParam}`}`),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < PAGE ? null : page.at(-1)!.number),
  });
