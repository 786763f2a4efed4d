/** Invariant: a page that a visitor may not use says so in a sentence, and asks the server for nothing. */
import type { ReactNode } from 'react';
import type { Permission } from '@demarche/contract';
import { ACCOUNT, PERMISSION } from '../pages/account/strings.ts';
import { Notice } from '../ui/notice.tsx';
import { useMay } from './visiting.ts';

interface OnlyProps {
  readonly may: Permission;
  readonly children: ReactNode;
}

export function Only({ may, children }: OnlyProps) {
  if (useMay(may)) return children;
  return (
    <Notice title={ACCOUNT.mayNot(PERMISSION[may])}>
      <p>{ACCOUNT.mayNotMend}</p>
    </Notice>
  );
}
