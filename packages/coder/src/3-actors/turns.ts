/**
 * Invariant: in a verbatim record a delegate speaks for the state in the label, an official without one for the body that
 * meets, and who has the chair for nobody that the label names; in a transcript a person speaks as the document or the atlas has them.
 */
import type { Atlas } from '@demarche/atlas';
import type { ActorCode, Document, Speaker } from '@demarche/contract';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import { phrasesOf } from './issuer.ts';
import type { Mention } from './mention.ts';
import type { People } from './people.ts';
import { NOBODY, type Meaning } from './meaning.ts';

const CHAIR = /^The (?:President|Chair|Chairperson|Deputy)\b/iu;
/** `Ms. Okoye (Nigeria)`: labels of a body's meeting name the state in brackets. */
const IN_BRACKETS = /\(\p{Lu}[^)]*\)/u;
/** The head of the body itself: no word says of what. */
const OWN_HEAD = /^The Secretary[- ]General\b(?! of\b)/iu;
const HONOURED = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\b\.?/iu;
const ALL_CAPITALS = /^[^\p{Ll}]+$/u;
/** `I speak on behalf of Kenya, Niger and Tunisia`. */
const ON_BEHALF = /\b(?:speak(?:ing)?|statement|deliver(?:ing)?)\b[^.;]{0,40}?\b(?:on behalf of|also for|for)\b/iu;

/** The organisation whose meeting a record is of: the one its title names, else the United Nations; null for other texts. */
export function bodyOf(
  document: Document,
  attributions: readonly ExtractedAttribution[],
  atlas: Atlas,
): ActorCode | null {
  const labels = attributions
    .filter(({ voice }) => voice === 'turn')
    .map(({ source }) => document.text.slice(...source[0]!));
  if (!labels.some((label) => IN_BRACKETS.test(label))) return null;
  const named = phrasesOf(document.title ?? '', atlas).flatMap(({ actors }) => actors);
  return named.find((code) => atlas.actor(code)?.kind === 'organisation') ?? ('UN' as ActorCode);
}

/** What a turn's label means: `Ms. Okoye (Nigeria):` is Nigeria's representative, unless the label gives an office. */
export function labelMeaning(label: string, read: Meaning, body: ActorCode | null, people: People): Meaning {
  if (body !== null && CHAIR.test(label)) return NOBODY;
  // `The Secretary-General (Ms. Holm):` is that of the body that meets.
  if (body !== null && OWN_HEAD.test(label)) return { ...read, actors: [body], office: 'io-head', stateVoice: true };
  if (read.actors.length === 1)
    return read.office === 'other' && body !== null
      ? { ...read, office: 'ambassador/UN-mission', stateVoice: true }
      : read;
  const name = label.replace(HONOURED, '').trim();
  const known =
    people.find(ALL_CAPITALS.test(name) ? inSmallLetters(name) : name) ?? people.bearing(inSmallLetters(name));
  if (known?.owned) return { ...NOBODY, ...known, person: known.name, personal: true };
  if (body === null || !HONOURED.test(label)) return read;
  return { ...NOBODY, actors: [body], person: read.person ?? name, stateVoice: true, personal: true };
}

const inSmallLetters = (name: string): string =>
  name.toLowerCase().replaceAll(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());

/** The speakers, those who say that they speak for others too joined by them for the rest of their turn. */
export function withDelegations(
  { text }: Document,
  attributions: readonly ExtractedAttribution[],
  speakers: readonly Speaker[],
  mentions: readonly Mention[],
): Speaker[] {
  let since: number | null = null;
  let others: readonly ActorCode[] = [];
  return attributions.map(({ voice, source, content }, i) => {
    const speaker = speakers[i]!;
    if (voice !== 'turn' || speaker.actors.length === 0) return speaker;
    const label = source[0]![0];
    if (label !== since) [since, others] = [label, []];
    const [from, to] = content[0]!;
    const match = ON_BEHALF.exec(text.slice(from, to));
    if (match) {
      const end = from + match.index + match[0].length;
      const clause = /[.;:]|\bwhen\b|\bthat\b/u.exec(text.slice(end, to));
      const stop = clause ? end + clause.index : to;
      others = mentions.filter(({ span }) => span[0] >= end && span[1] <= stop).flatMap(({ actors }) => actors);
    }
    return others.length > 0 ? { ...speaker, actors: [...new Set([...speaker.actors, ...others])] } : speaker;
  });
}
