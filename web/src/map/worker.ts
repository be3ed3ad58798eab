import { setWorkerUrl } from 'maplibre-gl';
import workerCode from 'maplibre-gl/dist/maplibre-gl-worker.mjs?raw';

/** The worker's code as a classic script: a page opened from a file may start no module as a worker. Nobody imports what it exports. */
const classicCode = workerCode.replace(/export\s*\{[^}]*\};?/, '');

/**
 * Lets MapLibre start its worker from a blob, on a server and in a page opened from a file alike. In a page without an origin MapLibre
 * fetches the text of its worker and starts it from a data address; the policy of our pages allows neither. So it is given an address
 * that nobody resolves, and the one kind of worker that this page starts takes its code from here.
 */
export function workerFromBlob(): void {
  const address = URL.createObjectURL(new Blob([classicCode], { type: 'text/javascript' }));
  globalThis.Worker = class extends Worker {
    constructor() {
      super(address);
    }
  };
  setWorkerUrl(unresolved);
}

/** Its ending makes MapLibre hand the address on untouched. */
const unresolved = 'http://[.cjs';
