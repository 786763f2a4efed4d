/** Invariant: files can be dropped or chosen; too large ones never leave the page. */
import { useState, type DragEvent } from 'react';
import { problem, type AddRequest, type Problem } from '@demarche/contract';
import { ADD } from '../../strings.ts';
import { base64Of } from './base64.ts';

const LARGEST = 20 * 1024 * 1024;

interface FileDropProps {
  readonly onAdd: (label: string, request: AddRequest) => void;
  readonly onRefuse: (label: string, refused: Problem) => void;
}

export function FileDrop({ onAdd, onRefuse }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      if (file.size > LARGEST) {
        onRefuse(file.name, problem('input/too-large', file.name, `${Math.ceil(file.size / 1024 / 1024)} MB`));
        continue;
      }
      try {
        onAdd(file.name, { kind: 'file', name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) });
      } catch {
        // A folder, or a file that went away.
        onRefuse(file.name, problem('input/unreadable', file.name, 'a file'));
      }
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
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
        <span>{ADD.drop}</span>
        <input
          type="file"
          multiple
          accept=".txt,.md,.html,.htm,.pdf,.xml,.rss,.atom,.json"
          onChange={({ target }) => {
            void take([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </label>
      <p className="hint">{ADD.filesHint}</p>
    </section>
  );
}
