/** Invariant: the skip link, the top bar, the keyboard and the main landmark are the same on every page. */
import { useState } from 'react';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { CODE } from '../pages/code/strings.ts';
import { BASE } from '../api/base.ts';
import { useVisitorQuery } from '../api/visitor-queries.ts';
import { PALETTE } from '../dossier-strings.ts';
import { ACCOUNT } from '../pages/account/strings.ts';
import { S } from '../strings.ts';
import { Failure, Loading } from '../ui/notice.tsx';
import { Door } from './door.tsx';
import { CommandPalette } from './command-palette.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { useKeyboard } from './use-keyboard.ts';
import { NOBODY, Visiting } from './visiting.ts';

export function Shell() {
  const [sheet, setSheet] = useState<'shortcuts' | 'palette' | null>(null);
  const { data: visitor, error, refetch } = useVisitorQuery();
  useKeyboard({ openSheet: () => setSheet('shortcuts'), openPalette: () => setSheet('palette') });
  return (
    <Visiting value={visitor ?? NOBODY}>
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
        {BASE === '' && (
          <Link className="button quiet topbar-code" to="/code">
            {CODE.link}
          </Link>
        )}
        {visitor?.kind === 'share' && <span className="tag">{ACCOUNT.shared}</span>}
        {(visitor?.kind === 'alone' || visitor?.kind === 'account') && (
          <Link className="button quiet topbar-who" to="/account">
            {visitor.name ?? ACCOUNT.title}
          </Link>
        )}
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
        {visitor && (
          <Door visitor={visitor}>
            <Outlet />
          </Door>
        )}
        {!visitor && (error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />)}
      </main>
      {sheet === 'shortcuts' && <ShortcutsSheet onClose={() => setSheet(null)} />}
      {sheet === 'palette' && <CommandPalette onClose={() => setSheet(null)} />}
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </Visiting>
  );
}
