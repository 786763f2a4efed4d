/** Invariant: what is ticked stands in the order of what can be. */

interface TicksProps<Name extends string> {
  readonly legend: string;
  readonly words: Readonly<Record<Name, string>>;
  readonly options: readonly Name[];
  readonly value: readonly Name[];
  readonly onChange: (value: Name[]) => void;
}

/** Several of a few things. */
export function Ticks<Name extends string>({ legend, words, options, value, onChange }: TicksProps<Name>) {
  const tick = (name: Name, on: boolean): void =>
    onChange(options.filter((one) => (one === name ? on : value.includes(one))));
  return (
    <fieldset className="ticks">
      <legend>{legend}</legend>
      {options.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={value.includes(name)} onChange={({ target }) => tick(name, target.checked)} />{' '}
          {words[name]}
        </label>
      ))}
    </fieldset>
  );
}
