import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { chainOf, others } from '../charts/chain';
import { Sankey } from '../charts/Sankey';
import { MineralChoice, RunChoice } from '../parts/Controls';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Section } from '../parts/Section';
import { Twin } from '../parts/Twin';
import { WithRun } from '../parts/WithRun';

/** From mine to use: which country hands how much of a mineral to which, stage by stage. */
export function ChainView(): VNode {
  const { store, texts: { t } } = useApp();
  const { names } = store;
  const mineral = store.oneMineral.value;
  const title = t('chain.title', { mineral: names.mineral(mineral) });
  const country = (id: string): string => (id === others ? t('chain.others') : names.country(id));
  return (
    <Section id="chain" title={title} how={t('chain.how')} tools={<><RunChoice /><MineralChoice /></>}>
      <WithRun>
        {(run) => {
          const chain = chainOf(run, mineral, names);
          if (chain.flows.length === 0) return <p class="empty">{t('app.empty')}</p>;
          const rows = [...chain.flows].sort((a, b) => a.fromColumn - b.fromColumn || b.value - a.value);
          return (
            <>
              <Sankey chain={chain} label={title} />
              <Twin>
                {() => (
                  <DataTable caption={title} rows={rows} rowKey={(row) => `${row.group} ${row.from} ${row.to} ${row.toColumn}`} columns={[
                    { head: t('chain.good'), cell: (row) => names.commodity(row.group) },
                    { head: t('chain.from'), cell: (row) => country(row.from) },
                    { head: t('chain.to'), cell: (row) => country(row.to) },
                    { head: t('chain.tonnes'), numeric: true, cell: (row) => <Num value={row.value} /> },
                  ]} />
                )}
              </Twin>
            </>
          );
        }}
      </WithRun>
    </Section>
  );
}
