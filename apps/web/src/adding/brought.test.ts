import * as fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { bookmarkletFor } from './bookmarklet.ts';
import { LONGEST_TEXT, broughtIn } from './brought.ts';

/** Presses the bookmarklet on a page, and gives what it opens. */
function pressedOn(page: { href: string; title: string; selected: string }): { url: string; features: string } {
  const opened: { url: string; features: string }[] = [];
  const code = decodeURIComponent(bookmarkletFor('http://127.0.0.1:4173/c/strait/add').slice('javascript:'.length));
  const left: unknown = runInNewContext(code, {
    URLSearchParams,
    location: { href: page.href },
    document: { title: page.title },
    getSelection: () => ({ toString: () => page.selected }),
    open: (url: string, _target: string, features: string) => opened.push({ url, features }),
  });
  // Whatever else it gave would take the place of the page.
  expect(left).toBeUndefined();
  expect(opened).toHaveLength(1);
  return opened[0]!;
}

it('opens the form with what the page has', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, selected) => {
      const { url, features } = pressedOn({ href: 'https://news.example/a?b=1&c=2#d', title, selected });
      const { hash, pathname } = new URL(url);
      expect(pathname).toBe('/c/strait/add');
      expect(features).toContain('noopener');
      const brought = broughtIn(hash);
      expect(brought?.url).toBe('https://news.example/a?b=1&c=2#d');
      expect(brought?.text).toBe(selected.trim());
    }),
  );
});

it('cuts what is too long on both sides', () => {
  const { url } = pressedOn({ href: 'https://a.example/', title: 't'.repeat(1000), selected: 'w'.repeat(99_999) });
  const brought = broughtIn(new URL(url).hash);
  expect([brought?.title.length, brought?.text.length]).toEqual([300, LONGEST_TEXT]);
});

it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'not an address', '//a.example'])(
  'takes no address that cannot be fetched: %s',
  (url) => {
    expect(broughtIn(`#${new URLSearchParams({ url })}`)).toBeNull();
    expect(broughtIn(`#${new URLSearchParams({ url, text: 'words' })}`)).toEqual({ url: '', title: '', text: 'words' });
  },
);

it('takes a fragment of the page itself for nothing', () => {
  expect(broughtIn('')).toBeNull();
  expect(broughtIn('#main')).toBeNull();
  expect(broughtIn('#%E0%A4%A')).toBeNull();
});
