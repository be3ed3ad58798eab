import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Live } from './live';

const context = createContext<Live | null>(null);

export const LiveProvider = context.Provider;

/** The levers; null on a page that stands alone. */
export const useLive = (): Live | null => useContext(context);
