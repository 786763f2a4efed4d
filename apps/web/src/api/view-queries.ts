/** Invariant: saved views are asked for only by people at the desk; whoever came by a shared address has none. */
import { ListedView, type ViewChange, type ViewRequest } from '@demarche/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { path } from './path.ts';
import { ask, change } from './request.ts';

/** The views of a crisis; of none where there is no crisis, or nobody who may have any. */
export const useViews = (crisis: string | null) =>
  useQuery({
    queryKey: ['views', crisis],
    queryFn: () => ask(z.array(ListedView), path`/api/crises/${crisis!}/views`),
    enabled: crisis !== null,
  });

/** A change after which the views of a crisis are asked for anew. */
function useViewChange<Request>(crisis: string, send: (request: Request) => Promise<ListedView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: ['views', crisis] }),
  });
}

export const useSaveView = (crisis: string) =>
  useViewChange(crisis, (request: ViewRequest) => ask(ListedView, path`/api/crises/${crisis}/views`, request));

export const useChangeView = (crisis: string) =>
  useViewChange(crisis, ({ id, ...asked }: ViewChange & { readonly id: string }) =>
    change(ListedView, 'PATCH', path`/api/crises/${crisis}/views/${id}`, asked),
  );

export const useRemoveView = (crisis: string) =>
  useViewChange(crisis, (id: string) => change(ListedView, 'DELETE', path`/api/crises/${crisis}/views/${id}`));
