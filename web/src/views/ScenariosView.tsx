import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app/context';
import { numberOrNull, rowsOf, text } from '../document/rows';
import type { RawTable } from '../document/types';
import { Select } from '../parts/Choice';
import { Num } from '../parts/Num';
import { Section } from '../parts/Section';
import { WithLoaded } from '../parts/WithRun';

interface Figure { readonly group: string; readonly subject: string; readonly unit: string; readonly values: Map<string, number | null> }

/** A figure moves where it differs from the base by more than this share of it. */
const threshold = 1e-3;
const few = 60;

/** The figures that a choice would be made on, a column a run. */
export function ScenariosView(): VNode {
  const { store } = useApp();
  return <WithLoaded of={store.details}>{({ comparison }) => <SideBySide table={comparison['figures']} />}</WithLoaded>;
}

function SideBySide({ table }: { table: RawTable | undefined }): VNode {
  const { store: { head }, texts: { t, word } } = useApp();
  const [group, setGroup] = useState('account');
  const [shown, setShown] = useState(few);
  const figures = moving(figuresOf(table), head.runs[0]?.id ?? '');
  const groups = [...new Set(figures.map((figure) => figure.group))];
  const picked = figures.filter((figure) => !group || figure.group === group);
  return (
    <Section id="scenarios" title={t('scenarios.title')} how={t('scenarios.how')} tools={
      <Select label={t('scenarios.figure')} options={[{ value: '', label: t('control.all') }, ...groups.map((name) => ({ value: name, label: word('group', name) }))]} value={group} onPick={setGroup} />
    }>
      {picked.length === 0 ? <p class="empty">{t('app.empty')}</p> : (
        <div class="scroll" tabIndex={0} role="region" aria-label={t('scenarios.title')}>
          <table class="side-by-side">
            <thead>
              <tr>
                <th scope="col">{t('scenarios.figure')}</th>
                <th scope="col">{t('scenarios.unit')}</th>
                {head.runs.map((run) => <th scope="col" class="number">{run.title}</th>)}
              </tr>
            </thead>
            <tbody>{picked.slice(0, shown).map((figure) => <Line key={`${figure.group} ${figure.subject}`} figure={figure} />)}</tbody>
          </table>
        </div>
      )}
      {picked.length > shown ? <button type="button" class="more" onClick={() => setShown(shown + few * 4)}>{t('app.showAll', { n: picked.length - shown })}</button> : null}
      <Changes />
    </Section>
  );
}

function Line({ figure }: { figure: Figure }): VNode {
  const { store: { head, names }, texts: { word } } = useApp();
  const first = figure.values.get(head.runs[0]?.id ?? '') ?? null;
  return (
    <tr>
      <th scope="row"><small>{word('group', figure.group)}</small> {figure.group === 'account' ? names.country(figure.subject) : figure.subject}</th>
      <td>{figure.unit}</td>
      {head.runs.map((run) => {
        const value = figure.values.get(run.id) ?? null;
        return <td class={`number ${differs(first, value) ? 'moved' : ''}`}><Num value={value} unit={figure.unit} short={figure.unit === 'USD/yr'} /></td>;
      })}
    </tr>
  );
}

/** What each run changes in the case, in the case's own words. */
function Changes(): VNode {
  const { store: { head }, texts: { t } } = useApp();
  return (
    <div class="changes">
      <h3>{t('scenarios.changes')}</h3>
      <dl>
        {head.runs.filter((run) => run.changes.length > 0).map((run) => (
          <div><dt>{run.title}</dt><dd><ul>{run.changes.map((change) => <li>{change}</li>)}</ul></dd></div>
        ))}
      </dl>
    </div>
  );
}

function figuresOf(table: RawTable | undefined): Figure[] {
  const figures = new Map<string, Figure>();
  for (const row of rowsOf(table, ['group', 'subject', 'unit', 'state', 'value'])) {
    const key = `${text(row.group)} ${text(row.subject)}`;
    let figure = figures.get(key);
    if (!figure) figures.set(key, (figure = { group: text(row.group), subject: text(row.subject), unit: text(row.unit), values: new Map() }));
    figure.values.set(text(row.state), numberOrNull(row.value));
  }
  return [...figures.values()];
}

function moving(figures: readonly Figure[], base: string): Figure[] {
  return figures.filter((figure) => [...figure.values.values()].some((value) => differs(figure.values.get(base) ?? null, value)));
}

function differs(first: number | null, value: number | null): boolean {
  if (first === null || value === null) return first !== value;
  return Math.abs(value - first) > threshold * Math.abs(first);
}
