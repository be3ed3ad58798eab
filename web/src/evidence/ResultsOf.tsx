import type { VNode } from 'preact';
import { useApp } from '../app/context';
import type { RunBody } from '../document/types';
import type { Subject } from '../state/store';

/** Which cell of which result file holds rows of a subject. */
const keys: Readonly<Record<Subject['kind'], readonly (readonly [table: string, column: string])[]>> = {
  link: [['links', 'link']],
  site: [['prices', 'site'], ['netbacks', 'site'], ['shipments', 'site']],
  place: [['prices', 'place'], ['shipments', 'destination']],
  commodity: [['prices', 'commodity']],
  country: [['dependence', 'country'], ['accounts', 'country']],
};

const most = 12;

/** Rows of the result files that are about a subject, as they stand in the files. */
export function ResultsOf({ run, subject }: { run: RunBody; subject: Subject }): VNode {
  const { numbers } = useApp();
  return (
    <>
      {keys[subject.kind].map(([name, key]) => {
        const table = run.tables[name];
        if (!table) return null;
        const at = table.columns.indexOf(key);
        const commodity = table.columns.indexOf('commodity');
        const rows = table.rows.filter((row) => row[at] === subject.id && (!subject.commodity || commodity < 0 || row[commodity] === subject.commodity)).slice(0, most);
        if (rows.length === 0) return null;
        return (
          <div class="scroll" tabIndex={0} role="region" aria-label={`${name}.csv`}>
            <table>
              <caption><code>{run.id}/{name}.csv</code></caption>
              <thead><tr>{table.columns.map((column, i) => <th scope="col">{column} <small>{table.units?.[i]}</small></th>)}</tr></thead>
              <tbody>{rows.map((row) => <tr>{row.map((cell) => <td class={typeof cell === 'number' ? 'number' : ''}>{typeof cell === 'number' ? <data value={String(cell)}>{numbers.plain(cell)}</data> : String(cell ?? '')}</td>)}</tr>)}</tbody>
            </table>
          </div>
        );
      })}
    </>
  );
}
