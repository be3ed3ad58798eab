import type { VNode } from 'preact';
import { Switch } from '../parts/Choice';
import { WithLoaded } from '../parts/WithRun';
import type { Live } from './live';

/** Scenarios of the case, any of them together; they apply in the order in which they are picked. */
export function ScenarioPicks({ live }: { live: Live }): VNode {
  const pull = live.pull.value;
  const turn = (name: string, on: boolean): void =>
    live.set({ ...pull, scenarios: on ? [...pull.scenarios, name] : pull.scenarios.filter((item) => item !== name) });
  return (
    <WithLoaded of={live.scenarios}>
      {(list) => (
        <ul class="lever-list">
          {list.scenarios.map((item) => (
            <li key={item.name}>
              <Switch label={item.player === null ? item.title : `${item.title} (${item.player})`} on={pull.scenarios.includes(item.name)} onTurn={(on) => turn(item.name, on)} />
            </li>
          ))}
        </ul>
      )}
    </WithLoaded>
  );
}
