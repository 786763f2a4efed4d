/** Invariant: three ways in, one list of what became of each. */
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useFramed } from '../../app/crisis-frame.tsx';
import { useAdding } from '../../adding/adding.tsx';
import { ADD } from '../../strings.ts';
import { useTitle } from '../../ui/use-title.ts';
import { AdditionView } from './addition-view.tsx';
import { FileDrop } from './file-drop.tsx';
import { TextForm } from './text-form.tsx';
import { UrlForm } from './url-form.tsx';

export function AddPage() {
  const {
    summary: { crisis },
  } = useFramed();
  const { additions, add, refuse } = useAdding();
  useTitle(`${ADD.title} · ${crisis.title}`);
  const here = additions.filter((one) => one.crisis === crisis.id);
  const seen = useRef(here.length);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (here.length > seen.current) list.current?.scrollIntoView({ block: 'nearest' });
    seen.current = here.length;
  }, [here.length]);
  return (
    <div className="add">
      <div>
        <p className="section-lead">{ADD.lead}</p>
        <TextForm onAdd={(label, request) => add(crisis.id, label, request)} />
        <UrlForm onAdd={(label, request) => add(crisis.id, label, request)} />
        <FileDrop
          onAdd={(label, request) => add(crisis.id, label, request)}
          onRefuse={(label, problem) => refuse(crisis.id, label, problem)}
        />
      </div>
      <section ref={list} className="additions" aria-label={ADD.progress}>
        <h2 className="label">{ADD.progress}</h2>
        <div aria-live="polite">
          {here.length === 0 && <p className="hint">{ADD.nothing}</p>}
          {here.map((one) => (
            <AdditionView key={one.key} addition={one} onRetry={(request) => add(crisis.id, one.label, request)} />
          ))}
        </div>
        {here.some(({ state }) => state === 'done') && (
          <Link className="button" to={`/c/${crisis.id}`}>
            {ADD.openDossier}
          </Link>
        )}
      </section>
    </div>
  );
}
