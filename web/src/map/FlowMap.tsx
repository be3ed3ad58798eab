import { useSignalEffect } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/context';
import type { RunBody } from '../document/types';
import { isDark } from '../state/theme';
import { mapReady, type DrawnMap, type MapPick } from './contract';
import { boundsOf, drawn } from './flows';
import { LinkTable } from './LinkTable';
import { MapLegend } from './MapLegend';
import type { Layers } from './layers';
import { mapColours, palette } from './palette';
import { Tip } from './Tip';

interface Hover { readonly pick: MapPick; readonly x: number; readonly y: number }

/** A map of one run, with its legend and the same numbers as a table. */
export function FlowMap({ run, layers }: { run: RunBody; layers: Layers }): VNode {
  const { store, texts: { t } } = useApp();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<DrawnMap | null>(null);
  const [failed, setFailed] = useState(false);
  const [hover, setHover] = useState<Hover | null>(null);
  const { names } = store;
  const bounds = boundsOf(names, layers.view === 'near' && names.world.hosts.length > 0 ? names.world.hosts : null);

  useEffect(() => {
    let made: DrawnMap | null = null;
    let isGone = false;
    const start = async (): Promise<void> => {
      await mapScript(() => store.mapCode());
      if (isGone || !container.current || !globalThis.netbackDrawMap) return;
      made = globalThis.netbackDrawMap({
        container: container.current, colours: mapColours(), bounds,
        onPick: (pick) => { store.subject.value = pick; },
        onHover: (pick, x, y) => setHover(pick && { pick, x, y }),
      });
      setMap(made);
    };
    start().catch(() => setFailed(true));
    return () => {
      isGone = true;
      made?.remove();
    };
  }, []);

  useEffect(() => map?.fit(bounds), [map, layers.view]);
  useEffect(() => map?.show(drawn(run, names, layers, palette())), [map, run, layers, isDark.value]);
  useSignalEffect(() => {
    if (isDark.value !== null) map?.recolour(mapColours());
  });

  return (
    <figure class="map-figure">
      <div class="map-frame">
        <div class="map" ref={container} role="region" aria-label={t('map.label')} />
        {failed ? <p class="failed map-failed">{t('map.noWebgl')}</p> : null}
        {hover ? <Tip run={run} layers={layers} {...hover} /> : null}
      </div>
      <MapLegend run={run} layers={layers} />
      <LinkTable run={run} layers={layers} />
      <figcaption class="small">{t('map.disclaimer')}</figcaption>
    </figure>
  );
}

/** Runs the map script once for the page. */
let script: Promise<void> | null = null;

function mapScript(run: () => Promise<void>): Promise<void> {
  script ??= new Promise<void>((resolve, reject) => {
    if (globalThis.netbackDrawMap) resolve();
    document.addEventListener(mapReady, () => resolve(), { once: true });
    run().catch(reject);
  });
  return script;
}
