import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { Select } from './Choice';

/** Which run is shown. */
export function RunChoice(): VNode {
  const { store, texts: { t } } = useApp();
  return <Select label={t('control.run')} options={store.head.runs.map((run) => ({ value: run.id, label: run.title }))} value={store.shown.value} onPick={(id) => { store.shown.value = id; }} />;
}

/** Which run it is held against. */
export function AgainstChoice(): VNode {
  const { store, texts: { t } } = useApp();
  return <Select label={t('control.against')} options={store.head.runs.map((run) => ({ value: run.id, label: run.title }))} value={store.against.value} onPick={(id) => { store.against.value = id; }} />;
}

/** Which mineral is looked at. */
export function MineralChoice({ withAll }: { withAll?: boolean }): VNode {
  const { store, texts: { t } } = useApp();
  const all = withAll ? [{ value: '', label: t('control.allMinerals') }] : [];
  const minerals = store.head.world.minerals.map((row) => ({ value: row.id, label: row.name }));
  return <Select label={t('control.mineral')} options={[...all, ...minerals]} value={store.mineral.value} onPick={(id) => { store.mineral.value = id; }} />;
}
