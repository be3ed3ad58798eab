import type { ComponentChildren, VNode } from 'preact';

/** A part of a view: a heading, a sentence how to read it, and what it shows. */
export function Section({ id, title, how, tools, children }: { id: string; title: ComponentChildren; how?: string; tools?: ComponentChildren; children: ComponentChildren }): VNode {
  return (
    <section aria-labelledby={`${id}-title`} id={`${id}-section`}>
      <header class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {how ? <p class="how">{how}</p> : null}
      </header>
      {tools ? <div class="tools">{tools}</div> : null}
      {children}
    </section>
  );
}
