import { signal, type ReadonlySignal } from '@preact/signals';

/** Views by the name in the address, in the order of the menu. */
export const views = ['summary', 'map', 'chain', 'prices', 'dependence', 'accounts', 'scenarios', 'findings', 'evidence'] as const;
export type ViewName = (typeof views)[number];

export function viewOf(hash: string): ViewName {
  const name = hash.replace(/^#/, '');
  return (views as readonly string[]).includes(name) ? (name as ViewName) : 'summary';
}

const current = signal<ViewName>('summary');

/** The view that the address names; following a link changes it, and going back does. */
export const view: ReadonlySignal<ViewName> = current;

export function followAddress(page: Window): void {
  const read = (): void => { current.value = viewOf(page.location.hash); };
  page.addEventListener('hashchange', read);
  read();
}
