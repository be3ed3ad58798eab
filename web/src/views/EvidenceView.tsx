import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useApp } from '../app/context';
import type { EvidenceBody } from '../document/types';
import { figuresOf, grades, type Figure } from '../evidence/figures';
import { Cited, FigureTable } from '../evidence/FigureTable';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Section } from '../parts/Section';
import { WithLoaded } from '../parts/WithRun';

/** Every figure that went in, with its grade, and the sources. */
export function EvidenceView(): VNode {
  const { store, texts: { t } } = useApp();
  return (
    <Section id="evidence" title={t('evidence.title')} how={t('evidence.how')}>
      <WithLoaded of={store.evidence}>{(evidence) => <Everything evidence={evidence} />}</WithLoaded>
    </Section>
  );
}

function Everything({ evidence }: { evidence: EvidenceBody }): VNode {
  const { texts: { t } } = useApp();
  const [search, setSearch] = useState('');
  const figures = useMemo(() => figuresOf(evidence), [evidence]);
  const titles = useMemo(() => new Map(evidence.sources.map((source) => [source.id, source.title.toLowerCase()])), [evidence]);
  const wanted = search.trim().toLowerCase();
  const found = wanted ? figures.filter((figure) => speaksOf(figure, wanted, titles)) : figures;
  return (
    <>
      <GradeBar figures={figures} />
      <div class="tools">
        <label class="search"><span>{t('evidence.search')}</span><input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} /></label>
        <p class="count" role="status">{t('evidence.count', { n: found.length })}</p>
      </div>
      <FigureTable key={wanted} figures={found} sources={evidence.sources} caption={t('evidence.title')} />
      <h3>{t('evidence.sourcesTitle')}</h3>
      <DataTable caption={t('evidence.sourcesTitle')} rows={evidence.sources} rowKey={(row) => row.id} limit={20} columns={[
        { head: t('evidence.sources'), cell: (row) => <Cited source={row} id={row.id} /> },
        { head: t('evidence.address'), cell: (row) => <code>{row.address}</code> },
        { head: t('evidence.note'), cell: (row) => <span class="note">{row.note}</span> },
      ]} />
    </>
  );
}

function speaksOf(figure: Figure, wanted: string, titles: ReadonlyMap<string, string>): boolean {
  return `${figure.table}/${figure.id}/${figure.column} ${figure.note}`.toLowerCase().includes(wanted) || figure.sources.some((id) => id.toLowerCase() === wanted || titles.get(id)?.includes(wanted));
}

/** How many figures have which grade. */
function GradeBar({ figures }: { figures: readonly Figure[] }): VNode {
  const { texts: { t, word } } = useApp();
  const counts = grades.map((grade) => ({ grade, count: figures.filter((figure) => figure.grade === grade).length }));
  return (
    <figure class="grades">
      <figcaption>{t('evidence.grades')}</figcaption>
      <div class="stack" aria-hidden="true">{counts.map(({ grade, count }) => <span class={`g${grade}`} style={{ flexGrow: String(count) }} />)}</div>
      <ul class="legend">{counts.map(({ grade, count }) => <li><span class={`grade g${grade}`}>{grade}</span> {word('grade', grade)}: <strong><Num value={count} /></strong></li>)}</ul>
    </figure>
  );
}
