import { stage, type Names } from '../document/names';
import { number, result, text } from '../document/rows';
import type { RunBody } from '../document/types';
import type { Flow } from './flowLayout';

/** Flows of a mineral between countries, a column a form, and use as the last column. */
export interface Chain { readonly flows: readonly Flow[]; readonly forms: readonly string[] }

/** Countries with less than this share of a mineral's largest column are drawn together as others. */
const smallest = 0.012;

/** The name under which small countries are drawn together. */
export const others = '*';

/**
 * Shipments of a mineral in a run, summed by good and by country at both ends. What arrives where a process takes it goes to the
 * column of what that process makes; everything else goes to use.
 */
export function chainOf(run: RunBody, mineral: string, names: Names): Chain {
  const goods = names.chain(mineral);
  const forms = [...new Set(goods.map((row) => row.form))];
  const columnOf = (commodity: string): number => forms.indexOf(names.commodities.get(commodity)?.form ?? '');
  const nextColumn = nextColumns(names, columnOf);
  const cells = new Map<string, Flow>();
  for (const row of result(run.tables, 'shipments')) {
    const commodity = text(row.commodity);
    if (names.mineralOf(commodity) !== mineral) continue;
    const column = columnOf(commodity);
    const next = nextColumn(text(row.destination), commodity);
    const flow: Flow = {
      from: text(row.origin), fromColumn: column, to: names.countryOfPlace(text(row.destination)),
      toColumn: next > column ? next : forms.length, value: number(row.quantity), group: commodity,
    };
    add(cells, flow);
  }
  return { flows: together([...cells.values()]), forms };
}

function nextColumns(names: Names, columnOf: (commodity: string) => number): (place: string, commodity: string) => number {
  const next = new Map<string, number>();
  for (const process of names.world.processes) {
    const place = names.sites.get(process.site)?.place ?? '';
    const made = Math.min(...process.outputs.map(columnOf).filter((column) => column >= 0));
    for (const commodity of process.inputs) {
      const key = `${place} ${commodity}`;
      if (Number.isFinite(made)) next.set(key, Math.min(next.get(key) ?? Infinity, made));
    }
  }
  return (place, commodity) => next.get(`${place} ${commodity}`) ?? -1;
}

function add(cells: Map<string, Flow>, flow: Flow): void {
  const key = [flow.group, flow.from, flow.fromColumn, flow.to, flow.toColumn].join(' ');
  const sum = cells.get(key);
  cells.set(key, sum ? { ...sum, value: sum.value + flow.value } : flow);
}

/** Draws small countries of a column as one box, so that names can be read. */
function together(flows: readonly Flow[]): Flow[] {
  const sizes = new Map<string, number>();
  const grow = (key: string, value: number): void => { sizes.set(key, (sizes.get(key) ?? 0) + value); };
  for (const flow of flows) {
    grow(`out ${flow.fromColumn} ${flow.from}`, flow.value);
    grow(`in ${flow.toColumn} ${flow.to}`, flow.value);
  }
  const size = (column: number, country: string): number => Math.max(sizes.get(`out ${column} ${country}`) ?? 0, sizes.get(`in ${column} ${country}`) ?? 0);
  const largest = Math.max(0, ...columnTotals(flows));
  const named = (column: number, country: string): string => (size(column, country) < smallest * largest ? others : country);
  const cells = new Map<string, Flow>();
  for (const flow of flows) add(cells, { ...flow, from: named(flow.fromColumn, flow.from), to: named(flow.toColumn, flow.to) });
  return [...cells.values()];
}

function columnTotals(flows: readonly Flow[]): number[] {
  const totals = new Map<number, number>();
  for (const flow of flows) totals.set(flow.fromColumn, (totals.get(flow.fromColumn) ?? 0) + flow.value);
  return [...totals.values()];
}

/** Order of forms for headings. */
export const byStage = (a: string, b: string): number => stage(a) - stage(b);
