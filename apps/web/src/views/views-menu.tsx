/** Invariant: what is saved is the page as its address has it; a view opens with one press, whoever saved it. */
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { ListedView } from '@demarche/contract';
import { useRemoveView, useViews } from '../api/view-queries.ts';
import { useVisitor } from '../app/visiting.ts';
import { Failure, Loading } from '../ui/notice.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { ChangeView, SaveView } from './view-forms.tsx';
import { VIEWS } from './strings.ts';
import { addressIn, pathOf } from './view-address.ts';

/** The button in the crisis's head, and the list that it opens. */
export function ViewsMenu({ crisis }: { readonly crisis: string }) {
  const [open, setOpen] = useState(false);
  const { data: views } = useViews(crisis);
  const { pathname, search } = useLocation();
  const here = addressIn(crisis, pathname, search);
  const current = views?.find(({ address }) => address === here);
  return (
    <div className="crisis-tools">
      {current && (
        <span className="hint">
          {VIEWS.now} <strong>{current.name}</strong>
        </span>
      )}
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {VIEWS.title}
        {views && views.length > 0 && <span className="tab-count">{views.length}</span>}
      </button>
      {open && <ViewsSheet crisis={crisis} here={here} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface ViewsSheetProps {
  readonly crisis: string;
  /** The address of the page that is open. */
  readonly here: string;
  readonly onClose: () => void;
}

function ViewsSheet({ crisis, here, onClose }: ViewsSheetProps) {
  const { data: views, error, refetch } = useViews(crisis);
  const [said, say] = useState('');
  return (
    <Sheet kind="centre" title={VIEWS.title} lead={<p className="hint">{VIEWS.lead}</p>} onClose={onClose}>
      {error && !views && <Failure error={error} onRetry={() => void refetch()} />}
      {!views && !error && <Loading />}
      {views?.length === 0 && <p className="hint">{VIEWS.none}</p>}
      {views && views.length > 0 && (
        <ul className="views">
          {views.map((view) => (
            <ViewRow key={view.id} view={view} here={here} onOpen={onClose} say={say} />
          ))}
        </ul>
      )}
      <SaveView crisis={crisis} address={here} onSaved={(name) => say(VIEWS.saved(name))} />
      <p className="hint" role="status">
        {said}
      </p>
    </Sheet>
  );
}

interface ViewRowProps {
  readonly view: ListedView;
  readonly here: string;
  readonly onOpen: () => void;
  readonly say: (what: string) => void;
}

function ViewRow({ view, here, onOpen, say }: ViewRowProps) {
  const { id, crisis, name, address, shared, by, changeable } = view;
  const [changing, setChanging] = useState(false);
  const remove = useRemoveView(crisis);
  const isTeam = useVisitor().kind === 'account';
  if (changing) {
    return (
      <li>
        <ChangeView view={view} onDone={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li>
      <div className="view-row">
        <Link
          data-item
          to={pathOf(crisis, address)}
          aria-current={address === here ? 'page' : undefined}
          onClick={onOpen}
        >
          {name}
        </Link>
        {isTeam && <span className="hint">{shared ? VIEWS.sharedBy(by) : VIEWS.yours}</span>}
        {changeable && (
          <span className="buttons">
            <button
              type="button"
              className="button quiet"
              aria-label={`${VIEWS.change}: ${name}`}
              onClick={() => setChanging(true)}
            >
              {VIEWS.change}
            </button>
            <button
              type="button"
              className="button quiet"
              aria-label={`${VIEWS.remove}: ${name}`}
              disabled={remove.isPending}
              onClick={() => remove.mutate(id, { onSuccess: () => say(VIEWS.removed(name)) })}
            >
              {VIEWS.remove}
            </button>
          </span>
        )}
      </div>
      {remove.error && <Failure error={remove.error} />}
    </li>
  );
}
