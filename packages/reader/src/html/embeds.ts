/**
 * Invariant: an embedded post is taken out of the page before the article is sought, and a paragraph with its words
 * and a number stands in its place, so that nothing that judges paragraphs can drop it unseen.
 */
import type { Post, PostPlatform } from '@demarche/contract';
import { dayIn } from '../posts/day.ts';
import { signatureIn } from '../posts/signature.ts';
import { oneLine } from './characters.ts';
import type { Page, PageElement } from './dom.ts';
import { linesOf } from './lines.ts';

/** A post as its embed gives it. */
export interface Embed {
  readonly lines: readonly string[];
  /** The line that signs it, as the embed has it; null where the embed has none. */
  readonly signature: string | null;
  readonly author: string | null;
  readonly handle: string | null;
  readonly posted: Post['posted'];
  readonly platform: PostPlatform;
  readonly url: string | null;
}

/** Marks the paragraph that stands for an embed. */
export const EMBED_MARK = 'data-demarche-embed';

const PLATFORMS: readonly (readonly [PostPlatform, string, RegExp])[] = [
  [
    'x',
    'blockquote.twitter-tweet,blockquote.twitter-video,.twitter-tweet-rendered',
    /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w+)\/status\/\d+/u,
  ],
  ['bluesky', 'blockquote.bluesky-embed,[data-bluesky-uri]', /^https?:\/\/bsky\.app\/profile\/([^/]+)\/post\/\w+/u],
  ['mastodon', 'blockquote.mastodon-embed,iframe.mastodon-embed', /^https?:\/\/[\w.-]+\/@([\w.-]+(?:@[\w.-]+)?)\/\d+/u],
  ['telegram', '.tgme_widget_message,blockquote.telegram-post', /^https?:\/\/t\.me\/(?:s\/)?(\w+)\/\d+/u],
  [
    'truth-social',
    '.truthsocial-embed,blockquote.truth-social,blockquote[cite*="truthsocial.com"]',
    /^https?:\/\/(?:www\.)?truthsocial\.com\/(?:@|users\/)(\w+)/u,
  ],
  ['instagram', 'blockquote.instagram-media', /^https?:\/\/(?:www\.)?instagram\.com\/(?:p|reel)\/[\w-]+/u],
  [
    'facebook',
    '.fb-post,blockquote.fb-xfbml-parse-ignore',
    /^https?:\/\/(?:www\.)?facebook\.com\/([\w.]+)\/posts\/\w+/u,
  ],
];
const FURNITURE =
  /^(?:view (?:this post|on|original)|pic\.twitter\.com\/\w+$|read more on|loading|follow|\d+ (?:likes|replies|reposts))/iu;

function addressOf(element: PageElement, shape: RegExp): string | null {
  const cited = [
    element.getAttribute('cite'),
    element.getAttribute('data-instgrm-permalink'),
    element.getAttribute('data-href'),
    element.getAttribute('data-embed-url'),
  ];
  const telegram = element.getAttribute('data-post');
  if (telegram !== null) cited.push(`https://t.me/${telegram}`);
  // The last link that looks like a post's address is the embed's own; earlier ones are posts it quotes or answers.
  const linked = [...element.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).toReversed();
  const found = [...cited, ...linked].find((href) => href !== null && shape.test(href) && URL.canParse(href));
  return found === undefined || found === null ? null : (found.split(/[?#]/u)[0] ?? found);
}

function embedOf(element: PageElement, platform: PostPlatform, shape: RegExp): Embed | null {
  const lines = linesOf(element).filter((line) => !FURNITURE.test(line));
  const url = addressOf(element, shape);
  let signature: string | null = null;
  let signed: ReturnType<typeof signatureIn> = null;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i] ?? '';
    signed = signatureIn(line);
    if (signed === null) continue;
    const body = line.slice(0, signed.start).trim();
    signature = line.slice(signed.start);
    lines.splice(i, 1, ...(body === '' ? [] : [body]));
    break;
  }
  const named = element.querySelector(
    '.tgme_widget_message_author,.tgme_widget_message_owner_name,[class*="display-name"],.author',
  );
  const time = element.querySelector('time[datetime]');
  const dated = lines.findLastIndex((line) => line.length <= 40 && dayIn(line) !== null);
  const lastDay = dated < 0 ? null : dayIn(lines[dated] ?? '');
  if (dated >= 0) lines.splice(dated, 1);
  const author = signed?.author ?? (named === null ? null : oneLine(named.textContent ?? ''));
  const body = lines.filter((line) => line !== author);
  if (body.length === 0) return null;
  return {
    lines: body,
    signature,
    author: author === '' ? null : author,
    handle: signed?.handle ?? shape.exec(url ?? '')?.[1] ?? null,
    posted: signed?.posted ?? dayIn(time?.getAttribute('datetime') ?? '') ?? lastDay,
    platform,
    url,
  };
}

/** The outermost element around an embed that holds nothing else: such wrappers are often thrown away as social furniture. */
function wrapperOf(element: PageElement, body: PageElement): PageElement {
  const length = oneLine(element.textContent ?? '').length;
  let outer = element;
  for (let up = element.parentElement; up !== null && up !== body; up = up.parentElement) {
    if (/^(?:article|main|td|li)$/u.test(up.localName) || oneLine(up.textContent ?? '').length > length) break;
    outer = up;
  }
  return outer;
}

/** Takes the embedded posts out of a page, leaving a marked paragraph for each; the mark's value is its place in the list. */
export function takeEmbeds(page: Page): Embed[] {
  for (const forged of page.querySelectorAll(`[${EMBED_MARK}]`)) forged.removeAttribute(EMBED_MARK);
  const embeds: Embed[] = [];
  const take = (element: PageElement, platform: PostPlatform, shape: RegExp): void => {
    const embed = embedOf(element, platform, shape);
    if (embed === null) return;
    const mark = page.createElement('p');
    mark.setAttribute(EMBED_MARK, String(embeds.length));
    mark.textContent = embed.lines.join(' ');
    embeds.push(embed);
    wrapperOf(element, page.body).replaceWith(mark);
  };
  for (const [platform, selector, shape] of PLATFORMS)
    for (const element of page.querySelectorAll(selector)) take(element, platform, shape);
  // A block quote without a known class is a post where it links to one and is signed with a handle.
  for (const quote of page.querySelectorAll('blockquote')) {
    const known = PLATFORMS.find(([, , shape]) => addressOf(quote, shape) !== null);
    const signed = linesOf(quote).some((line) => signatureIn(line) !== null);
    if (known !== undefined && signed) take(quote, known[0], known[2]);
  }
  return embeds;
}
