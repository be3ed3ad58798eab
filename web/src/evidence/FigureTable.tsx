import type { VNode } from 'preact';
import { useApp } from '../app/context';
import type { Source } from '../document/types';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import type { Figure } from './figures';

/** Figures with grade, range, sources and rule. */
export function FigureTable({ figures, sources, caption }: { figures: readonly Figure[]; sources: readonly Source[]; caption: string }): VNode {
  const { texts: { t, word } } = useApp();
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (
    <DataTable caption={caption} rows={figures} rowKey={(row) => `${row.table}/${row.id}/${row.column}`} limit={30} columns={[
      { head: t('evidence.figure'), cell: (row) => <><span class="figure-column">{row.column}</span> <small>{row.table}/{row.id}</small></> },
      { head: t('evidence.value'), numeric: true, cell: (row) => <Num value={row.value} /> },
      { head: t('evidence.range'), numeric: true, cell: (row) => row.low === null && row.high === null ? null : <><Num value={row.low} /> – <Num value={row.high} /></> },
      { head: t('evidence.grade'), cell: (row) => <span class={`grade g${row.grade}`} title={word('grade', row.grade)}>{row.grade}</span> },
      { head: t('evidence.sources'), cell: (row) => <ul class="sources">{row.sources.map((id) => <li><Cited source={byId.get(id)} id={id} /></li>)}</ul> },
      { head: t('evidence.note'), cell: (row) => <span class="note">{row.note}</span> },
    ]} />
  );
}

/** A source by its title; its address is shown as text and not as a link, since the page reaches nothing outside itself. */
export function Cited({ source, id }: { source: Source | undefined; id: string }): VNode {
  if (!source) return <code>{id}</code>;
  return <span title={source.address ?? undefined}>{source.title}{source.publisher ? <small> {source.publisher}{source.date ? `, ${source.date}` : ''}</small> : null}</span>;
}
