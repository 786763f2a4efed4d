/** Invariant: which picture of a section is shown stands in the address; the usual one needs no word there. */
import { Link, useSearchParams } from 'react-router';
import { useOnward } from '../../app/moment.ts';

/** The view that the address asks for, among those of a section; the first where it names none. */
export function useView<View extends string>(views: Readonly<Record<View, string>>): View {
  const [query] = useSearchParams();
  const named = query.get('view') ?? '';
  return (Object.hasOwn(views, named) ? named : Object.keys(views)[0]) as View;
}

interface ViewSwitchProps<View extends string> {
  readonly section: string;
  readonly label: string;
  readonly views: Readonly<Record<View, string>>;
}

export function ViewSwitch<View extends string>({ section, label, views }: ViewSwitchProps<View>) {
  const onward = useOnward();
  const view = useView(views);
  return (
    <nav className="chips small" aria-label={label}>
      {Object.entries<string>(views).map(([name, words], i) => (
        <Link
          key={name}
          className="chip"
          to={{ search: onward({ section, ...(i === 0 ? {} : { view: name }) }) }}
          aria-current={name === view ? 'page' : undefined}
          preventScrollReset
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
