/** Invariant: the sheet lists exactly the keys that work. */
import { S, SHORTCUTS } from '../strings.ts';
import { Sheet } from '../ui/sheet.tsx';

export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet kind="centre" title={S.shortcuts} onClose={onClose}>
      <dl className="shortcuts">
        {SHORTCUTS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
