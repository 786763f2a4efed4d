/** Invariant: the list and the network show the same contacts; which one stands in the address. */
import { Suspense, lazy } from 'react';
import type { Dossier } from '@demarche/contract';
import { NETWORK } from '../../../dossier-strings.ts';
import { SECTION } from '../../../strings.ts';
import { Loading } from '../../../ui/notice.tsx';
import { useView, ViewSwitch } from '../view-switch.tsx';
import { ContactList } from './contact-list.tsx';

/** Fetched when it is opened: it brings what lays nodes out along. */
const ContactNetwork = lazy(async () => ({ default: (await import('./contact-network.tsx')).ContactNetwork }));

export function Contacts({ dossier: { contacts } }: { readonly dossier: Pick<Dossier, 'contacts'> }) {
  const view = useView(NETWORK.views);
  return (
    <>
      <ViewSwitch section="contacts" label={SECTION.contacts} views={NETWORK.views} />
      <Suspense fallback={<Loading />}>
        {view === 'network' ? <ContactNetwork contacts={contacts} /> : <ContactList contacts={contacts} />}
      </Suspense>
    </>
  );
}
