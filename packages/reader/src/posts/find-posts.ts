/**
 * Invariant: a post block is a signature, or a unit that a signature or a post's own link claims; no unit belongs to two posts.
 * How a unit is claimed, in order: (1) the paragraph directly before the signature, unless it introduces the post;
 * (2) earlier ones that sound like a post or stand in the same unbroken run of lines; (3) later ones, only where they
 * plainly go on with the post: they break off as cut embeds do, or sound like a post and not like a reporter.
 */
import type { Post } from '@demarche/contract';
import type { Draft } from '../text/draft.ts';
import { cutAtSignatures } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { Signature } from './signature.ts';
import { endsInPostLink, firstPersonShare, inOtherScript, isCut, voice } from './voice.ts';

const MOST_BEFORE = 8;
const MOST_AFTER = 4;
const STATUS_URL = /https?:\/\/(?:www\.)?(?:x|twitter)\.com\/\w+\/status\/\d+/iu;
/** Above this share of first-person paragraphs the writer says "I" too, and the cue tells nothing. */
const PERSONAL_ESSAY = 0.3;
/** A unit at or above this sounds like a post (voice.ts has the weights). */
const POST_LIKE = 2;

const introduces = (text: string): boolean => /:["”’]?$/u.test(text);
const isName = (text: string): boolean => /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,5}$/u.test(text);

/** The pieces of one text and what has been claimed of them. */
interface Desk {
  readonly pieces: readonly Piece[];
  readonly owner: Map<number, Post>;
  text(i: number): string;
  /** A paragraph that no post has claimed. */
  free(i: number): boolean;
  /** How much piece `i` sounds like a post of this author. */
  sounds(i: number, author: string | null): number;
  /** No empty line stands between `i` and the piece before it, in a text that sets paragraphs apart by empty lines. */
  runsOn(i: number): boolean;
}

function deskOf(drafts: readonly Draft[], whole: string): Desk {
  const pieces = cutAtSignatures(drafts);
  const spaced = pieces.some(({ draft }, i) => i > 0 && draft.gap > 0);
  const paragraphs = drafts.filter((draft) => draft.kind === 'paragraph').map((draft) => draft.text);
  const personal = firstPersonShare(paragraphs) > PERSONAL_ESSAY;
  const owner = new Map<number, Post>();
  const text = (i: number): string => pieces[i]?.draft.text ?? '';
  return {
    pieces,
    owner,
    text,
    free: (i) => {
      const piece = pieces[i];
      return piece?.signature === null && piece.draft.kind === 'paragraph' && !owner.has(i);
    },
    sounds: (i, author) => voice(text(i), author, personal) + (inOtherScript(text(i), whole) ? POST_LIKE : 0),
    runsOn: (i) =>
      spaced &&
      pieces[i]?.draft.gap === 0 &&
      /[\n\r]/u.test(whole.slice(pieces[i - 1]?.draft.end, pieces[i]?.draft.start)),
  };
}

/** The pieces before the signature at `at` that are its post's. */
function before(desk: Desk, at: number, signature: Signature): number[] {
  const { author, dashed } = signature;
  const last = at - 1;
  const listed = desk.pieces[last]?.draft.kind === 'list-item' && !desk.owner.has(last);
  const taken = (listed && desk.sounds(last, author) >= POST_LIKE) || (desk.free(last) && !introduces(desk.text(last)));
  if (!taken) return [];
  const body = [last];
  if (!dashed) return body;
  for (let i = last - 1; at - i <= MOST_BEFORE && desk.free(i) && !introduces(desk.text(i)); i -= 1) {
    const sound = desk.sounds(i, null);
    if (sound < 0 || (sound < POST_LIKE && !desk.runsOn(i + 1))) break;
    body.push(i);
  }
  return body;
}

/** The pieces from `first` on that go on with a post; `wanting` where it has no words yet, so that the first must be its. */
function after(desk: Desk, first: number, author: string | null, wanting: boolean): number[] {
  const run: number[] = [];
  for (let i = first; i < first + MOST_AFTER && desk.free(i); i += 1) {
    if (desk.pieces[i + 1]?.signature) break; // it is the next post's
    if (desk.sounds(i, author) < 0 && !isCut(desk.text(i))) break;
    run.push(i);
    if (isCut(desk.text(i))) return run; // and whatever stands between, since a report would not break off
  }
  const other = run.findIndex(
    (i, nth) => desk.sounds(i, author) < POST_LIKE && !desk.runsOn(i) && !(wanting && nth === 0),
  );
  return other < 0 ? run : run.slice(0, other);
}

/** Claims the pieces of the post signed at `at`. */
function claim(desk: Desk, at: number, signature: Signature, id: string): void {
  const { handle, posted, platform } = signature;
  const above = at - 1;
  // The form that social sites show: a name, the handle under it, then the words.
  const headed = signature.author === null && desk.free(above) && isName(desk.text(above)) && desk.free(at + 1);
  const author = headed ? desk.text(above) : signature.author;
  const first = headed ? [] : before(desk, at, signature);
  const wanting = first.length === 0 && (headed || at === 0 || introduces(desk.text(above)));
  const body = [...first, ...after(desk, at + 1, headed ? null : author, wanting)];
  const url = STATUS_URL.exec(body.map((i) => desk.text(i)).join(' '))?.[0] ?? null;
  const post = { id, author, handle, posted, platform, url };
  for (const i of headed ? [above, at] : [at]) desk.owner.set(i, { ...post, part: 'signature' });
  for (const i of body) desk.owner.set(i, { ...post, part: 'body' });
}

/** A post without a signature, known by the link that its embed ends with. */
function claimUnsigned(desk: Desk, i: number, id: string): void {
  const url = STATUS_URL.exec(desk.text(i))?.[0] ?? null;
  desk.owner.set(i, { id, part: 'body', author: null, handle: null, posted: null, platform: 'x', url });
}

const withPost = (draft: Draft, post: Post | undefined): Draft =>
  post === undefined ? draft : { ...draft, kind: 'post', post };

/** Marks the posts among the drafts of one text. */
export function findPosts(drafts: readonly Draft[], whole: string): Draft[] {
  const desk = deskOf(drafts, whole);
  let count = 0;
  for (const [at, { signature }] of desk.pieces.entries()) {
    if (signature !== null) claim(desk, at, signature, `post-${(count += 1)}`);
  }
  for (const [i] of desk.pieces.entries()) {
    if (desk.free(i) && endsInPostLink(desk.text(i))) claimUnsigned(desk, i, `post-${(count += 1)}`);
  }
  return desk.pieces.map(({ draft }, i) => withPost(draft, desk.owner.get(i)));
}
