/** Invariant: Markdown that passes parses in about linear time: the parser's time grows with the square of what is counted here. */

const MOST_CONTAINERS = 100;
const MOST_MARKS = 3000;
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u;

/** True where quotes and lists nest, or marks crowd into one paragraph, as in no text that a person wrote. */
export function isTangled(markdown: string): boolean {
  let marks = 0;
  for (const line of markdown.split('\n')) {
    const containers = CONTAINERS.exec(line.slice(0, 2000))?.[0] ?? '';
    const indent = /^[ \t]*/u.exec(containers)?.[0].length ?? 0;
    if (containers.replace(/[\d \t]/gu, '').length + indent / 2 > MOST_CONTAINERS) return true;
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_[\]`!<&]/gu)?.length ?? 0);
    if (marks > MOST_MARKS) return true;
  }
  return false;
}
