import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Numbers } from '../i18n/numbers';
import type { Texts } from '../i18n/text';
import type { Store } from '../state/store';

/** What every part of the page needs. */
export interface App { readonly store: Store; readonly texts: Texts; readonly numbers: Numbers }

const context = createContext<App | null>(null);

export const AppProvider = context.Provider;

export function useApp(): App {
  const app = useContext(context);
  if (!app) throw new Error('a part of the page stands outside it');
  return app;
}
