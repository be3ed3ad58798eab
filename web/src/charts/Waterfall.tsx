import type { VNode } from 'preact';
import { useApp } from '../app/context';
import type { PriceFall } from '../document/brief';
import { Num } from '../parts/Num';

interface Properties { readonly fall: PriceFall; readonly top: number; readonly perTonne: number; readonly unit: string; readonly goods: string }

/** Steps that round to nothing beside the end price are not drawn. */
const negligible = 5e-4;

/** From end price to gate price, a row a step. The picture is the table: a bar that starts where the last one ended, and its number. */
export function Waterfall({ fall, top, perTonne, unit, goods }: Properties): VNode {
  const { texts: { t, word } } = useApp();
  const steps = fall.steps.filter((step) => Math.abs(step.usd_per_tonne) > negligible * fall.end);
  const rest = fall.steps.filter((step) => !steps.includes(step)).reduce((sum, step) => sum + step.usd_per_tonne, 0);
  let level = fall.end;
  const rows = [...steps, ...(rest === 0 ? [] : [{ part: 'rest', usd_per_tonne: rest }])].map((step) => {
    const from = level;
    level -= step.usd_per_tonne;
    return { part: step.part, cost: step.usd_per_tonne, low: Math.min(from, level), high: Math.max(from, level) };
  });
  return (
    <table class="waterfall">
      <caption class="unseen">{t('fall.caption', { goods, unit })}</caption>
      <tbody>
        <Total name={t('fall.end')} value={fall.end} />
        {rows.map((row) => (
          <tr>
            <th scope="row">{word('part', row.part)}</th>
            <td class="bar" aria-hidden="true"><Bar low={row.low} high={row.high} top={top} kind={row.cost > 0 ? 'less' : 'gain'} /></td>
            <td class="number"><Num value={-row.cost / perTonne} signed /></td>
          </tr>
        ))}
        <Total name={t('fall.gate')} value={fall.gate} />
      </tbody>
    </table>
  );

  function Total({ name, value }: { name: string; value: number }): VNode {
    return (
      <tr class="total">
        <th scope="row">{name}</th>
        <td class="bar" aria-hidden="true"><Bar low={0} high={value} top={top} kind="total" /></td>
        <td class="number"><Num value={value / perTonne} /></td>
      </tr>
    );
  }
}

function Bar({ low, high, top, kind }: { low: number; high: number; top: number; kind: string }): VNode {
  const share = (value: number): string => `${top > 0 ? (100 * value) / top : 0}%`;
  return <span class={`fall ${kind}`} style={{ marginLeft: share(Math.max(0, low)), width: share(high - Math.max(0, low)) }} />;
}
