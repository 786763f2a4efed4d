/** The codes of actors that somebody wrote with commas; whatever the case, but for the names of armed groups. @example codesFrom('bra, NSA:Hamas') // ['BRA', 'NSA:Hamas'] */
export const codesFrom = (typed: string): string[] =>
  typed
    .split(/[,;]/)
    .map((code) => code.trim())
    .filter(Boolean)
    .map((code) => (/^nsa:/i.test(code) ? code : code.toUpperCase()));
