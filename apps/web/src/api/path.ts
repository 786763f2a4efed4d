/** Invariant: whatever is put into a path cannot lead out of it. */

/** A path with its parts encoded. @example path`/api/crises/${'a/b'}` // '/api/crises/a%2Fb' */
export const path = (strings: TemplateStringsArray, ...parts: string[]): string =>
  String.raw({ raw: strings }, ...parts.map(encodeURIComponent));
