/**
 * Invariant: a post block is a signature, or a unit that a signature or a post's own link claims; no unit belongs to two posts.
 * How a unit is claimed, in order: (1) the paragraph directly before the signature, unless it introduces the post;
 * (2) earlier ones that sound like a post or stand in the same unbroken run of lines; (3) later ones, only where they
 * plainly go on with the post: they break off as cut embeds do, or sound like a post and not like a reporter.
 */
import type { Post, PostPlatform } from '@demarche/contract';
import type { Draft } from '../text/draft.ts';
import { signatureIn } from './signature.ts';
import type { Signature } from './signature.ts';
import { firstPersonShare, hasPostLink, inOtherScript, isCut, voice } from './voice.ts';

const MOST_BEFORE = 8;
const MOST_AFTER = 4;
const STATUS_URL = /https?:\/\/(?:www\.)?(?:x|twitter)\.com\/\w+\/status\/\d+/iu;
/** Above this share of first-person paragraphs the writer says "I" too, and the cue tells nothing. */
const PERSONAL_ESSAY = 0.3;

const piece = (draft: Draft, from: number, to: number, kind: Draft['kind']): Draft | null => {
  const raw = draft.text.slice(from, to);
  const text = raw.trim();
  if (text === '') return null;
  const start = draft.start + from + raw.indexOf(text);
  return { kind, start, end: start + text.length, text, gap: from === 0 ? draft.gap : 0 };
};

interface Piece {
  readonly draft: Draft;
  readonly signature: Signature | null;
}

/** Markup has said what it is already, or it is not coded anyway. */
const isSettled = ({ kind, post }: Draft): boolean =>
  post !== undefined || kind === 'boilerplate' || kind === 'related' || kind === 'caption';

/** Cuts units at a signature that stands inside them. */
function cutAtSignatures(drafts: readonly Draft[]): Piece[] {
  return drafts.flatMap((draft): Piece[] => {
    const out: Piece[] = [];
    let rest: Draft | null = draft;
    while (rest !== null) {
      const signature: Signature | null = isSettled(rest) ? null : signatureIn(rest.text);
      if (signature === null) {
        out.push({ draft: rest, signature: null });
        break;
      }
      const before = piece(rest, 0, signature.start, rest.kind === 'dateline' ? 'paragraph' : rest.kind);
      if (before !== null) out.push({ draft: before, signature: null });
      const sign = piece(rest, signature.start, signature.end, 'post');
      if (sign !== null) out.push({ draft: sign, signature });
      rest = piece(rest, signature.end, rest.text.length, 'paragraph');
    }
    return out;
  });
}

const withPost = (draft: Draft, post: Post | undefined): Draft =>
  post === undefined ? draft : { ...draft, kind: 'post', post };

const introduces = (text: string): boolean => /:["”’]?$/u.test(text);
const isName = (text: string): boolean => /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,5}$/u.test(text);

/** Marks the posts among the drafts of one text. */
export function findPosts(drafts: readonly Draft[], whole: string): Draft[] {
  const pieces = cutAtSignatures(drafts);
  const spaced = pieces.some(({ draft }, i) => i > 0 && draft.gap > 0);
  const personal = firstPersonShare(drafts.filter((d) => d.kind === 'paragraph').map((d) => d.text)) > PERSONAL_ESSAY;
  const owner = new Map<number, Post>();
  const free = (i: number): boolean => {
    const at = pieces[i];
    return at !== undefined && at.signature === null && !owner.has(i) && at.draft.kind === 'paragraph';
  };
  const text = (i: number): string => pieces[i]?.draft.text ?? '';
  /** Lines with none empty between them, in a text that sets paragraphs apart by empty lines. */
  const sameRun = (i: number): boolean =>
    spaced &&
    pieces[i]?.draft.gap === 0 &&
    /[\n\r]/u.test(whole.slice(pieces[i - 1]?.draft.end, pieces[i]?.draft.start));
  const sounds = (i: number, author: string | null): number =>
    voice(text(i), author, personal) + (inOtherScript(text(i), whole) ? 2 : 0);

  /** Units from `first` on that go on with a post. */
  const continuation = (first: number, author: string | null, wanting: boolean): number[] => {
    const run: number[] = [];
    for (let i = first; i < first + MOST_AFTER && free(i) && pieces[i + 1]?.signature == null; i += 1) {
      if (sounds(i, author) < 0 && !isCut(text(i))) break;
      run.push(i);
      if (isCut(text(i))) return run;
    }
    const taken: number[] = [];
    for (const i of run) {
      const joined = sameRun(i);
      if (sounds(i, author) >= 2 || joined || (wanting && taken.length === 0)) taken.push(i);
      else break;
    }
    return taken;
  };

  let count = 0;
  for (const [at, { signature }] of pieces.entries()) {
    if (signature === null) continue;
    count += 1;
    const body: number[] = [];
    let author = signature.author;
    const named = author === null && free(at - 1) && isName(text(at - 1)) && free(at + 1);
    if (named) {
      author = text(at - 1);
      body.push(...continuation(at + 1, null, true));
    } else {
      let i = at - 1;
      const listed = pieces[i]?.draft.kind === 'list-item' && !owner.has(i) && sounds(i, author) >= 2;
      if (listed || (free(i) && !introduces(text(i)))) {
        body.push(i);
        i -= 1;
        while (signature.dashed && at - i <= MOST_BEFORE && free(i) && !introduces(text(i))) {
          if (sounds(i, null) < 2 && !sameRun(i + 1)) break;
          if (sounds(i, null) < 0) break;
          body.push(i);
          i -= 1;
        }
      }
      body.push(...continuation(at + 1, author, body.length === 0));
    }
    const url = STATUS_URL.exec(body.map(text).join(' '))?.[0] ?? null;
    const { handle, posted, platform } = signature;
    const post = { id: `post-${count}`, author, handle, posted, platform, url };
    owner.set(at, { ...post, part: 'signature' });
    if (named) owner.set(at - 1, { ...post, part: 'signature' });
    for (const i of body) owner.set(i, { ...post, part: 'body' });
  }

  for (const [i] of pieces.entries()) {
    if (!free(i) || !hasPostLink(text(i)) || !/\b(?:t\.co|pic\.(?:twitter|x)\.com)\/\w+\W*$/iu.test(text(i))) continue;
    count += 1;
    const platform: PostPlatform = 'x';
    const url = STATUS_URL.exec(text(i))?.[0] ?? null;
    owner.set(i, { id: `post-${count}`, part: 'body', author: null, handle: null, posted: null, platform, url });
  }

  return pieces.map(({ draft }, i) => withPost(draft, owner.get(i)));
}
