/** What was, is, and was taken back. */
export interface History<T> { readonly past: readonly T[]; readonly present: T; readonly future: readonly T[] }

/** Steps that can be taken back. */
const most = 200;

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [] });

export const stepped = <T>(history: History<T>, next: T): History<T> =>
  ({ past: [...history.past, history.present].slice(-most), present: next, future: [] });

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  return last === undefined ? history : { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...rest] = history.future;
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future: rest };
}
