import type { ComponentChildren, VNode } from 'preact';
import { useApp } from '../app/context';
import type { Subject } from '../state/store';

/** A name that can be asked about: opens what stands behind it. */
export function Ask({ subject, children }: { subject: Subject; children: ComponentChildren }): VNode {
  const { store } = useApp();
  return <button type="button" class="ask" aria-haspopup="dialog" onClick={() => { store.subject.value = subject; }}>{children}</button>;
}
