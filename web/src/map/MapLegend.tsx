import type { VNode } from 'preact';
import { useApp } from '../app/context';
import type { RunBody } from '../document/types';
import { isDark } from '../state/theme';
import { coloursOf, flowsOf, fullness } from './flows';
import type { Layers } from './layers';
import { palette } from './palette';

/** What the colours of a map mean. */
export function MapLegend({ run, layers }: { run: RunBody; layers: Layers }): VNode {
  const { store: { names }, texts: { t, word }, numbers } = useApp();
  const colours = palette();
  const entries = layers.mode === 'congestion'
    ? fullness.map((from, i) => ({ colour: colours.classes[i] ?? '', label: i === fullness.length - 1 ? t('map.full') : t('map.from', { share: numbers.share(from) }) }))
    : named();
  return <ul class="legend" data-theme-key={String(isDark.value)}>{entries.map((entry) => <li><span class="swatch" style={{ background: entry.colour }} />{entry.label}</li>)}</ul>;

  function named(): { colour: string; label: string }[] {
    const categories = [...coloursOf(flowsOf(run, names, layers), layers.measure, colours)];
    const own = categories.filter(([, value]) => value !== colours.rest).map(([category, value]) => ({ colour: value, label: layers.mineral ? word('form', category) : names.mineral(category) }));
    const rest = categories.length > own.length ? [{ colour: colours.rest, label: t('map.rest', { n: categories.length - own.length }) }] : [];
    return [...own, ...rest];
  }
}
