/** Invariant: within a shared address everything, the API included, stays under it; its secret is the only key that the page has. */
const [shared = ''] = /^\/shared\/[\w-]+/.exec(window.location.pathname) ?? [];

/** What every address of the page and of the API begins with: nothing, or `/shared/<secret>`. */
export const BASE = shared;
