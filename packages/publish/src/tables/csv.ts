/** Invariant: RFC 4180, and no cell that a spreadsheet would run as a formula. */

export type Cell = string | number | boolean | null | undefined;

/** Rows as CSV; lines end in CRLF. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** An apostrophe before `=`, `+`, `-`, `@`, tab or return keeps a spreadsheet from running the cell (OWASP, CSV injection). */
function cell(value: Cell): string {
  const text = String(value ?? '');
  const guarded = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
