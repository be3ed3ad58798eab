import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app/context';
import type { Commodity, RunBody } from '../document/types';
import { Segments } from '../parts/Choice';
import { AgainstChoice, MineralChoice, RunChoice } from '../parts/Controls';
import { Section } from '../parts/Section';
import { WithLoaded, WithRun } from '../parts/WithRun';
import { PriceLadder } from '../charts/PriceLadder';
import { pricesOf, type PricePoint } from '../charts/prices';

type Side = 'both' | 'gate' | 'delivered';
const sides: readonly Side[] = ['both', 'gate', 'delivered'];

/** A price at every stage and place of one mineral, trade units first. */
export function PricesView(): VNode {
  const { store, texts: { t } } = useApp();
  const [side, setSide] = useState<Side>('both');
  const mineral = store.oneMineral.value;
  return (
    <Section id="prices" title={t('prices.title', { mineral: store.names.mineral(mineral) })} how={t('prices.how')} tools={
      <>
        <RunChoice />
        <AgainstChoice />
        <MineralChoice />
        <Segments label={t('control.side')} options={sides.map((value) => ({ value, label: t(`side.${value}`) }))} value={side} onPick={setSide} />
      </>
    }>
      <WithRun>
        {(run) => (
          <WithLoaded of={store.reference.value}>
            {(reference) => store.names.chain(mineral).map((goods) => <Good key={goods.id} goods={goods} run={run} reference={reference} side={side} />)}
          </WithLoaded>
        )}
      </WithRun>
    </Section>
  );
}

function Good({ goods, run, reference, side }: { goods: Commodity; run: RunBody; reference: RunBody; side: Side }): VNode | null {
  const { store: { names } } = useApp();
  const before = new Map<string, number>(reference.id === run.id ? [] : pricesOf(reference, goods.id).map((point) => [key(point), point.price]));
  const points = pricesOf(run, goods.id).filter((point) => side === 'both' || point.side === side);
  if (points.length === 0) return null;
  return <PriceLadder goods={goods} title={names.commodity(goods.id)} points={points} before={(point) => before.get(key(point)) ?? null} isCompared={reference.id !== run.id} against={reference.title} />;
}

function key(point: PricePoint): string {
  return `${point.side} ${point.place} ${point.site}`;
}
