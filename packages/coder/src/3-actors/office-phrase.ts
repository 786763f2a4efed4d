/** Invariant: an office belongs to the first owner that the phrase names; where it is posted does not own it. */
import type { Office } from '@demarche/contract';
import type { NameHit } from './names.ts';
import type { OfficeTerm } from './office-lexicon.ts';
import { genderOf } from './person-names.ts';
import { EMPTY, type Phrase } from './phrase.ts';
import words from './phrase-words.json' with { type: 'json' };
import { readRun, type Run } from './runs.ts';
import type { SentenceView } from './sentence-view.ts';
import { bracketAt } from './affiliation-words.ts';
import { titleOf } from './title.ts';

const SEATED_BODIES = new Set(words.seatedBodies);
const COUNTS = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|both|several|some|many|most|other|all)$/u;
const ENTITLED = new Set<Office>(['head-of-state', 'head-of-government']);

type Attached = Pick<Run, 'owners' | 'terms' | 'last'>;

/** The office phrase that starts at this token: `the Norwegian ambassador to the UN, Ida Holm`. */
export function readOffice(view: SentenceView, at: number): Phrase | undefined {
  const run = readRun(view, at);
  if (!run) return undefined;
  let { owners, terms, last }: Attached = run;
  const attached = attachment(view, last, run);
  if (attached) {
    owners = [...owners, ...attached.owners];
    terms = [...attached.terms, ...terms];
    last = attached.last;
  }
  const second = view.lower(last) === 'and' ? readRun(view, last + 1) : undefined;
  if (second && second.owners.length === 0 && view.personEnd(second.last) > second.last) {
    [terms, last] = [[...terms, ...second.terms], second.last];
  }
  // `the president of the American Harbour Forum` names a body, no person.
  const inName = attached && owners.at(-1)?.last === last && owners.at(-1)!.senses[0]!.kind === 'demonym';
  const person = inName ? null : personBeside(view, last);
  const titled: [number, number] = [run.first, last];
  if (person) last = person[1];
  if (owners.length === 0 && view.lower(last) === 'of') {
    const owner = view.actorAt(view.skipDeterminer(last + 1));
    if (owner) [owners, last] = [[owner], owner.last];
  }
  const bracket = person && owners.length === 0 ? bracketAt(view.text, view.tokens[last - 1]!.end) : undefined;
  if (bracket) last = view.endOf(last, bracket.length);
  const phrase = officePhrase(view, run, last, owners, terms, person);
  const title = titleOf(view, titled, { run, owners, terms, office: officeOf(view, terms, owners[0]) });
  return bracket ? { ...phrase, title, actors: [bracket.actor], nations: [bracket.actor] } : { ...phrase, title };
}

/** The person named right after an office, or set off by commas: `President Ida Holm`, `the president, Ida Holm,`. */
function personBeside(view: SentenceView, at: number): [number, number] | null {
  const direct = view.personEnd(at);
  if (direct > at) return [at, direct];
  if (view.tokens[at]?.text.startsWith('@')) return [at, at + 1];
  if (view.lower(at) !== ',') return null;
  const apposed = view.personEnd(at + 1);
  return apposed > at + 2 && [',', '.', ')', ';', ''].includes(view.lower(apposed)) ? [at + 1, apposed] : null;
}

/** What follows an office and says whose it is: `of France`, `for the Kremlin`, `to the UN` (which is passed over). */
function attachment(view: SentenceView, at: number, run: Run): Attached | undefined {
  const word = view.lower(at);
  if (!['of', 'for', 'to', 'in', 'at', 'from', 'with'].includes(word)) return undefined;
  const head = run.terms.at(-1)!;
  const from = view.skipDeterminer(at + 1);
  const posted = head.entry.office === 'ambassador/UN-mission' && !['of', 'from', 'for'].includes(word);
  // `a source at the Foreign Ministry` is the ministry's.
  const within = head.entry.anonymous === true && ['at', 'in', 'from', 'with'].includes(word);
  const nested = ['of', 'for'].includes(word) || within ? readRun(view, from) : undefined;
  if (nested) {
    const further =
      nested.owners.length === 0 && view.lower(nested.last) === 'of'
        ? nameList(view, view.skipDeterminer(nested.last + 1))
        : [];
    const last = further.at(-1)?.last ?? nested.last;
    return { owners: [...nested.owners, ...further], terms: nested.terms, last };
  }
  if (word === 'in' && !posted && ![head.term, ...head.term.split(' ')].some((part) => SEATED_BODIES.has(part)))
    return undefined;
  if (['to', 'at', 'with'].includes(word) && !posted) return undefined;
  const owners = nameList(view, from);
  const last = owners.at(-1)?.last;
  return last === undefined ? undefined : { owners: posted ? [] : owners, terms: [], last };
}

