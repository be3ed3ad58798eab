import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { groupBy } from '../document/group';
import { number, numberOrNull, result, text } from '../document/rows';
import type { RunBody } from '../document/types';
import { Ask } from '../parts/Ask';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Twin } from '../parts/Twin';
import { flowsOf, type LinkFlow } from './flows';
import type { Layers } from './layers';

/** The numbers of a map as a table: links in use, by what they carry. */
export function LinkTable({ run, layers }: { run: RunBody; layers: Layers }): VNode {
  const { store: { names }, texts: { t, word } } = useApp();
  return (
    <Twin>
      {() => {
        const rows = new Map(result(run.tables, 'links').map((row) => [text(row.link), row]));
        const links = [...groupBy(flowsOf(run, names, layers), (flow) => flow.link)].map(([link, flows]) => ({ link, flows, row: rows.get(link) }))
          .sort((a, b) => total(b.flows, layers.measure) - total(a.flows, layers.measure));
        return (
          <DataTable caption={t('map.table')} rows={links} rowKey={(item) => item.link} columns={[
            { head: t('map.link'), cell: (item) => <Ask subject={{ kind: 'link', id: item.link }}>{names.link(item.link)}</Ask> },
            { head: t('map.flowTonnes'), numeric: true, cell: (item) => <Num value={total(item.flows, 'tonnes')} /> },
            { head: t('map.flowValue'), numeric: true, cell: (item) => <Num value={total(item.flows, 'value')} short /> },
            { head: t('map.forward'), numeric: true, cell: (item) => <Num value={number(item.row?.forward ?? 0)} /> },
            { head: t('map.backward'), numeric: true, cell: (item) => <Num value={number(item.row?.backward ?? 0)} /> },
            { head: t('map.used'), numeric: true, cell: (item) => <Num value={numberOrNull(item.row?.used_share ?? null)} unit="share" /> },
            { head: t('map.rent'), numeric: true, cell: (item) => <Num value={number(item.row?.rent ?? 0)} short /> },
            { head: t('map.minerals'), cell: (item) => item.flows.map((flow) => (layers.mineral ? word('form', flow.category) : names.mineral(flow.category))).join(', ') },
          ]} />
        );
      }}
    </Twin>
  );
}

function total(flows: readonly LinkFlow[], measure: Layers['measure']): number {
  return flows.reduce((sum, flow) => sum + flow[measure], 0);
}
