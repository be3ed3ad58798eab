/** Levers: a scenario as the server reads it, with drop, then set, then add. */

export type Value = string | number | null;

/** One column changed on some rows; exactly one of times, plus and value. */
export interface Change { readonly where: string; readonly column: string; readonly times?: number; readonly plus?: number; readonly value?: Value }

export type Row = Readonly<Record<string, Value>>;

export interface Scenario {
  readonly title?: string;
  readonly drop?: readonly string[];
  readonly set?: readonly Change[];
  readonly add?: Readonly<Record<string, readonly Row[]>>;
}

/** What is asked of the server: scenarios of the case by name, then levers. */
export interface Pull { readonly scenarios: readonly string[]; readonly levers: Scenario }

export const untouched: Pull = { scenarios: [], levers: {} };

export const isDropped = (levers: Scenario, where: string): boolean => levers.drop?.includes(where) ?? false;

/** Rows left out, or kept again. */
export function withDrop(levers: Scenario, where: string, on: boolean): Scenario {
  const others = (levers.drop ?? []).filter((item) => item !== where);
  return { ...levers, drop: on ? [...others, where] : others };
}

export const changeOf = (levers: Scenario, where: string, column: string): Change | undefined =>
  levers.set?.find((change) => change.where === where && change.column === column);

/** A cell set to a value; undefined takes the change back. */
export function withValue(levers: Scenario, where: string, column: string, value: Value | undefined): Scenario {
  const others = (levers.set ?? []).filter((change) => change.where !== where || change.column !== column);
  return { ...levers, set: value === undefined ? others : [...others, { where, column, value }] };
}

/** Something that is planned, at work now; or as the case has it. */
export function withOpened(levers: Scenario, where: string, on: boolean): Scenario {
  return withValue(withValue(levers, where, 'status', on ? 'operating' : undefined), where, 'opens', on ? null : undefined);
}

export const isOpened = (levers: Scenario, where: string): boolean => changeOf(levers, where, 'status')?.value === 'operating';

export function withAdded(levers: Scenario, table: string, row: Row): Scenario {
  return { ...levers, add: { ...levers.add, [table]: [...(levers.add?.[table] ?? []), row] } };
}

export function withoutAdded(levers: Scenario, table: string, row: Row): Scenario {
  return { ...levers, add: { ...levers.add, [table]: (levers.add?.[table] ?? []).filter((item) => item !== row) } };
}

/** How many single levers are pulled. */
export function countOf(pull: Pull): number {
  const added = Object.values(pull.levers.add ?? {}).reduce((sum, rows) => sum + rows.length, 0);
  return pull.scenarios.length + (pull.levers.drop?.length ?? 0) + (pull.levers.set?.length ?? 0) + added;
}
