import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { rowsOf, text } from '../document/rows';
import { Switch } from '../parts/Choice';
import { WithLoaded } from '../parts/WithRun';
import type { Live } from './live';
import { MeasureForm } from './MeasureForm';
import { NumberLever } from './NumberLever';
import { isDropped, withDrop, withoutAdded } from './scenario';

const columns = ['measure', 'kind', 'commodity', 'origin', 'destination', 'place', 'value', 'unit'] as const;

/** Measures of the case, on or off and by how much; those added; and a form for one more. */
export function Measures({ live }: { live: Live }): VNode {
  const { texts: { t, word } } = useApp();
  const levers = live.pull.value.levers;
  return (
    <>
      <WithLoaded of={live.assets}>
        {(assets) => (
          <ul class="lever-list">
            {rowsOf(assets.measures, columns).map((row) => {
              const where = `measures ${text(row.measure)}`;
              const isOn = !isDropped(levers, where);
              const scope = [row.commodity, row.origin, row.destination].map(text).filter(Boolean).join(' · ');
              return (
                <li key={text(row.measure)}>
                  <Switch label={`${word('measureKind', text(row.kind))}: ${scope}`} on={isOn} onTurn={(on) => live.change(withDrop(levers, where, !on))} />
                  {row.value !== null && isOn ? <NumberLever live={live} label={text(row.unit)} where={where} column="value" written={text(row.value)} /> : null}
                </li>
              );
            })}
            {(levers.add?.['measures'] ?? []).map((row) => (
              <li key={String(row['measure'])}>
                <span>{word('measureKind', String(row['kind']))}: {[row['commodity'], row['origin'], row['destination'], row['value'], row['unit']].filter(Boolean).join(' · ')}</span>
                <button type="button" class="tool" onClick={() => live.change(withoutAdded(levers, 'measures', row))}>{t('live.remove')}</button>
              </li>
            ))}
          </ul>
        )}
      </WithLoaded>
      <MeasureForm live={live} />
    </>
  );
}
