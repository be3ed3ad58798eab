import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { rowsOf, text } from '../document/rows';
import { Switch } from '../parts/Choice';
import { WithLoaded } from '../parts/WithRun';
import type { Subject } from '../state/store';
import { useLive } from './context';
import { NumberLever } from './NumberLever';
import { isDropped, withDrop } from './scenario';

/** Levers on what was picked on the map or in a table: a link or a site closed, a capacity or a cost moved. */
export function LeverActions({ subject }: { subject: Subject }): VNode | null {
  const live = useLive();
  const { texts: { t } } = useApp();
  if (!live || (subject.kind !== 'link' && subject.kind !== 'site')) return null;
  const table = subject.kind === 'link' ? 'links' : 'sites';
  const where = `${table} ${subject.id}`;
  const levers = live.pull.value.levers;
  return (
    <div class="lever-actions">
      <h3>{t('live.title')}</h3>
      <Switch label={t('live.open')} on={!isDropped(levers, where)} onTurn={(on) => live.change(withDrop(levers, where, !on))} />
      <WithLoaded of={live.assets}>
        {(assets) => {
          if (table === 'links') {
            const row = rowsOf(assets.links, ['link', 'capacity', 'cost']).find((item) => item.link === subject.id);
            return row ? (
              <>
                <NumberLever live={live} label={t('live.capacity')} where={where} column="capacity" written={text(row.capacity)} />
                <NumberLever live={live} label={t('live.cost')} where={where} column="cost" written={text(row.cost)} />
              </>
            ) : null;
          }
          return rowsOf(assets.supplies, ['supply', 'site', 'commodity', 'capacity']).filter((item) => item.site === subject.id).map((item) => (
            <NumberLever key={text(item.supply)} live={live} label={`${t('live.mines')}: ${text(item.supply)}`} where={`supplies ${text(item.supply)}`} column="capacity" written={text(item.capacity)} />
          ));
        }}
      </WithLoaded>
    </div>
  );
}
