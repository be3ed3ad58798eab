import type { VNode } from 'preact';
import { useApp } from '../app/context';
import type { Finding } from '../document/types';
import { Section } from '../parts/Section';

/** Three to five sentences of different kinds that matter most. */
export function KeyFindings(): VNode | null {
  const { store: { head }, texts: { t } } = useApp();
  const { key } = head;
  if (key.length === 0) return null;
  return (
    <Section id="key" title={t('summary.key')} how={t('summary.keyHow')}>
      <ol class="key">{key.map((finding) => <KeyFinding finding={finding} />)}</ol>
    </Section>
  );
}

function KeyFinding({ finding }: { finding: Finding }): VNode {
  const { store, texts: { word } } = useApp();
  return (
    <li>
      <p class="kind">{word('topic', finding.topic)} · {store.titleOf(finding.run)}</p>
      <p class="say">{finding.headline}</p>
      <p class="where">{finding.where}</p>
    </li>
  );
}
