import type { ComponentChildren, VNode } from 'preact';
import { useApp } from '../app/context';
import type { RunBody } from '../document/types';
import type { Loaded } from '../state/loaded';

/** Shows something of what is loaded; says that it is being unpacked, or why it is not there. */
export function WithLoaded<T>({ of, children }: { of: Loaded<T>; children: (value: T) => ComponentChildren }): VNode {
  const { texts: { t } } = useApp();
  const state = of.state.value;
  switch (state.kind) {
    case 'waiting': return <p class="waiting" role="status">{t('app.loading')}</p>;
    case 'failed': return <p class="failed" role="alert">{t('app.failed', { reason: state.reason })}</p>;
    case 'ready': return <>{children(state.value)}</>;
  }
}

/** Shows something of the run shown. A run without a certified answer has no numbers, and says so. */
export function WithRun({ children }: { children: (run: RunBody) => ComponentChildren }): VNode {
  const { store, texts: { t, word } } = useApp();
  return (
    <WithLoaded of={store.run.value}>
      {(run) => run.status === 'solved' ? children(run) : <p class="failed">{t('app.noRun', { status: word('status', run.status) })}</p>}
    </WithLoaded>
  );
}
