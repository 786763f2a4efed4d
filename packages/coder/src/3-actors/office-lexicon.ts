/** Invariant: a term belongs to one entry of offices.json; the longest term at a position wins. */
import type { ActorCode, Office } from '@demarche/contract';
import type { Token } from '../1-sentences/index.ts';
import rows from './offices.json' with { type: 'json' };

/** `person`: the title of a person. `body`: an institution. `voice`: speaks for what stands beside it. `text`: a statement that speaks. */
type TermKind = 'person' | 'body' | 'voice' | 'text';

export interface OfficeEntry {
  readonly office: Office;
  readonly kind: TermKind;
  /** The actor meant where nothing else says whose office it is: `secretary of state` -> USA. */
  readonly typical?: ActorCode;
  /** Nobody but the typical actor has this office. */
  readonly sole?: boolean;
  /** False for offices that never speak for the state. */
  readonly stateVoice?: boolean;
  /** Private persons and outlets: they speak for no actor, whatever nation they are of. */
  readonly private?: boolean;
  /** Unnamed officials. */
  readonly anonymous?: boolean;
  /** Whoever of that state has the office of the one beside whom it is named: nobody without one. */
  readonly peer?: boolean;
  /** An office of organisations, or a word for one. */
  readonly of?: 'organisation';
  /** Where nothing says whose it is, it is of the state that the document is mostly about, not of who spoke last: `police`. */
  readonly domestic?: boolean;
}

export interface OfficeTerm {
  readonly entry: OfficeEntry;
  readonly term: string;
  readonly plural: boolean;
  /** Tokens it covers. */
  readonly length: number;
}

const TERMS = new Map<string, OfficeEntry>();
const FIRST_WORDS = new Set<string>();
let longest = 1;
for (const { terms, ...entry } of rows as (OfficeEntry & { terms: string[] })[]) {
  for (const term of terms) {
    TERMS.set(term, entry);
    FIRST_WORDS.add(term.split(/[ ']/u)[0]!);
    longest = Math.max(longest, term.split(' ').length + 1);
  }
}

/** The longest office term that starts at token `at`, or undefined. */
export function officeTermAt(tokens: readonly Token[], at: number): OfficeTerm | undefined {
  const first = tokens[at]?.lower ?? '';
  if (!FIRST_WORDS.has(first) && !FIRST_WORDS.has(singular(first))) return undefined;
  let phrase = '';
  let found: OfficeTerm | undefined;
  for (let i = at; i < tokens.length && i - at < longest; i++) {
    const { lower } = tokens[i]!;
    phrase += (phrase === '' || lower.startsWith("'") ? '' : ' ') + lower;
    for (const [term, plural] of [[phrase, false] as const, [singular(phrase), true] as const]) {
      const entry = TERMS.get(term);
      if (entry) {
        found = { entry, term, plural: plural && term !== phrase, length: i - at + 1 };
        break;
      }
    }
  }
  return found;
}

/** `foreign ministers` -> `foreign minister`, `embassies` -> `embassy`, `spokesmen` -> `spokesman`. */
function singular(phrase: string): string {
  if (phrase.endsWith('ies')) return `${phrase.slice(0, -3)}y`;
  if (phrase.endsWith('men')) return `${phrase.slice(0, -2)}an`;
  return phrase.endsWith('s') ? phrase.slice(0, -1) : phrase;
}
