/** Invariant: each verb group outside a quotation gives at most one candidate. */
import type { Candidate } from './candidate.ts';
import { type Clauses, type VerbGroup } from './clause.ts';
import { modelOf } from './cue-kin.ts';
import { complementAfter, skipAdjuncts } from './complement.ts';
import { contentBefore } from './content-extent.ts';
import { sourceOf, type Source } from './verb-source.ts';
import { phraseEnd, subjectAfter, type Range } from './noun-phrase.ts';

const COPULAR = new Set(['be', 'feel', 'seem', 'remain', 'become', 'appear', 'sound', 'look', 'get', 'stay']);
/** Verbs that are part of the cue when a verb of saying follows: "declined to say". */
const CATENATIVE = new Set([
  'continue',
  'decline',
  'refuse',
  'seem',
  'appear',
  'begin',
  'start',
  'go',
  'come',
  'fail',
  'use',
  'have',
  'happen',
  'tend',
]);

/** The candidates whose cue is a verb, or an adjective after "be". */
export function verbCandidates(clauses: Clauses): Candidate[] {
  return clauses.groups.flatMap((group, index) => {
    if (clauses.quote[group.head] !== -1) return [];
    const candidate = verbCandidate(clauses, group, index);
    return candidate ? [candidate] : [];
  });
}

function verbCandidate(clauses: Clauses, group: VerbGroup, index: number): Candidate | null {
  const { tokens, tags } = clauses;
  let { end, lemma } = group;
  let head = group.head;
  if (COPULAR.has(lemma) && /^(?:JJ|VBN|RB)/.test(tags[end] ?? '')) {
    let at = end;
    while (tags[at]?.startsWith('RB') && /^(?:RB|JJ|VBN)/.test(tags[at + 1] ?? '')) at++;
    if (/^(?:JJ|VBN)/.test(tags[at] ?? '')) {
      lemma = `be ${tokens[at]!.lower}`;
      head = at;
      end = at + 1;
    }
  }
  const source = sourceOf(clauses, group, index);
  const base = { lemma, head };
  const passive = group.passive ? 'passive:' : '';

  const ahead = postposed(clauses, group, source, end);
  if (ahead) return build(clauses, group, { ...base, ...ahead });
  const complement = complementAfter(clauses, end);
  if (group.passive && source.range) {
    const agent = agentOf(clauses, end);
    const by = tokens[end]?.lower === 'by' && agent.range !== null;
    if (by || !complement) {
      const cue: Range = [group.start, by ? end + 1 : end];
      return build(clauses, group, {
        ...base,
        pattern: by ? 'passive:agent' : 'passive:alone',
        cue,
        source: agent,
        content: [source.range],
      });
    }
  }
  if (!complement) return null;
  let cueStart = group.start;
  const governor = clauses.groups[index - 1];
  if (group.form === 'infinitive' && governor?.end === group.start && CATENATIVE.has(governor.lemma.split(' ')[0]!))
    cueStart = governor.start;
  return build(clauses, group, {
    ...base,
    pattern: passive + complement.pattern,
    cue: [cueStart, Math.max(complement.cueEnd, end)],
    source: group.passive ? agentOf(clauses, end) : source,
    content:
      group.passive && source.range && /(?:^|:)(?:to|prep:.*|np\+as|tag:.*)$/.test(complement.pattern)
        ? [source.range, complement.content]
        : [complement.content],
  });
}

interface Postposed {
  readonly pattern: string;
  readonly cue: Range;
  readonly source: Source;
  readonly content: readonly Range[];
}

/** `“…,” the minister said`, `“…,” said the minister`, `…, the minister said`, `Such a move, they said, would …`. */
function postposed(clauses: Clauses, group: VerbGroup, source: Source, end: number): Postposed | null {
  const { tokens, quote, stop } = clauses;
  if (group.passive || group.form !== 'finite') return null;
  const own = source.kind !== 'shared' && source.kind !== 'relative' ? source.range : null;
  const before = own ? own[0] : group.start;
  if (before === 0) return null;
  const afterQuote = quote[before - 1] !== -1;
  if (!afterQuote && !/^(?:,|—|–|--|-|\?|!)$/.test(tokens[before - 1]!.text)) return null;
  const inverted = own || quote[end] !== -1 ? null : subjectAfter(clauses, end);
  const speaker = inverted ?? (own ? source : null);
  if (!speaker) return null;

  const tail = inverted ? inverted.range[1] : end;
  const complement = complementAfter(clauses, tail);
  const goesOn =
    complement !== null &&
    /quote(?:-part)?$/.test(complement.pattern) &&
    tokens[complement.content[0] - 1]?.text !== ':';
  const newSentence = goesOn && !afterQuote && /^\p{Lu}/u.test(tokens[complement.content[0] + 1]?.text ?? '');
  const aside = adjunctEnd(clauses, tail);
  const middle = !goesOn && tokens[aside]?.text === ',' && aside < stop - 2;
  const floor = afterQuote ? leadStart(clauses, before) : clauseStart(clauses, before);
  const lead = contentBefore(clauses, before, floor);
  if (!lead) return null;
  const says = clauses.groups.some(({ start, form, head }) => form === 'finite' && start < before && head >= lead[0]);
  const whole = afterQuote && quote[lead[0]] === quote[before - 1];
  const trailing = skipAdjuncts(clauses, tail) >= stop;
  const taken =
    complement !== null &&
    !goesOn &&
    /(?:that|clause|colon|wh|to|quote|quote-part|prep:.*|np|ing)$/.test(complement.pattern);
  const clausal = complement !== null && /(?:that|clause|colon|quote)$/.test(complement.pattern);
  if (newSentence && (startsSubordinate(clauses, lead[0]) || !says)) return null;
  if (!goesOn && !inverted) {
    if (whole ? clausal && !middle : clausal || (taken && !says && !middle)) return null;
    if (!whole && taken && !middle && startsSubordinate(clauses, lead[0])) return null;
    if (!whole && !says && !middle) return null;
  }
  if (inverted && !whole && !says) return null;
  const kind = whole ? 'quote' : says && !startsSubordinate(clauses, lead[0]) ? 'clause' : 'text';
  const parenthetical =
    middle && (aside === end || skipAdjuncts(clauses, end) === aside) && tokens[before - 1]!.text === ',';
  const place = inverted ? 'inverted' : parenthetical ? 'aside' : 'after';
  const after = goesOn ? [complement.content] : middle && !whole ? spanTo(clauses, aside + 1) : [];
  return {
    pattern: `${place}:${kind}${goesOn ? '+quote' : after.length > 0 ? '+rest' : trailing ? '+adjunct' : taken ? `+${complement.pattern.split(':')[0]!}` : ''}`,
    cue: [group.start, end],
    source: speaker,
    content: [lead, ...after],
  };
}

