/** Invariant: what another page hands over is only ever filled into a form; an address is one that can be fetched, and everything has an end. */
import * as z from 'zod';

export interface Brought {
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

const Address = z.url({ protocol: /^https?$/u }).max(4000);
const LONGEST_TITLE = 300;
/** Characters of the selected words. */
export const LONGEST_TEXT = 50_000;

/** What the fragment of an address brings, or null. @example broughtIn('#url=https%3A%2F%2Fa.example%2F&title=A&text=') // { url: 'https://a.example/', title: 'A', text: '' } */
export function broughtIn(hash: string): Brought | null {
  const given = new URLSearchParams(hash.slice(1));
  const url = Address.safeParse(given.get('url')).data ?? '';
  const title = (given.get('title') ?? '').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TITLE);
  const text = (given.get('text') ?? '').trim().slice(0, LONGEST_TEXT);
  return url === '' && text === '' ? null : { url, title, text };
}

/** The place that something was brought from, short. */
export const hostOf = ({ url }: Brought): string => (url === '' ? '…' : new URL(url).hostname);