/** `Turkey`, `Turkey and Qatar`, `Turkey, Qatar and Egypt`. */
function nameList(view: SentenceView, at: number): NameHit[] {
  const names: NameHit[] = [];
  for (let name = view.actorAt(at); name;) {
    names.push(name);
    let next = name.last;
    while ([',', 'and', '&', 'the'].includes(view.lower(next))) next++;
    name = next > name.last ? view.actorAt(next) : undefined;
  }
  const joined = names.length > 1 && /\b(?:and|&)\b/u.test(view.slice(at, names.at(-1)!.last));
  return joined ? names : names.slice(0, 1);
}

function officePhrase(
  view: SentenceView,
  run: Run,
  last: number,
  owners: readonly NameHit[],
  terms: readonly OfficeTerm[],
  person: [number, number] | null,
): Phrase {
  const { plural, term } = run.terms.at(-1)!;
  const entry = (run.terms.find((one) => one.entry.typical) ?? run.terms.at(-1)!).entry;
  const owning = plural && owners.length > 1 ? owners : owners.slice(0, 1);
  const nations = [...new Set(owning.flatMap(({ senses }) => senses.slice(0, 1).map(({ actor }) => actor)))];
  const unnamed = entry.anonymous === true && person === null;
  return {
    ...EMPTY,
    sentence: view.sentence,
    first: run.first,
    last,
    head: person ? 'person' : 'office',
    kind: person ? 'person' : 'office',
    actors: entry.private ? [] : nations,
    nations,
    office: run.former ? 'other' : officeOf(view, terms, owners[0]),
    entry,
    term: headTerm(terms) ?? term,
    person: person ? view.slice(...person) : null,
    stateVoice: !run.former && !entry.private && !unnamed && terms.every((term) => term.entry.stateVoice !== false),
    plural: plural && !person,
    gender: genderOf(view.tokens.slice(run.first, last)),
    after: view.governor(run.first),
    possessor: view.possessorAt(run.first - 1),
    indefinite: /^an?$/u.test(view.lower(run.first - 1)),
    counted: COUNTS.test(view.lower(run.first - 1)),
  };
}

/** The last term that fixes an office; the president of an organisation heads it, and a state's special envoy does not. */
function officeOf(view: SentenceView, terms: readonly OfficeTerm[], owner: NameHit | undefined): Office {
  const sense = owner?.senses[0];
  const ownerKind = sense && view.atlas.actor(sense.actor)?.kind;
  for (const { entry, term, plural } of terms.toReversed()) {
    if (ownerKind === 'organisation' && entry.kind === 'person' && !plural) {
      if (ENTITLED.has(entry.office) || words.headsOfOrganisations.includes(term)) return 'io-head';
    }
    if (ownerKind === 'ngo') return 'ngo';
    const ofState = ownerKind === 'state' || ownerKind === 'territory';
    if (entry.office !== 'other' && !(entry.of === 'organisation' && ofState)) return entry.office;
  }
  return sense?.office ?? 'other';
}

/** The last term with an office of its own, which later mentions take up: `the ministry` after `Foreign Ministry spokesman`. */
function headTerm(terms: readonly OfficeTerm[]): string | undefined {
  return terms.findLast(({ entry }) => entry.office !== 'other' || entry.kind === 'person')?.term;
}
