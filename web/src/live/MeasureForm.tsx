import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app/context';
import { Select } from '../parts/Choice';
import type { Live } from './live';
import { withAdded, type Row } from './scenario';

/** Measures that a few fields describe; every other kind goes into a scenario's file. */
const kinds = ['tariff', 'export_tax', 'import_ban', 'export_ban', 'variable_levy'] as const;
type Kind = (typeof kinds)[number];

const isOfOrigin = (kind: Kind): boolean => kind === 'export_tax' || kind === 'export_ban';
const isBan = (kind: Kind): boolean => kind === 'import_ban' || kind === 'export_ban';

/** One more measure: what, on which good, of which country, how much. */
export function MeasureForm({ live }: { live: Live }): VNode {
  const { store: { head: { world } }, texts: { t, word } } = useApp();
  const [kind, setKind] = useState<Kind>('tariff');
  const [commodity, setCommodity] = useState(world.commodities[0]?.id ?? '');
  const [country, setCountry] = useState(world.countries[0]?.id ?? '');
  const [place, setPlace] = useState('');
  const [value, setValue] = useState('');
  const markets = world.demands.filter((row) => row.commodity === commodity).map((row) => row.place)
    .concat(world.processes.filter((row) => row.inputs.includes(commodity)).map((row) => world.sites.find((site) => site.id === row.site)?.place ?? ''));
  const places = world.places.filter((row) => row.country === country && markets.includes(row.id));
  const add = (): void => {
    const levers = live.pull.value.levers;
    const number = (levers.add?.['measures']?.length ?? 0) + 1;
    const row: Row = {
      measure: `live-${kind.replace('_', '-')}-${number}`, kind, commodity, [isOfOrigin(kind) ? 'origin' : 'destination']: country,
      ...(kind === 'variable_levy' ? { place: place || (places[0]?.id ?? '') } : {}),
      ...(isBan(kind) ? {} : { value: Number(value), unit: 'USD/t' }),
    };
    live.change(withAdded(levers, 'measures', row));
  };
  return (
    <form class="tools" onSubmit={(event) => { event.preventDefault(); add(); }}>
      <Select label={t('live.kind')} options={kinds.map((name) => ({ value: name, label: word('measureKind', name) }))} value={kind} onPick={setKind} />
      <Select label={t('live.good')} options={world.commodities.map((row) => ({ value: row.id, label: row.name }))} value={commodity} onPick={setCommodity} />
      <Select label={t(isOfOrigin(kind) ? 'live.exporter' : 'live.importer')} options={world.countries.map((row) => ({ value: row.id, label: row.name }))} value={country} onPick={setCountry} />
      {kind === 'variable_levy' ? <Select label={t('live.place')} options={places.map((row) => ({ value: row.id, label: row.name }))} value={place || (places[0]?.id ?? '')} onPick={setPlace} /> : null}
      {isBan(kind) ? null : <label class="select"><span>{t('live.value')}</span><input type="number" step="any" required value={value} onInput={(event) => setValue(event.currentTarget.value)} /></label>}
      <button type="submit" class="tool">{t('live.add')}</button>
    </form>
  );
}
