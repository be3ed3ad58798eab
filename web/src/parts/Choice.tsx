import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

export interface Option<T extends string> { readonly value: T; readonly label: string }

interface Properties<T extends string> { readonly label: string; readonly options: readonly Option<T>[]; readonly value: T; readonly onPick: (value: T) => void }

/** One of a few, side by side; arrows move between them. */
export function Segments<T extends string>({ label, options, value, onPick }: Properties<T>): VNode {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onPick(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of many, from a list. */
export function Select<T extends string>({ label, options, value, onPick }: Properties<T>): VNode {
  return (
    <label class="select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value as T)}>
        {options.map((option) => <option value={option.value} selected={option.value === value}>{option.label}</option>)}
      </select>
    </label>
  );
}

/** On or off. */
export function Switch({ label, on, onTurn }: { label: string; on: boolean; onTurn: (on: boolean) => void }): VNode {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
