/** Invariant: the link only fills the form in, and never acts on this page itself, where it says how it is used. */
import { useState } from 'react';
import { CopyField } from '../../ui/copy-field.tsx';
import { bookmarkletFor } from '../../adding/bookmarklet.ts';
import { BOOKMARKLET } from './strings.ts';

interface BookmarkletProps {
  readonly crisis: string;
  readonly title: string;
}

export function Bookmarklet({ crisis, title }: BookmarkletProps) {
  const [pressed, setPressed] = useState(false);
  const address = bookmarkletFor(`${window.location.origin}/c/${crisis}/add`);
  return (
    <section className="panel" aria-label={BOOKMARKLET.title}>
      <h2>{BOOKMARKLET.title}</h2>
      <p className="hint">{BOOKMARKLET.lead}</p>
      <p className="bookmarklet">
        <a
          className="button"
          // React takes such an address out of whatever it draws; the page's policy keeps it from running here.
          ref={(link) => link?.setAttribute('href', address)}
          onClick={(event) => {
            event.preventDefault();
            setPressed(true);
          }}
        >
          {BOOKMARKLET.link(title)}
        </a>
      </p>
      <p className="hint" role="status">
        {pressed && <strong>{BOOKMARKLET.drag}</strong>}
      </p>
      <p className="hint">{BOOKMARKLET.copyLead}</p>
      <CopyField label={BOOKMARKLET.address} value={address} />
      <p className="hint">{BOOKMARKLET.signIn}</p>
    </section>
  );
}
