import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Live } from './live';
import { changeOf, withValue } from './scenario';

/** One figure of the case, moved by typing another; an empty field takes the change back. */
export function NumberLever({ live, label, where, column, written }: { live: Live; label: string; where: string; column: string; written: string }): VNode {
  const id = useId();
  const levers = live.pull.value.levers;
  const moved = changeOf(levers, where, column)?.value;
  const move = (text: string): void => {
    const isBack = text.trim() === '' || text === written;
    if (isBack ? moved !== undefined : text !== String(moved)) live.change(withValue(levers, where, column, isBack ? undefined : Number(text)));
  };
  return (
    <div class="number-lever">
      <label for={id}>{label}</label>
      <input id={id} type="number" step="any" placeholder={written} value={moved === undefined || moved === null ? written : String(moved)} onChange={(event) => move(event.currentTarget.value)} />
    </div>
  );
}
