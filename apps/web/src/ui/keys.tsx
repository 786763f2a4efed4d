/** Invariant: whatever a key does, a button that shows the key does too. */
import type { ReactNode } from 'react';
import { Legality, PositionLabel } from '@demarche/contract';

/** The keys of the two axes: one number for each label, the political axis first. */
export const POSITION_KEYS: readonly string[] = PositionLabel.options.map((_, i) => `${1 + i}`);
export const LEGALITY_KEYS: readonly string[] = Legality.options.map(
  (_, i) => `${1 + PositionLabel.options.length + i}`,
);

interface KeyProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  /** Whether it is what is so now. */
  readonly now?: boolean | undefined;
  /** Whether it is switched on; without it, the button is no switch. */
  readonly isOn?: boolean | undefined;
  readonly main?: boolean;
  readonly children: ReactNode;
}

/** A button with the key that does the same. */
export function Key({ name, onPress, disabled = false, now, isOn, main = false, children }: KeyProps) {
  return (
    <button
      type="button"
      className={main ? 'button main' : 'button'}
      disabled={disabled}
      aria-keyshortcuts={name}
      aria-pressed={isOn}
      data-now={now}
      onClick={onPress}
    >
      {children} <kbd aria-hidden="true">{name}</kbd>
    </button>
  );
}

interface KeyGroupProps<T extends string> {
  readonly label: string;
  readonly words: Readonly<Record<T, string>>;
  readonly options: readonly T[];
  /** The key of each option. */
  readonly keys: readonly string[];
  readonly now?: (option: T) => boolean;
  readonly isOn?: (option: T) => boolean;
  readonly onPick: (option: T) => void;
}

/** One or more of a few, each under its key. */
export function KeyGroup<T extends string>({ label, words, options, keys, now, isOn, onPick }: KeyGroupProps<T>) {
  return (
    <div className="buttons" role="group" aria-label={label}>
      <span className="label">{label}</span>
      {options.map((option, i) => (
        <Key key={option} name={keys[i]!} now={now?.(option)} isOn={isOn?.(option)} onPress={() => onPick(option)}>
          {words[option]}
        </Key>
      ))}
    </div>
  );
}