/** "If …, the minister said …", "In Moscow, …": words before the comma that are no clause of their own. */
function startsSubordinate({ tags }: Clauses, at: number): boolean {
  return /^(?:IN|VBG|VBN|WRB|TO|RB|RBR)$/.test(tags[at]!);
}

function build(
  clauses: Clauses,
  group: VerbGroup,
  made: Omit<Candidate, 'features' | 'source'> & { source: Source },
): Candidate {
  const { tags, quote } = clauses;
  const { source, pattern, content } = made;
  const lemma = modelOf(made.lemma);
  const own = made.lemma;
  const headWord = source.range ? headOf(clauses, source.range) : 'none';
  const [family] = pattern.split('+');
  const first = content[0]!;
  const features = [
    `p=${pattern}`,
    `l=${lemma}`,
    `lp=${lemma}|${pattern}`,
    `o=${own}`,
    `op=${own}|${pattern}`,
    `lf=${lemma}|${family!}`,
    `s=${source.kind}`,
    `sp=${source.kind}|${pattern}`,
    `sh=${headWord}`,
    `ls=${lemma}|${source.kind}`,
    `f=${group.form}`,
    `fp=${group.form}|${pattern}`,
    `lfo=${lemma}|${group.form}`,
    `t=${tags[group.head]!}`,
    `m=${String(group.modal)}|${String(group.negated)}`,
    `lm=${lemma}|${String(group.modal)}${String(group.negated)}`,
    `prev=${wordAt(clauses, group.start - 1)}`,
    `next=${wordAt(clauses, made.cue[1])}`,
    `len=${Math.min(6, Math.floor((content.at(-1)![1] - first[0]) / 4))}`,
    `q=${String(content.some(([a, b]) => quote.slice(a, b).some((q) => q !== -1)))}`,
    `pos=${String(group.start < 4)}`,
  ];
  return { ...made, source: source.range, features };
}

/** The word that names what kind of thing the source is. */
function headOf({ tokens, tags }: Clauses, [start, end]: Range): string {
  for (let i = start; i < end; i++) {
    const next = tags[i + 1] ?? '';
    if (tags[i]!.startsWith('NN') && (i + 1 === end || !/^(?:NN|POS|CD)/.test(next)))
      return wordAt({ tokens, tags }, i);
  }
  return wordAt({ tokens, tags }, end - 1);
}

/** The word as a feature: no name and no number is learnt by heart. */
function wordAt({ tokens, tags }: Pick<Clauses, 'tokens' | 'tags'>, i: number): string {
  const token = tokens[i];
  if (!token) return '-';
  if (tags[i] === 'NNP') return '!name';
  return tags[i] === 'CD' ? '!number' : token.lower;
}

/** "was accused by the ministry of …" */
function agentOf(clauses: Clauses, from: number): Source {
  const { tokens, stop } = clauses;
  for (let i = from; i < Math.min(stop, from + 12); i++) {
    if (tokens[i]!.lower !== 'by') continue;
    const end = phraseEnd(clauses, i + 1);
    return end > i + 1 ? { range: [i + 1, end], kind: 'agent' } : { range: null, kind: 'none' };
  }
  return { range: null, kind: 'none' };
}

/** Where the text before a cue in the middle or at the end starts: the sentence, or after a break that is none of its own. */
function clauseStart({ tokens, quote }: Clauses, before: number): number {
  for (let i = before - 2; i > 0; i--) if (tokens[i]!.text === ';' && quote[i] === -1) return i + 1;
  return 0;
}

/** Where the words that end in a quotation before the cue start: at the quotation if it is a sentence, else at the clause. */
function leadStart(clauses: Clauses, before: number): number {
  const { quote, tokens } = clauses;
  const q = quote[before - 1]!;
  let start = before - 1;
  while (start > 0 && quote[start - 1] === q) start--;
  const lead = tokens[start - 1]?.text;
  if (lead === undefined || /^[:,;—–]$/.test(lead)) {
    const verbs = clauses.groups.some(({ end }) => end <= start);
    return lead === ',' && verbs ? start : lead === ',' ? 0 : start;
  }
  return clauseStart(clauses, start);
}

function adjunctEnd(clauses: Clauses, from: number): number {
  let at = skipAdjuncts(clauses, from);
  const end = phraseEnd(clauses, at);
  if (end > at) at = skipAdjuncts(clauses, end);
  return at;
}

function spanTo(clauses: Clauses, from: number): Range[] {
  return from < clauses.stop ? [[from, clauses.stop]] : [];
}
