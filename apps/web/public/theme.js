// Runs before the first paint, so that a stored theme does not flash; src/app/theme.ts changes it later.
try {
  const theme = localStorage.getItem('demarche.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be refused; then the system's setting holds.
}
