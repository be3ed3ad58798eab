import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app/context';
import { rowsOf, text } from '../document/rows';
import { Ask } from '../parts/Ask';
import { Switch } from '../parts/Choice';
import { WithLoaded } from '../parts/WithRun';
import type { Live } from './live';
import { isDropped, isOpened, withDrop, withOpened } from './scenario';

type AssetTable = 'links' | 'sites';

const columns = {
  links: ['link', 'from', 'to', 'mode', 'status'],
  sites: ['site', 'name', 'place', 'kind', 'status'],
} as const;

interface Asset { readonly id: string; readonly label: string; readonly exists: boolean }

/** Rows shown until the reader searches: a huge table must not stop the page. */
const most = 60;

/** Links or sites: those at work may be closed, others opened. */
export function Assets({ live, table }: { live: Live; table: AssetTable }): VNode {
  const { store: { names, head }, texts: { t } } = useApp();
  const [search, setSearch] = useState('');
  const existing = new Set((table === 'links' ? head.world.links : head.world.sites).map((row) => row.id));
  return (
    <WithLoaded of={live.assets}>
      {(assets) => {
        const all: Asset[] = table === 'links'
          ? rowsOf(assets.links, columns.links).map((row) => ({ id: text(row.link), label: `${names.place(text(row.from))} – ${names.place(text(row.to))}, ${text(row.mode)}`, exists: existing.has(text(row.link)) }))
          : rowsOf(assets.sites, columns.sites).map((row) => ({ id: text(row.site), label: `${text(row.name)}, ${text(row.kind)}`, exists: existing.has(text(row.site)) }));
        const wanted = search.trim().toLowerCase();
        const found = all.filter((asset) => wanted === '' || `${asset.id} ${asset.label}`.toLowerCase().includes(wanted));
        return (
          <>
            <label class="search"><span>{t('live.search')}</span><input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} /></label>
            <ul class="lever-list">
              {found.slice(0, most).map((asset) => <li key={asset.id}><AssetSwitch live={live} table={table} asset={asset} /></li>)}
            </ul>
            {found.length > most ? <p class="how">{t('live.searchMore', { n: found.length - most })}</p> : null}
          </>
        );
      }}
    </WithLoaded>
  );
}

function AssetSwitch({ live, table, asset }: { live: Live; table: AssetTable; asset: Asset }): VNode {
  const { texts: { t } } = useApp();
  const levers = live.pull.value.levers;
  const where = `${table} ${asset.id}`;
  const isOn = asset.exists ? !isDropped(levers, where) : isOpened(levers, where);
  return (
    <>
      <Switch label={asset.label} on={isOn} onTurn={(on) => live.change(asset.exists ? withDrop(levers, where, !on) : withOpened(levers, where, on))} />
      {asset.exists ? <Ask subject={{ kind: table === 'links' ? 'link' : 'site', id: asset.id }}>{t('live.more')}<span class="unseen"> {asset.label}</span></Ask> : <span class="how">{t('live.planned')}</span>}
    </>
  );
}
