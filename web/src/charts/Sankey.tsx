import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app/context';
import { layOut, type Band, type Box } from './flowLayout';
import { others, type Chain } from './chain';

const width = 1000;
const boxWidth = 12;
const labelRoom = 130;
const top = 26;

/** A flow diagram: columns are stages, boxes countries, bands tonnes. */
export function Sankey({ chain, label }: { chain: Chain; label: string }): VNode {
  const { store: { names }, texts: { t, word }, numbers } = useApp();
  const [picked, setPicked] = useState<string | null>(null);
  const height = 80 + 18 * Math.max(...countsByColumn(chain));
  const picture = layOut(chain.flows, { height, gap: 8 });
  const step = (width - labelRoom - boxWidth) / Math.max(1, picture.columns - 1);
  const x = (column: number): number => column * step;
  const nameOf = (country: string): string => (country === others ? t('chain.others') : names.country(country));
  const isFaint = (band: Band): boolean => picked !== null && band.source.key !== picked && band.target.key !== picked;
  const host = (box: Box): string => (names.isHost(box.name) ? 'host' : box.name === others ? 'others' : '');
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <svg class="sankey" viewBox={`0 0 ${width} ${height + top}`} role="img" aria-label={label}>
        {[...chain.forms, 'use'].map((form, column) => <text class="column" x={x(column)} y={12}>{form === 'use' ? t('chain.use') : word('form', form)}</text>)}
        <g transform={`translate(0 ${top})`}>
          {picture.bands.map((band) => (
            <path class={`band ${names.isHost(band.source.name) || names.isHost(band.target.name) ? 'host' : ''} ${isFaint(band) ? 'faint' : ''}`} d={pathOf(band, x)}>
              <title>{`${nameOf(band.source.name)} → ${nameOf(band.target.name)}: ${names.commodity(band.flow.group)}, ${numbers.plain(band.flow.value)} t/yr`}</title>
            </path>
          ))}
          {picture.boxes.map((box) => (
            <g class={`box ${host(box)}`} onClick={() => setPicked(picked === box.key ? null : box.key)}>
              <rect x={x(box.column)} y={box.y} width={boxWidth} height={Math.max(1, box.height)} />
              <text x={x(box.column) + boxWidth + 5} y={box.y + box.height / 2} dy="0.35em">{nameOf(box.name)} <tspan class="amount">{numbers.short(box.value)}</tspan></text>
              <title>{`${nameOf(box.name)}: ${numbers.plain(box.value)} t/yr`}</title>
            </g>
          ))}
        </g>
      </svg>
    </div>
  );
}

function pathOf(band: Band, x: (column: number) => number): string {
  const [x0, x1] = [x(band.source.column) + boxWidth, x(band.target.column)];
  const middle = (x0 + x1) / 2;
  const lower = band.width;
  return `M${x0} ${band.y0}C${middle} ${band.y0} ${middle} ${band.y1} ${x1} ${band.y1}V${band.y1 + lower}C${middle} ${band.y1 + lower} ${middle} ${band.y0 + lower} ${x0} ${band.y0 + lower}Z`;
}

function countsByColumn(chain: Chain): number[] {
  const columns = new Map<number, Set<string>>();
  const note = (column: number, name: string): void => { columns.set(column, (columns.get(column) ?? new Set()).add(name)); };
  for (const flow of chain.flows) {
    note(flow.fromColumn, flow.from);
    note(flow.toColumn, flow.to);
  }
  return [4, ...[...columns.values()].map((names) => names.size)];
}
