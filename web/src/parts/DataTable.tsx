import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app/context';

export interface TableColumn<T> {
  readonly head: ComponentChildren;
  readonly cell: (row: T) => ComponentChildren;
  readonly numeric?: boolean;
  readonly wide?: boolean;
}

interface Properties<T> {
  readonly caption?: ComponentChildren;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Rows shown before the reader asks for more: a huge table must not stop the page. */
  readonly limit?: number;
  /** Class of the table, for its own look. */
  readonly name?: string;
}

/** A table with a row head, whose first rows are shown at once and others on demand; on a phone each row becomes a card. */
export function DataTable<T>({ caption, columns, rows, rowKey, limit = 40, name }: Properties<T>): VNode {
  const { texts: { t } } = useApp();
  const [shown, setShown] = useState(limit);
  if (rows.length === 0) return <p class="empty">{t('app.empty')}</p>;
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={typeof caption === 'string' ? caption : t('table.twin')}>
        <table class={name}>
          {caption ? <caption>{caption}</caption> : null}
          <thead><tr>{columns.map((column) => <th scope="col" class={classOf(column)}>{column.head}</th>)}</tr></thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column, i) => i === 0
                  ? <th scope="row" class={classOf(column)}>{column.cell(row)}</th>
                  : <td class={classOf(column)} data-label={typeof column.head === 'string' ? column.head : ''}>{column.cell(row)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown
        ? <button type="button" class="more" onClick={() => setShown(shown + more)}>{t('app.showAll', { n: Math.min(more, rows.length - shown) })}</button>
        : null}
    </>
  );
}

const more = 200;

function classOf<T>(column: TableColumn<T>): string {
  return [column.numeric ? 'number' : '', column.wide ? 'wide' : ''].filter(Boolean).join(' ');
}
