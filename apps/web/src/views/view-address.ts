/** Invariant: a view's address and the page's lead to each other; the same page has one address, in whatever order its query was written. */

/** The page that is open, as a view keeps it. @example addressIn('strait', '/c/strait/statements', '?act=condemn&actor=RUS') // 'statements?act=condemn&actor=RUS' */
export function addressIn(crisis: string, pathname: string, search: string): string {
  const page = pathname.slice(`/c/${crisis}`.length).replace(/^\/+|\/+$/g, '');
  const query = new URLSearchParams(search);
  query.sort();
  return query.size === 0 ? page : `${page}?${query}`;
}

/** Where a view leads. @example pathOf('strait', '?section=demands') // '/c/strait?section=demands' */
export function pathOf(crisis: string, address: string): string {
  const [page = '', query] = address.split('?', 2);
  return `/c/${crisis}${page === '' ? '' : `/${page}`}${query === undefined ? '' : `?${query}`}`;
}
