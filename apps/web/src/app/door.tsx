/** Invariant: who may not see the page is asked to sign in at the address they came to, and is there afterwards. */
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { VisitorView } from '@demarche/contract';
import { BASE } from '../api/base.ts';
import { FirstAccountPage } from '../pages/account/first-account-page.tsx';
import { SignInPage } from '../pages/account/sign-in-page.tsx';
import { ACCOUNT } from '../pages/account/strings.ts';
import { Notice } from '../ui/notice.tsx';

interface DoorProps {
  readonly visitor: VisitorView;
  readonly children: ReactNode;
}

/** Pages that need nothing of the server. */
const OPEN = new Set(['/code', '/first']);

export function Door({ visitor: { kind, empty }, children }: DoorProps) {
  const { pathname } = useLocation();
  if (kind !== 'nobody' || OPEN.has(pathname)) return children;
  if (BASE !== '')
    return (
      <Notice title={ACCOUNT.shareOver}>
        <p>{ACCOUNT.shareOverMend}</p>
      </Notice>
    );
  return empty ? <FirstAccountPage /> : <SignInPage />;
}
