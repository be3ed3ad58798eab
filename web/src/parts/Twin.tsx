import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app/context';

/** The numbers of a picture as a table, for readers who do not see the picture and for those who want the numbers. */
export function Twin({ children }: { children: () => ComponentChildren }): VNode {
  const { texts: { t } } = useApp();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('table.twin')}</summary>
      {isOpen ? children() : null}
    </details>
  );
}
