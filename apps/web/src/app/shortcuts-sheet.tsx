/** Invariant: the sheet lists the keys that work on every page, and the first ones of each that has its own. */
import { S, SHORTCUTS } from '../strings.ts';
import { Sheet } from '../ui/sheet.tsx';

export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet kind="centre" title={S.shortcuts} onClose={onClose}>
      <dl className="shortcuts">
        {SHORTCUTS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              {keysIn(key).map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

/** Keys of one letter stand apart; `Ctrl K` and `1 – 8` are one. */
const keysIn = (keys: string): readonly string[] => (/^\w( \w)+$/.test(keys) ? keys.split(' ') : [keys]);
