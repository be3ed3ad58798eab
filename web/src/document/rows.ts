import type { Cell, RawTable } from './types';

/** A row of a table with its cells by name. */
export type Row<K extends string> = { readonly [key in K]: Cell };

/** Columns of the result files that views read. A test of the C# side holds these against the declarations of the files. */
export const columns = {
  prices: ['place', 'commodity', 'side', 'site', 'price', 'trade_price', 'trade_unit', 'unique'],
  shipments: ['commodity', 'site', 'origin', 'destination', 'quantity', 'route', 'gate_price', 'delivered_price'],
  netbacks: ['site', 'commodity', 'gate_price', 'netback', 'market', 'market_price'],
  supplies: ['supply', 'quantity', 'rent'],
  processes: ['process', 'activity', 'margin', 'rent'],
  demands: ['demand', 'quantity', 'price'],
  links: ['link', 'forward', 'backward', 'used_share', 'rent', 'unique'],
  accounts: ['country', 'item', 'value'],
  dependence: ['country', 'commodity', 'by', 'who', 'share', 'hhi'],
} as const;

export type TableName = keyof typeof columns;

/** Rows of a table as objects. An unknown column is our mistake and says so; a missing table has no rows. */
export function rowsOf<K extends string>(table: RawTable | undefined, wanted: readonly K[]): Row<K>[] {
  if (!table) return [];
  const at = wanted.map((name) => {
    const position = table.columns.indexOf(name);
    if (position < 0) throw new Error(`the document has no column ${name}`);
    return position;
  });
  return table.rows.map((cells) => Object.fromEntries(wanted.map((name, i) => [name, cells[at[i] as number] ?? null])) as Row<K>);
}

/** Rows of one of the result files. */
export function result<T extends TableName>(tables: Readonly<Record<string, RawTable>>, name: T): Row<(typeof columns)[T][number]>[] {
  return rowsOf<(typeof columns)[T][number]>(tables[name], columns[name]);
}

export const text = (cell: Cell): string => (cell === null ? '' : String(cell));
export const number = (cell: Cell): number => (typeof cell === 'number' ? cell : 0);
export const numberOrNull = (cell: Cell): number | null => (typeof cell === 'number' ? cell : null);
