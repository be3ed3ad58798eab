import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { Diverging } from '../charts/Diverging';
import type { Brief, BriefFigure, BriefOption } from '../document/brief';
import { DataTable, type TableColumn } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Section } from '../parts/Section';

/** Doing nothing, waiting and every option, in the figures that a choice is made on. */
export function Options({ brief }: { brief: Brief }): VNode {
  const { store: { names }, texts: { t } } = useApp();
  const top = Math.max(0, ...brief.options.filter((row) => row.kind !== 'nothing').flatMap((row) => [row.together?.value, row.together?.low, row.together?.high].map((value) => Math.abs(value ?? 0))));
  const { product } = brief;
  const inTrade = product?.per_tonne ?? 1;
  const columns: TableColumn<BriefOption>[] = [
    { head: t('options.option'), cell: (row) => <Title row={row} isBest={brief.verdict.better && brief.verdict.best === row.option} /> },
    { head: t('options.together'), numeric: true, cell: (row) => <Together row={row} top={top} /> },
    ...brief.hosts.map((host): TableColumn<BriefOption> => ({ head: names.country(host), numeric: true, cell: (row) => <Change figure={row.by_host.find((item) => item.country === host)?.change} isLevel={row.kind === 'nothing'} /> })),
    { head: t('options.kept'), numeric: true, cell: (row) => <Num value={row.value_kept?.value ?? null} unit="share" /> },
    { head: t('options.buyer'), numeric: true, cell: (row) => row.buyer_share ? <>{names.country(row.largest_buyer ?? '')} <Num value={row.buyer_share.value} unit="share" /></> : <span class="absent">–</span> },
    ...(product ? [{
      head: t('options.netback', { goods: names.commodity(product.commodity), unit: product.trade_unit ?? t('prices.tonneShort') }), numeric: true,
      cell: (row: BriefOption) => <Num value={row.netback ? row.netback.value / inTrade : null} />,
    }] : []),
    { head: t('options.cost'), numeric: true, cell: (row) => <Num value={row.public_cost_of_hosts ?? null} short /> },
    { head: t('options.certificate'), cell: (row) => <Certified row={row} /> },
  ];
  return (
    <Section id="options" title={t('options.title')} how={t('options.how')}>
      <DataTable caption={<span class="unseen">{t('options.title')}</span>} columns={columns} rows={brief.options} rowKey={(row) => row.option} name="options" />
      {brief.unsorted.length > 0 ? <p class="small">{t('options.unsorted', { names: brief.unsorted.join(', ') })}</p> : null}
    </Section>
  );
}

/** Minerals named one by one; more are counted. */
const mostNamed = 3;

function Title({ row, isBest }: { row: BriefOption; isBest: boolean }): VNode {
  const { store: { names }, texts: { t } } = useApp();
  const who = (row.by ?? '').split(';').map((part) => names.country(part.trim().replace(/^(group|bloc):/, ''))).join(', ');
  const few = (minerals: readonly string[]): string => (minerals.length > mostNamed ? t('options.minerals', { n: minerals.length }) : minerals.map(names.mineral).join(', '));
  const marks = [
    row.kind === 'nothing' ? t('options.nothing') : '', row.kind === 'wait' ? t('options.wait') : '',
    row.by ? t('options.by', { who }) : '', row.for_hosts ? '' : t('options.askedFor'), row.unique ? '' : t('options.notUnique'),
    row.screening.length > 0 ? t('options.screening', { minerals: few(row.screening) }) : '',
    row.illustrative.length > 0 ? t('options.illustrative', { minerals: few(row.illustrative) }) : '',
  ].filter(Boolean);
  return <><span class={isBest ? 'best' : ''}>{row.title}</span>{marks.map((mark) => <small class="mark">{mark}</small>)}</>;
}

function Together({ row, top }: { row: BriefOption; top: number }): VNode {
  if (!row.together) return <span class="absent">–</span>;
  if (row.kind === 'nothing') return <span class="level"><Num value={row.together.value} short /></span>;
  return <><strong><Change figure={row.together} isLevel={false} /></strong><Range figure={row.together} /><Diverging value={row.together.value} top={top} low={row.together.low} high={row.together.high} /></>;
}

function Change({ figure, isLevel }: { figure: BriefFigure | undefined; isLevel: boolean }): VNode {
  if (!figure) return <span class="absent">–</span>;
  if (isLevel) return <span class="level"><Num value={figure.value} short /></span>;
  return <span class={figure.value > 0 ? 'up' : figure.value < 0 ? 'down' : 'none'}><Num value={figure.value} signed short /></span>;
}

function Range({ figure }: { figure: BriefFigure }): VNode | null {
  if (figure.low === undefined || figure.high === undefined) return null;
  return <small class="range"><Num value={figure.low} short /> – <Num value={figure.high} short /></small>;
}

function Certified({ row }: { row: BriefOption }): VNode {
  const { texts: { word }, numbers } = useApp();
  return row.status === 'solved'
    ? <span class="good" title={numbers.residual(row.worst_residual)}>✓<span class="unseen"> {word('status', row.status)}, {numbers.residual(row.worst_residual)}</span></span>
    : <span class="bad">{word('status', row.status)}</span>;
}
