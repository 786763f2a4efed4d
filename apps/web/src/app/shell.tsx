/** Invariant: the skip link, the top bar, the keyboard and the main landmark are the same on every page. */
import { useState } from 'react';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { CODE } from '../pages/code/strings.ts';
import { PALETTE } from '../dossier-strings.ts';
import { S } from '../strings.ts';
import { CommandPalette } from './command-palette.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { useKeyboard } from './use-keyboard.ts';

export function Shell() {
  const [sheet, setSheet] = useState<'shortcuts' | 'palette' | null>(null);
  useKeyboard({ openSheet: () => setSheet('shortcuts'), openPalette: () => setSheet('palette') });
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
        <button
          type="button"
          className="button quiet palette-open"
          aria-label={`${PALETTE.title} Ctrl K`}
          onClick={() => setSheet('palette')}
        >
          <span>{PALETTE.title}</span> <kbd>Ctrl K</kbd>
        </button>
        <Link className="button quiet" to="/code">
          {CODE.link}
        </Link>
        <button
          type="button"
          className="button quiet"
          aria-label={S.shortcuts}
          title={S.shortcuts}
          onClick={() => setSheet('shortcuts')}
        >
          <kbd>?</kbd>
        </button>
        <ThemeToggle />
      </header>
      <main id="main" className="page" tabIndex={-1}>
        <Outlet />
      </main>
      {sheet === 'shortcuts' && <ShortcutsSheet onClose={() => setSheet(null)} />}
      {sheet === 'palette' && <CommandPalette onClose={() => setSheet(null)} />}
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </>
  );
}
