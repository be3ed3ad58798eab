import type { VNode } from 'preact';
import { useApp } from '../app/context';
import type { Commodity } from '../document/types';
import { Ask } from '../parts/Ask';
import { DataTable, type TableColumn } from '../parts/DataTable';
import { Num } from '../parts/Num';
import type { PricePoint } from './prices';

interface Properties {
  readonly goods: Commodity;
  readonly title: string;
  readonly points: readonly PricePoint[];
  readonly before: (point: PricePoint) => number | null;
  readonly isCompared: boolean;
  readonly against: string;
}

/** Prices of one good, a row a place: a mark on one scale, and the number beside it. The picture is the table. */
export function PriceLadder({ goods, title, points, before, isCompared, against }: Properties): VNode {
  const { store: { names }, texts: { t, word } } = useApp();
  const top = Math.max(...points.map((point) => point.price), ...points.map((point) => before(point) ?? 0));
  const inTrade = goods.per_tonne ?? 1;
  const unit = goods.trade_unit ?? t('prices.tonneShort');
  const hasTrade = goods.trade_unit !== undefined;
  const columns: TableColumn<PricePoint>[] = [
    { head: t('prices.place'), cell: (point) => <Where point={point} commodity={goods.id} /> },
    { head: '', wide: true, cell: (point) => <Mark point={point} top={top} before={before(point)} /> },
    { head: t('prices.trade', { unit }), numeric: true, cell: (point) => <><Num value={point.trade ?? point.price} />{point.isUnique ? null : <abbr title={t('unit.unique')}>*</abbr>}</> },
    ...(hasTrade ? [{ head: t('prices.tonne'), numeric: true, cell: (point: PricePoint) => <Num value={point.price} /> }] : []),
    ...(isCompared ? [{ head: t('prices.change', { run: against, unit }), numeric: true, cell: (point: PricePoint) => <Change point={point} before={before(point)} perTonne={inTrade} /> }] : []),
  ];
  return (
    <div class="card">
      <h3>{title} <small>{word('form', goods.form)}{goods.market ? ` · ${t('prices.market', { place: names.place(goods.market) })}` : ''}</small></h3>
      <DataTable caption={<span class="unseen">{title}</span>} columns={columns} rows={points} rowKey={(point) => `${point.side} ${point.place} ${point.site}`} limit={14} />
    </div>
  );
}

function Where({ point, commodity }: { point: PricePoint; commodity: string }): VNode {
  const { store: { names }, texts: { t } } = useApp();
  return point.side === 'gate'
    ? <><Ask subject={{ kind: 'site', id: point.site, commodity }}>{names.site(point.site)}</Ask> <small>{names.country(names.countryOfPlace(point.place))}, {t('side.gate')}</small></>
    : <><Ask subject={{ kind: 'place', id: point.place, commodity }}>{names.place(point.place)}</Ask> <small>{names.country(names.countryOfPlace(point.place))}, {t('side.delivered')}</small></>;
}

function Mark({ point, top, before }: { point: PricePoint; top: number; before: number | null }): VNode {
  const at = (price: number): string => `${top > 0 ? (100 * price) / top : 0}%`;
  return (
    <span class="ladder" aria-hidden="true">
      <span class="stem" style={{ width: at(point.price) }} />
      {before === null ? null : <span class="was" style={{ left: at(before) }} />}
      <span class={`dot ${point.side}`} style={{ left: at(point.price) }} />
    </span>
  );
}

/** The difference of two numbers of the result files, in units of the trade. */
function Change({ point, before, perTonne }: { point: PricePoint; before: number | null; perTonne: number }): VNode {
  if (before === null) return <span class="absent">–</span>;
  const change = (point.price - before) / perTonne;
  return <span class={change > 0 ? 'up' : change < 0 ? 'down' : 'none'}><Num value={change} signed /></span>;
}
