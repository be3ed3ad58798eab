import { number, numberOrNull, result, text } from '../document/rows';
import type { RunBody } from '../document/types';

/** One price of a good: at a gate, or delivered at a place. */
export interface PricePoint {
  readonly side: 'gate' | 'delivered';
  readonly place: string;
  readonly site: string;
  readonly price: number;
  readonly trade: number | null;
  readonly tradeUnit: string;
  readonly isUnique: boolean;
}

/** Prices of a good in a run, lowest first. */
export function pricesOf(run: RunBody, commodity: string): PricePoint[] {
  return result(run.tables, 'prices')
    .filter((row) => row.commodity === commodity)
    .map((row): PricePoint => ({
      side: row.side === 'gate' ? 'gate' : 'delivered', place: text(row.place), site: text(row.site), price: number(row.price),
      trade: numberOrNull(row.trade_price), tradeUnit: text(row.trade_unit), isUnique: row.unique === true,
    }))
    .sort((a, b) => a.price - b.price);
}
