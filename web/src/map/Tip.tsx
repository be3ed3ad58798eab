import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { numberOrNull, result, text } from '../document/rows';
import type { RunBody } from '../document/types';
import { Num } from '../parts/Num';
import type { MapPick } from './contract';
import { flowsOf } from './flows';
import type { Layers } from './layers';

/** What the pointer is on. Everything in it is in the table of the map too. */
export function Tip({ run, layers, pick, x, y }: { run: RunBody; layers: Layers; pick: MapPick; x: number; y: number }): VNode {
  const { store: { names }, texts: { t, word } } = useApp();
  const title = pick.kind === 'link' ? names.link(pick.id) : pick.kind === 'site' ? names.site(pick.id) : names.place(pick.id);
  const flows = pick.kind === 'link' ? flowsOf(run, names, layers).filter((flow) => flow.link === pick.id).sort((a, b) => b.value - a.value) : [];
  const used = pick.kind === 'link' ? result(run.tables, 'links').find((row) => text(row.link) === pick.id)?.used_share : null;
  return (
    <div class="tip" style={{ left: `${x}px`, top: `${y}px` }} aria-hidden="true">
      <strong>{title}</strong>
      {flows.slice(0, 5).map((flow) => (
        <div class="tip-line"><span>{layers.mineral ? word('form', flow.category) : names.mineral(flow.category)}</span><span><Num value={flow.tonnes} short /> t · USD <Num value={flow.value} short /></span></div>
      ))}
      {numberOrNull(used ?? null) === null ? null : <div class="tip-line"><span>{t('map.usedShort')}</span><span><Num value={numberOrNull(used ?? null)} unit="share" /></span></div>}
    </div>
  );
}
