/** Invariant: whatever can be reached by clicking can be reached by writing a few letters of its name; the list says where it leads. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCrises, useParts } from '../api/queries.ts';
import { BASE } from '../api/base.ts';
import { useViews } from '../api/view-queries.ts';
import { PALETTE } from '../dossier-strings.ts';
import { ACCOUNT } from '../pages/account/strings.ts';
import { CODE } from '../pages/code/strings.ts';
import { ALERTS } from '../pages/alerts/strings.ts';
import { BLIND } from '../pages/blind/strings.ts';
import { S, SECTION } from '../strings.ts';
import { Sheet } from '../ui/sheet.tsx';
import { best, type Command } from './commands.ts';
import { useOnward } from './moment.ts';
import { VIEWS } from '../views/strings.ts';
import { pathOf } from '../views/view-address.ts';
import { useIsPerson, useMay } from './visiting.ts';

/** Lines that are shown. */
const MOST = 12;

export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const list = useId();
  const commands = useCommands();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = best(commands, typed, MOST);
  const input = useRef<HTMLInputElement>(null);
  // The sheet gives the focus to its first control when it opens.
  useEffect(() => input.current?.focus(), []);
  const chosen = found[Math.min(at, found.length - 1)];
  const go = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    void navigate(command.to);
  };
  return (
    <Sheet kind="centre" title={PALETTE.title} onClose={onClose}>
      <input
        ref={input}
        className="palette-input"
        role="combobox"
        aria-label={PALETTE.title}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={chosen && `${list}-${found.indexOf(chosen)}`}
        placeholder={PALETTE.hint}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step) setAt((now) => (now + step + found.length) % Math.max(1, found.length));
          if (event.key === 'Enter') go(chosen);
          if (step || event.key === 'Enter') event.preventDefault();
        }}
      />
      <ul id={list} role="listbox" aria-label={PALETTE.title} className="palette">
        {found.map((command, i) => (
          <li
            key={`${command.kind} ${command.name} ${command.to}`}
            id={`${list}-${i}`}
            role="option"
            aria-selected={command === chosen}
            onClick={() => go(command)}
          >
            <bdi>{command.name}</bdi> <span className="meta">{command.kind}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="hint">{PALETTE.none}</p>}
    </Sheet>
  );
}

/** Saved views, pages, sections and actors of the crisis at hand, and the other crises. */
function useCommands(): readonly Command[] {
  const { crisis } = useParams<'crisis'>();
  const onward = useOnward();
  const { data: crises } = useCrises();
  const { data: named } = useParts(crisis ? { crisis, asOf: null } : null, ['actors']);
  const { data: views } = useViews(useIsPerson() ? (crisis ?? null) : null);
  const here = onward();
  const mayJudge = useMay('judge');
  const mayAdd = useMay('add');
  const mayManage = useMay('manage');
  return useMemo(() => {
    const home = `/c/${crisis}`;
    const asOf = new URLSearchParams(here).get('asOf');
    const within = (query: Record<string, string>): string =>
      `${home}?${new URLSearchParams({ ...query, ...(asOf ? { asOf } : {}) })}`;
    const own = !crisis
      ? []
      : [
          ...(views ?? []).map(({ name, address }) => ({ kind: VIEWS.kind, name, to: pathOf(crisis, address) })),
          ...Object.entries(SECTION).map(([section, name]) => ({ kind: S.dossier, name, to: within({ section }) })),
          { kind: PALETTE.page, name: S.statements, to: `${home}/statements${here}` },
          { kind: PALETTE.page, name: S.documents, to: `${home}/documents${here}` },
          { kind: PALETTE.page, name: ALERTS.title, to: `${home}/alerts` },
          ...(mayJudge ? [{ kind: PALETTE.page, name: S.review, to: `${home}/review` }] : []),
          ...(mayJudge ? [{ kind: PALETTE.page, name: BLIND.title, to: `${home}/blind` }] : []),
          ...(mayAdd ? [{ kind: PALETTE.page, name: S.addDocuments, to: `${home}/add` }] : []),
          ...(mayManage ? [{ kind: PALETTE.page, name: S.share, to: `${home}/share` }] : []),
          ...(named?.actors ?? []).map(({ code, name }) => ({
            kind: S.actor,
            name,
            to: within({ section: 'positions', actor: code, axis: 'position' }),
          })),
        ];
    const code = { kind: PALETTE.page, name: CODE.link, to: '/code' };
    const account = { kind: PALETTE.page, name: ACCOUNT.title, to: '/account' };
    return [
      ...own,
      ...(BASE === '' ? [code, account] : []),
      ...(crises ?? []).map(({ id, title }) => ({ kind: PALETTE.crisis, name: title, to: `/c/${id}` })),
    ];
  }, [crisis, crises, named, views, here, mayJudge, mayAdd, mayManage]);
}
