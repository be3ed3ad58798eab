import type { VNode } from 'preact';

interface Properties { readonly value: number; readonly top: number; readonly low?: number | undefined; readonly high?: number | undefined }

/** A bar from the middle, gains to the right, losses to the left, with a whisker for its range. The number stands beside it. */
export function Diverging({ value, top, low, high }: Properties): VNode {
  const half = (size: number): number => (top > 0 ? Math.min(50, (50 * Math.abs(size)) / top) : 0);
  const at = (level: number): number => 50 + Math.sign(level) * half(level);
  return (
    <span class="diverging" aria-hidden="true">
      <span class={value < 0 ? 'loss' : 'gain'} style={value < 0 ? { right: '50%', width: `${half(value)}%` } : { left: '50%', width: `${half(value)}%` }} />
      {low === undefined || high === undefined ? null : <span class="whisker" style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }} />}
    </span>
  );
}
