import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app/context';
import { result, text, number, numberOrNull } from '../document/rows';
import type { RunBody } from '../document/types';
import { Segments } from '../parts/Choice';
import { MineralChoice, RunChoice } from '../parts/Controls';
import { Num } from '../parts/Num';
import { Section } from '../parts/Section';
import { WithRun } from '../parts/WithRun';

type By = 'buyer' | 'processor' | 'seller' | 'route';
const ways: readonly By[] = ['buyer', 'processor', 'seller', 'route'];

/** Countries shown as columns at most: the ones that most depend on, by the largest share. */
const mostColumns = 14;

/** Who depends on whom, as a matrix of shares. */
export function DependenceView(): VNode {
  const { texts: { t } } = useApp();
  const [by, setBy] = useState<By>('buyer');
  const [hostsOnly, setHostsOnly] = useState<'hosts' | 'everyone'>('hosts');
  return (
    <Section id="dependence" title={t('dependence.title')} how={t('dependence.how')} tools={
      <>
        <RunChoice />
        <MineralChoice withAll />
        <Segments label={t('control.by')} options={ways.map((value) => ({ value, label: t(`by.${value}`) }))} value={by} onPick={setBy} />
        <Segments label={t('dependence.country')} options={[{ value: 'hosts', label: t('dependence.hosts') }, { value: 'everyone', label: t('dependence.everyone') }]} value={hostsOnly} onPick={setHostsOnly} />
      </>
    }>
      <WithRun>{(run) => <Matrix run={run} by={by} hostsOnly={hostsOnly === 'hosts'} />}</WithRun>
    </Section>
  );
}

interface MatrixRow { readonly country: string; readonly commodity: string; readonly hhi: number | null; readonly shares: Map<string, number> }

function Matrix({ run, by, hostsOnly }: { run: RunBody; by: By; hostsOnly: boolean }): VNode {
  const { store, texts: { t } } = useApp();
  const { names } = store;
  const mineral = store.mineral.value;
  const rows = new Map<string, MatrixRow>();
  for (const row of result(run.tables, 'dependence')) {
    const [country, commodity] = [text(row.country), text(row.commodity)];
    if (row.by !== by || (hostsOnly && !names.isHost(country)) || (mineral && names.mineralOf(commodity) !== mineral)) continue;
    const key = `${country} ${commodity}`;
    let line = rows.get(key);
    if (!line) rows.set(key, (line = { country, commodity, hhi: numberOrNull(row.hhi), shares: new Map() }));
    line.shares.set(text(row.who), number(row.share));
  }
  const lines = [...rows.values()].sort((a, b) => names.country(a.country).localeCompare(names.country(b.country)) || a.commodity.localeCompare(b.commodity));
  const columns = heaviest(lines).slice(0, mostColumns);
  if (lines.length === 0) return <p class="empty">{t('app.empty')}</p>;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('dependence.title')}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{t('dependence.country')}</th>
            {columns.map((who) => <th scope="col" class="turned"><span>{names.country(who)}</span></th>)}
            {by === 'route' ? null : <th scope="col" class="number">{t('dependence.hhi')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            <tr class={i > 0 && lines[i - 1]?.country === line.country ? undefined : 'first'}>
              <th scope="row"><span class="row-country">{names.country(line.country)}</span> {names.commodity(line.commodity)}</th>
              {columns.map((who) => <Share value={line.shares.get(who) ?? null} isSelf={who === line.country} />)}
              {by === 'route' ? null : <td class="number"><Num value={line.hhi} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Below this share a cell is too faint to need a number. */
const tooSmall = 0.005;

function Share({ value, isSelf }: { value: number | null; isSelf: boolean }): VNode {
  if (value === null || value < tooSmall) return <td class="cell" />;
  return (
    <td class={`cell ${value > 0.55 ? 'strong' : ''} ${isSelf ? 'self' : ''}`} style={{ '--share': String(Math.min(1, value)) }}><Num value={value} unit="share" /></td>
  );
}

/** Countries by the largest share that anybody has with them. */
function heaviest(lines: readonly MatrixRow[]): string[] {
  const weight = new Map<string, number>();
  for (const line of lines) for (const [who, share] of line.shares) weight.set(who, (weight.get(who) ?? 0) + share);
  return [...weight].sort((a, b) => b[1] - a[1]).map(([who]) => who);
}
