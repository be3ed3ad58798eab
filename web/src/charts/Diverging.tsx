import type { VNode } from 'preact';

/** A bar from the middle: gains to the right, losses to the left. The number stands beside it. */
export function Diverging({ value, top }: { value: number; top: number }): VNode {
  const width = top > 0 ? (50 * Math.abs(value)) / top : 0;
  return (
    <span class="diverging" aria-hidden="true">
      <span class={value < 0 ? 'loss' : 'gain'} style={value < 0 ? { right: '50%', width: `${width}%` } : { left: '50%', width: `${width}%` }} />
    </span>
  );
}
