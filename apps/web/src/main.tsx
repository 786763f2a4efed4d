/** Invariant: Zod compiles nothing here, since the page's policy allows no code made at run time. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app/app.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/adding.css';
import './styles/tables.css';
import './styles/lists.css';
import './styles/overview.css';
import './styles/positions.css';
import './styles/charts.css';
import './styles/graphs.css';
import './styles/desk.css';
import './styles/judging.css';
import './styles/views.css';
import './styles/print.css';
import './styles/evidence.css';
import './styles/citing.css';
import './styles/reader.css';
import './styles/record.css';

config({ jitless: true });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
