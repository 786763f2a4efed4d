/** Invariant: files and folders can be dropped or chosen; too large ones never leave the page, and what is left out is named. */
import { useState, type DragEvent } from 'react';
import { ENDINGS, filesBelow, listedFiles, parted, type Found } from './dropped-files.ts';
import { ADD } from './strings.ts';

/** Names of what was left out that are shown. */
const SHOWN = 5;

interface FileDropProps {
  readonly onFiles: (found: Found) => void;
}

export function FileDrop({ onFiles }: FileDropProps) {
  const [over, setOver] = useState(false);
  const [left, setLeft] = useState<readonly string[]>([]);
  const take = (found: Found): void => {
    setLeft(found.left);
    onFiles(found);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    // What is dropped can be asked for only now, and not once something was waited for.
    const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    void filesBelow(entries).then((files) => take(parted(files)));
  };
  const choose = ({ target }: { readonly target: HTMLInputElement }): void => {
    take(parted(listedFiles(target.files ?? [])));
    target.value = '';
  };
  return (
    <section className="panel">
      <h2>{ADD.files}</h2>
      <label
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span>{over ? ADD.dropOver : ADD.drop}</span>
        <input type="file" multiple accept={ENDINGS.join()} onChange={choose} />
      </label>
      <label className="choose-folder">
        <span>{ADD.chooseFolder}</span>
        <input
          type="file"
          // React knows no such attribute.
          ref={(input) => input?.setAttribute('webkitdirectory', '')}
          onChange={choose}
        />
      </label>
      <p className="hint">{ADD.filesHint}</p>
      <p className="hint" role="status">
        {left.length > 0 &&
          ADD.leftOut(left.length, left.slice(0, SHOWN).join(', ') + (left.length > SHOWN ? ' …' : ''))}
      </p>
    </section>
  );
}
