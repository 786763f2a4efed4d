/** Invariant: one button goes round: as the system, light, dark. */
import { useState } from 'react';
import { S } from '../strings.ts';
import { setTheme, storedTheme, type Theme } from './theme.ts';

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const NAME: Record<Theme, string> = { system: S.themeSystem, light: S.themeLight, dark: S.themeDark };

export function ThemeToggle() {
  const [theme, show] = useState(storedTheme);
  const turn = (): void => {
    setTheme(NEXT[theme]);
    show(NEXT[theme]);
  };
  return (
    <button type="button" className="button quiet" aria-label={NAME[theme]} title={NAME[theme]} onClick={turn}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {theme !== 'light' && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />}
        {theme === 'dark' && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      </svg>
    </button>
  );
}
