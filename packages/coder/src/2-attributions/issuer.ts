/**
 * Invariant: `issuer` is given only in documents that an office or organisation publishes itself, and only to what it says
 * of itself in the present: "We urge", "The Ministry demands", "Mexico will go to the Court".
 */
import type { Clauses } from './clause.ts';
import { contentAfter } from './content-extent.ts';
import { subjectBefore, type Range } from './noun-phrase.ts';
import { SELF } from './official.ts';
import type { Scored } from './outermost.ts';

/** The publisher speaks in every sentence, so a likely cue is enough. */
const SPEAKS = 0.12;

/** The words by which the issuer refers to itself, in lower case: subjects of what it does by saying so. */
export function issuerNames(
  sentences: readonly Clauses[],
  scored: readonly (readonly Scored[])[],
): ReadonlySet<string> {
  const names = new Set(SELF);
  scored.forEach((all, i) => {
    for (const one of all) {
      const clauses = sentences[i]!;
      if (one.score >= 0.3 && one.source && isPresent(clauses, one.head)) names.add(words(clauses, one.source));
    }
  });
  return names;
}

/** What the issuer says in one sentence beyond what any article would be taken to report. */
export function issuerSpeech(clauses: Clauses, all: readonly Scored[], names: ReadonlySet<string>): Scored[] {
  const said = all.filter(
    (one) => one.score >= SPEAKS && isIssuer(clauses, one.source, names) && isPresent(clauses, one.head),
  );
  if (said.length > 0) return said.map((one) => Object.assign({}, one, { issuer: true }));
  return clauses.groups.flatMap((group): Scored[] => {
    if (
      clauses.quote[group.head] !== -1 ||
      group.form !== 'finite' ||
      group.passive ||
      !announces(clauses, group.start, group.head)
    )
      return [];
    const subject = subjectBefore(clauses, group.start);
    const content = contentAfter(clauses, group.end, 'phrase');
    if (!subject || !content || !isIssuer(clauses, subject.range, names)) return [];
    return [
      {
        pattern: 'announces',
        lemma: group.lemma,
        head: group.head,
        cue: [group.start, group.end],
        source: subject.range,
        content: [content],
        features: [],
        score: 0.5,
        issuer: true,
      },
    ];
  });
}

function isIssuer(clauses: Clauses, source: Range | null, names: ReadonlySet<string>): boolean {
  if (!source) return false;
  const all = words(clauses, source);
  return names.has(all) || (source[1] - source[0] <= 7 && all.split(' ').some((word) => SELF.has(word)));
}

function words({ tokens }: Clauses, [start, end]: Range): string {
  return tokens
    .slice(start, end)
    .map(({ lower }) => lower)
    .join(' ');
}

function isPresent({ tags, tokens }: Clauses, head: number): boolean {
  const auxiliary = tokens
    .slice(Math.max(0, head - 3), head)
    .some(({ lower }) => /^(?:would|had|was|were|did)$/.test(lower));
  return /^(?:VBZ|VBP|VB|VBG)$/.test(tags[head]!) && !auxiliary;
}

/** "will go", "is breaking": a present or future act of the issuer. */
function announces({ tokens, tags }: Clauses, start: number, head: number): boolean {
  const first = tokens[start]!.lower;
  return first === 'will' || first === "'ll" || (/^(?:is|are|'re)$/.test(first) && tags[head] === 'VBG');
}
