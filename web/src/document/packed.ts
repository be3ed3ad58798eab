import type { Cell, RawTable, RunBody, RunHead } from './types';

type Row = readonly Cell[];

/** Rows that stand in the same table of another run. */
interface KnownRows { readonly from: number; readonly count: number }

interface PackedTable extends Omit<RawTable, 'rows'> { readonly rows: readonly (Row | KnownRows)[] }

/** A run whose rows are written out only where another run does not have them. */
export interface PackedRun extends RunHead { readonly like?: string; readonly tables: Readonly<Record<string, PackedTable>> }

/** The run with every row in place. */
export function spelledOut(packed: PackedRun, other: RunBody): RunBody {
  const tables = Object.entries(packed.tables).map(([name, table]) => {
    const known = other.tables[name]?.rows ?? [];
    const rows = table.rows.flatMap((row): readonly Row[] => (isKnown(row) ? known.slice(row.from, row.from + row.count) : [row]));
    return [name, { ...table, rows }] as const;
  });
  return { ...packed, tables: Object.fromEntries(tables) };
}

function isKnown(row: Row | KnownRows): row is KnownRows {
  return !Array.isArray(row);
}
