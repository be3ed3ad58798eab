import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { byUnit } from '../i18n/numbers';

/** A number of the document: rounded for the eye, exact in the markup. */
export function Num({ value, unit, signed, short }: { value: number | null; unit?: string; signed?: boolean; short?: boolean }): VNode {
  const { numbers } = useApp();
  if (value === null) return <span class="absent">–</span>;
  return <data value={String(value)}>{shown()}</data>;

  function shown(): string {
    if (value === null) return '';
    if (signed) return unit === 'share' ? numbers.points(value) : short ? numbers.shortSigned(value) : numbers.signed(value);
    return short ? numbers.short(value) : byUnit(numbers, unit ?? '', value);
  }
}
