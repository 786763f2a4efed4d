/** Invariant: whatever way something comes in, it is added only when the user says so, and one list shows what became of it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { problem } from '@demarche/contract';
import { isAt, useAdding, type Place } from '../../adding/adding.tsx';
import type { Wanted } from '../../adding/addition.ts';
import { broughtIn, hostOf, type Brought } from '../../adding/brought.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { useMay, useVisitor } from '../../app/visiting.ts';
import { Notice } from '../../ui/notice.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Additions } from './additions.tsx';
import { Bookmarklet } from './bookmarklet.tsx';
import { listedFiles, type Found } from './dropped-files.ts';
import { FileDrop } from './file-drop.tsx';
import { ADD } from './strings.ts';
import { EMPTY, TextForm } from './text-form.tsx';
import { UrlForm } from './url-form.tsx';
import { usePaste } from './use-paste.ts';

const LARGEST = 20 * 1024 * 1024;

export function AddPage() {
  const { crisis } = useFramed().summary;
  useTitle(`${ADD.title} · ${crisis.title}`);
  const mayAdd = useMay('add');
  if (!mayAdd)
    return (
      <Notice title={ADD.mayNot}>
        <p>{ADD.mayNotMend}</p>
      </Notice>
    );
  return <WaysIn key={crisis.id} crisis={crisis.id} title={crisis.title} />;
}

function WaysIn({ crisis, title }: { readonly crisis: string; readonly title: string }) {
  const { name } = useVisitor();
  const place = useMemo((): Place => ({ crisis, by: name }), [crisis, name]);
  const { additions, add, refuse, restore } = useAdding();
  useEffect(() => restore(place), [restore, place]);
  const [draft, setDraft] = useState(EMPTY);
  const [lines, setLines] = useState('');
  const [said, say] = useState('');
  const text = useRef<HTMLTextAreaElement>(null);
  const addresses = useRef<HTMLTextAreaElement>(null);

  const [added, setAdded] = useState(false);
  const onAdd = (label: string, wanted: Wanted): void => {
    add(place, label, wanted);
    setAdded(true);
  };
  const onFiles = ({ taken }: Pick<Found, 'taken'>): void => {
    for (const { file, path } of taken) {
      const size = `${Math.ceil(file.size / 1024 / 1024)} MB`;
      if (file.size > LARGEST) refuse(place, path, problem('input/too-large', path, size));
      else onAdd(path, file);
    }
  };
  const brought = useBrought(({ url, title: heading, text: words }) => {
    if (words !== '') setDraft({ ...EMPTY, text: words, title: heading, url });
    setLines(url);
  });
  usePaste({
    onFiles: (files) => {
      onFiles({ taken: listedFiles(files) });
      say(ADD.pasted.files);
    },
    onAddresses: (pasted) => {
      setLines((now) => (now.trim() === '' ? pasted : `${now.trimEnd()}\n${pasted}`));
      addresses.current?.focus();
      say(ADD.pasted.lines);
    },
    onText: (pasted) => {
      setDraft((now) => ({ ...now, text: now.text.trim() === '' ? pasted : `${now.text.trimEnd()}\n\n${pasted}` }));
      text.current?.focus();
      say(ADD.pasted.text);
    },
  });

  const textForm = <TextForm key="text" draft={draft} onChange={setDraft} onAdd={onAdd} textRef={text} />;
  const urlForm = <UrlForm key="url" lines={lines} onChange={setLines} onAdd={onAdd} linesRef={addresses} />;
  return (
    <div className="add">
      <div>
        {brought ? <BroughtNotice brought={brought} /> : <p className="section-lead">{ADD.lead}</p>}
        <p className="hint" role="status">
          {said || ADD.pasteHint}
        </p>
        {brought && brought.text === '' ? [urlForm, textForm] : [textForm, urlForm]}
        <FileDrop onFiles={onFiles} />
        <Bookmarklet crisis={crisis} title={title} />
      </div>
      <Additions crisis={crisis} additions={additions.filter(isAt(place))} added={added} />
    </div>
  );
}

/** What another page brought; it is filled in once, and taken out of the address. */
function useBrought(fill: (brought: Brought) => void): Brought | null {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const [brought, setBrought] = useState<Brought | null>(null);
  const filling = useRef(fill);
  useEffect(() => {
    const coming = broughtIn(hash);
    if (!coming) return;
    setBrought(coming);
    filling.current(coming);
    void navigate({ pathname, search }, { replace: true });
  }, [hash, pathname, search, navigate]);
  return brought;
}

function BroughtNotice({ brought }: { readonly brought: Brought }) {
  return (
    <Notice title={ADD.brought}>
      <p>{ADD.broughtFrom(hostOf(brought))}</p>
      {brought.text !== '' && brought.url !== '' && <p>{ADD.broughtBoth}</p>}
    </Notice>
  );
}
