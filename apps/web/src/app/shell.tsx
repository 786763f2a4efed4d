/** Invariant: the skip link, the top bar, the keyboard and the main landmark are the same on every page. */
import { useState } from 'react';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { CODE } from '../pages/code/strings.ts';
import { S } from '../strings.ts';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { useKeyboard } from './use-keyboard.ts';

export function Shell() {
  const [sheet, setSheet] = useState(false);
  useKeyboard(() => setSheet(true));
  return (
    <>
      <a className="skip" href="#main">
        {S.skip}
      </a>
      <header className="topbar">
        <Link className="topbar-name" to="/">
          {S.product}
        </Link>
        <span className="topbar-space" />
        <Link className="button quiet" to="/code">
          {CODE.link}
        </Link>
        <button
          type="button"
          className="button quiet"
          aria-label={S.shortcuts}
          title={S.shortcuts}
          onClick={() => setSheet(true)}
        >
          <kbd>?</kbd>
        </button>
        <ThemeToggle />
      </header>
      <main id="main" className="page" tabIndex={-1}>
        <Outlet />
      </main>
      {sheet && <ShortcutsSheet onClose={() => setSheet(false)} />}
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </>
  );
}
