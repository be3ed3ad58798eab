import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { Assets } from './AssetList';
import { useLive } from './context';
import { LeverFile } from './LeverFile';
import { LeverState } from './LeverState';
import type { Live } from './live';
import { Measures } from './MeasureList';
import { countOf } from './scenario';
import { ScenarioPicks } from './ScenarioPicks';

/** Everything that can be moved, above the pictures that follow. Nothing on a page that stands alone. */
export function LeverPanel(): VNode | null {
  const live = useLive();
  return live ? <Panel live={live} /> : null;
}

function Panel({ live }: { live: Live }): VNode {
  const { texts: { t } } = useApp();
  const count = countOf(live.pull.value);
  return (
    <section class="levers" aria-labelledby="levers-title">
      <div class="lever-bar">
        <h2 id="levers-title">{t('live.title')}</h2>
        <LeverState live={live} />
        <div class="lever-tools">
          <button type="button" class="tool" disabled={!live.canUndo.value} onClick={() => live.undo()}>{t('live.undo')}</button>
          <button type="button" class="tool" disabled={!live.canRedo.value} onClick={() => live.redo()}>{t('live.redo')}</button>
          <button type="button" class="tool" disabled={count === 0} onClick={() => live.reset()}>{t('live.reset')}</button>
          <LeverFile live={live} />
        </div>
      </div>
      <p class="how">{t('live.how')}</p>
      <div class="lever-groups">
        <details><summary>{t('live.scenarios')}</summary><ScenarioPicks live={live} /></details>
        <details><summary>{t('live.links')}</summary><Assets live={live} table="links" /></details>
        <details><summary>{t('live.sites')}</summary><Assets live={live} table="sites" /></details>
        <details><summary>{t('live.measures')}</summary><Measures live={live} /></details>
      </div>
    </section>
  );
}
