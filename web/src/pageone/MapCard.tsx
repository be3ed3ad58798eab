import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { FlowMap } from '../map/FlowMap';
import { defaultLayers } from '../map/layers';
import { Section } from '../parts/Section';
import { WithRun } from '../parts/WithRun';

/** One map layer: what leaves and reaches the host countries, by value. */
export function MapCard(): VNode {
  const { texts: { t } } = useApp();
  return (
    <Section id="summary-map" title={t('summary.map')} how={t('map.how')}>
      <WithRun>{(run) => <FlowMap run={run} layers={defaultLayers} />}</WithRun>
    </Section>
  );
}
