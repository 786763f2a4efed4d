/** Invariant: what is typed is asked for a moment after the typing stops, or at once on Enter. */
import { useEffect, useId, useRef, useState } from 'react';

interface SearchBoxProps {
  readonly label: string;
  /** What can be looked for, shown while nothing is typed. */
  readonly hint?: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
  readonly focus?: boolean;
}

const PAUSE_MS = 250;

export function SearchBox({ label, hint = label, value, onSearch, focus = false }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  // The address may change under the box: a cleared filter, the back button.
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (focus) input.current?.focus();
    return () => clearTimeout(timer.current);
  }, [focus]);
  const search = (words: string): void => {
    clearTimeout(timer.current);
    if (words.trim() !== value) onSearch(words.trim());
  };
  return (
    <search className="search">
      <label className="hidden" htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        data-search
        type="search"
        placeholder={hint}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          clearTimeout(timer.current);
          timer.current = window.setTimeout(() => search(target.value), PAUSE_MS);
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') search(currentTarget.value);
          if (key === 'Escape') currentTarget.blur();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}
