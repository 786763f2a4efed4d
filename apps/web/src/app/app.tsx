/** Invariant: every address has its page here, and every page sits in the shell. */
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, createBrowserRouter } from 'react-router';
import { AddingProvider } from '../adding/adding.tsx';
import { BASE } from '../api/base.ts';
import { makeQueryClient } from '../api/queries.ts';
import { FirstAccountPage } from '../pages/account/first-account-page.tsx';
import { AddPage } from '../pages/add/add-page.tsx';
import { BlindPage } from '../pages/blind/blind-page.tsx';
import { CrisesPage } from '../pages/crises/crises-page.tsx';
import { DocumentsPage } from '../pages/documents/documents-page.tsx';
import { DossierPage } from '../pages/dossier/dossier-page.tsx';
import { ReviewPage } from '../pages/review/review-page.tsx';
import { ReaderPage } from '../pages/reader/reader-page.tsx';
import { StatementsPage } from '../pages/statements/statements-page.tsx';
import { Loading } from '../ui/notice.tsx';
import { CrisisFrame } from './crisis-frame.tsx';
import { CrashPage, NotFoundPage } from './lost.tsx';
import { Only } from './only.tsx';
import { Shell } from './shell.tsx';

/** Fetched when they are opened; this one brings the coder and its weights along. */
const CodePage = lazy(async () => ({ default: (await import('../pages/code/code-page.tsx')).CodePage }));

const AccountPage = lazy(async () => ({ default: (await import('../pages/account/account-page.tsx')).AccountPage }));
const AlertsPage = lazy(async () => ({ default: (await import('../pages/alerts/alerts-page.tsx')).AlertsPage }));
const SharePage = lazy(async () => ({ default: (await import('../pages/share/share-page.tsx')).SharePage }));

const later = (page: ReactNode): ReactNode => <Suspense fallback={<Loading />}>{page}</Suspense>;

const routes = [
  {
    element: <Shell />,
    errorElement: <CrashPage />,
    children: [
      { index: true, element: <CrisesPage /> },
      {
        path: 'c/:crisis',
        element: <CrisisFrame />,
        children: [
          { index: true, element: <DossierPage /> },
          { path: 'statements', element: <StatementsPage /> },
          { path: 'documents', element: <DocumentsPage /> },
          {
            path: 'review',
            element: (
              <Only may="judge">
                <ReviewPage />
              </Only>
            ),
          },
          {
            path: 'blind',
            element: (
              <Only may="judge">
                <BlindPage />
              </Only>
            ),
          },
          { path: 'add', element: <AddPage /> },
          { path: 'share', element: <Only may="manage">{later(<SharePage />)}</Only> },
          { path: 'alerts', element: later(<AlertsPage />) },
        ],
      },
      { path: 'd/:document', element: <ReaderPage /> },
      // Whoever reads by a shared address has no account here.
      ...(BASE === ''
        ? [
            { path: 'first', element: <FirstAccountPage /> },
            { path: 'account', element: later(<AccountPage />) },
          ]
        : []),
      { path: 'code', element: later(<CodePage />) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

const router = createBrowserRouter(routes, { basename: BASE || '/' });

export function App() {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <AddingProvider>
        <RouterProvider router={router} />
      </AddingProvider>
    </QueryClientProvider>
  );
}
