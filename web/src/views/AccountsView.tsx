import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { Diverging } from '../charts/Diverging';
import { number, result, text } from '../document/rows';
import type { RunBody } from '../document/types';
import { AgainstChoice, RunChoice } from '../parts/Controls';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Section } from '../parts/Section';
import { WithLoaded, WithRun } from '../parts/WithRun';

interface Item { readonly item: string; readonly value: number }
interface Account { readonly country: string; readonly total: number; readonly items: readonly Item[] }

/** Smaller changes than this share of the largest are left out of a row's items. */
const negligible = 1e-4;

/** Accounts of countries, in the run shown or against another. */
export function AccountsView(): VNode {
  const { store, texts: { t } } = useApp();
  const isCompared = store.shown.value !== store.against.value;
  return (
    <Section id="accounts" title={t('accounts.title')} how={t(isCompared ? 'accounts.how' : 'accounts.howBase')} tools={<><RunChoice /><AgainstChoice /></>}>
      <WithRun>
        {(run) => <WithLoaded of={store.reference.value}>{(reference) => <Table accounts={accountsOf(run, isCompared ? reference : null, store.names.world.hosts)} />}</WithLoaded>}
      </WithRun>
    </Section>
  );
}

function Table({ accounts }: { accounts: readonly Account[] }): VNode {
  const { store: { names }, texts: { t, word } } = useApp();
  const top = Math.max(...accounts.map((row) => Math.abs(row.total)));
  return (
    <DataTable rows={accounts} rowKey={(row) => row.country} limit={24} caption={t('accounts.title')} columns={[
      { head: t('accounts.country'), cell: (row) => row.country === '' ? <strong>{t('accounts.all')}</strong> : names.isHost(row.country) ? <strong>{names.country(row.country)}</strong> : names.country(row.country) },
      { head: '', wide: true, cell: (row) => row.country === '' ? null : <Diverging value={row.total} top={top} /> },
      { head: t('accounts.total'), numeric: true, cell: (row) => <strong><Num value={row.total} signed short /></strong> },
      { head: t('accounts.items'), cell: (row) => <ul class="items">{row.items.map((item) => <li>{word('item', item.item)} <Num value={item.value} signed short /></li>)}</ul> },
    ]} />
  );
}

/** Sums of a run's accounts by country, less those of the reference; all countries first, then hosts, then by size. */
function accountsOf(run: RunBody, reference: RunBody | null, hosts: readonly string[]): Account[] {
  const cells = new Map<string, Map<string, number>>();
  const add = (of: RunBody, sign: number): void => {
    for (const row of result(of.tables, 'accounts')) {
      for (const country of [text(row.country), '']) {
        const items = cells.get(country) ?? new Map<string, number>();
        cells.set(country, items);
        items.set(text(row.item), (items.get(text(row.item)) ?? 0) + sign * number(row.value));
      }
    }
  };
  add(run, 1);
  if (reference) add(reference, -1);
  const accounts = [...cells].map(([country, items]): Account => {
    const largest = Math.max(...[...items.values()].map(Math.abs));
    const shown = [...items].filter(([, value]) => Math.abs(value) > negligible * largest).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
    return { country, total: [...items.values()].reduce((sum, value) => sum + value, 0), items: shown.map(([item, value]) => ({ item, value })) };
  });
  const rank = (country: string): number => (country === '' ? 0 : hosts.includes(country) ? 1 : 2);
  return accounts.filter((row) => row.items.length > 0).sort((a, b) => rank(a.country) - rank(b.country) || Math.abs(b.total) - Math.abs(a.total));
}
