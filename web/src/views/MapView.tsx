import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app/context';
import { forms } from '../document/names';
import { FlowMap } from '../map/FlowMap';
import { defaultLayers, type Layers } from '../map/layers';
import { Segments, Select, Switch } from '../parts/Choice';
import { MineralChoice, RunChoice } from '../parts/Controls';
import { Section } from '../parts/Section';
import { WithRun } from '../parts/WithRun';

/** Where goods go, by mineral and stage, by value or tonnes, and where it is full. */
export function MapView(): VNode {
  const { store, texts: { t } } = useApp();
  const [chosen, setChosen] = useState<Layers>(defaultLayers);
  const change = (part: Partial<Layers>): void => setChosen({ ...chosen, ...part });
  const layers = { ...chosen, mineral: store.mineral.value };
  const stages = forms.filter((form) => store.head.world.commodities.some((row) => row.form === form && (!layers.mineral || row.mineral === layers.mineral)));
  return (
    <Section id="map" title={t('summary.map')} how={t('map.how')} tools={
      <>
        <RunChoice />
        <MineralChoice withAll />
        <Select label={t('map.stage')} options={[{ value: '', label: t('map.allStages') }, ...stages.map((form) => ({ value: form, label: t(`form.${form}`) }))]} value={chosen.form} onPick={(form) => change({ form })} />
        <Segments label={t('map.mode')} options={[{ value: 'flows', label: t('map.flows') }, { value: 'congestion', label: t('map.congestion') }]} value={chosen.mode} onPick={(mode) => change({ mode })} />
        <Segments label={t('control.measure')} options={[{ value: 'value', label: t('map.value') }, { value: 'tonnes', label: t('map.tonnes') }]} value={chosen.measure} onPick={(measure) => change({ measure })} />
        <Segments label={t('map.view')} options={[{ value: 'near', label: t('map.near') }, { value: 'whole', label: t('map.whole') }]} value={chosen.view} onPick={(view) => change({ view })} />
        <div class="switches">
          <Switch label={t('map.hosts')} on={chosen.hostsOnly} onTurn={(hostsOnly) => change({ hostsOnly })} />
          <Switch label={t('map.idle')} on={chosen.idle} onTurn={(idle) => change({ idle })} />
          <Switch label={t('map.sites')} on={chosen.sites} onTurn={(sites) => change({ sites })} />
        </div>
        <Corridors hidden={chosen.hidden} onTurn={(hidden) => change({ hidden })} />
      </>
    }>
      <WithRun>{(run) => <FlowMap run={run} layers={layers} />}</WithRun>
    </Section>
  );
}

/** Which corridors are drawn. */
function Corridors({ hidden, onTurn }: { hidden: ReadonlySet<string>; onTurn: (hidden: ReadonlySet<string>) => void }): VNode | null {
  const { store: { head }, texts: { t } } = useApp();
  const corridors = [...new Set(head.world.links.flatMap((link) => link.corridors))].sort();
  if (corridors.length === 0) return null;
  const turn = (corridor: string, on: boolean): void => {
    const next = new Set(hidden);
    if (on) next.delete(corridor); else next.add(corridor);
    onTurn(next);
  };
  return (
    <fieldset class="switches">
      <legend>{t('map.corridors')}</legend>
      {corridors.map((corridor) => <Switch label={corridor} on={!hidden.has(corridor)} onTurn={(on) => turn(corridor, on)} />)}
    </fieldset>
  );
}
