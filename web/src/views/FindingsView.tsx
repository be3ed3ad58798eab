import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app/context';
import type { Finding } from '../document/types';
import { Select } from '../parts/Choice';
import { MineralChoice } from '../parts/Controls';
import { Section } from '../parts/Section';
import { WithLoaded } from '../parts/WithRun';

const few = 40;

/** Every sentence that a study makes from its results, by run, topic and mineral. */
export function FindingsView(): VNode {
  const { store } = useApp();
  return <WithLoaded of={store.details}>{({ findings }) => <Findings findings={findings} />}</WithLoaded>;
}

function Findings({ findings }: { findings: readonly Finding[] }): VNode {
  const { store, texts: { t, word } } = useApp();
  const [run, setRun] = useState('');
  const [topic, setTopic] = useState('');
  const [shown, setShown] = useState(few);
  const { runs } = store.head;
  const topics = [...new Set(findings.map((finding) => finding.topic))];
  const mineral = store.mineral.value;
  const picked = findings.filter((finding) => (!run || finding.run === run) && (!topic || finding.topic === topic) && (!mineral || !finding.mineral || finding.mineral === mineral));
  return (
    <Section id="findings" title={t('findings.title')} how={t('findings.how')} tools={
      <>
        <Select label={t('control.run')} options={[{ value: '', label: t('control.all') }, ...runs.map((row) => ({ value: row.id, label: row.title }))]} value={run} onPick={setRun} />
        <Select label={t('control.topic')} options={[{ value: '', label: t('control.all') }, ...topics.map((name) => ({ value: name, label: word('topic', name) }))]} value={topic} onPick={setTopic} />
        <MineralChoice withAll />
        <p class="count" role="status">{t('findings.count', { n: picked.length })}</p>
      </>
    }>
      {picked.length === 0 ? <p class="empty">{t('app.empty')}</p> : null}
      <ul class="findings">
        {picked.slice(0, shown).map((finding) => (
          <li key={finding.id}>
            <p class="kind">{word('topic', finding.topic)} · {store.titleOf(finding.run)}</p>
            <p class="say">{finding.headline}</p>
            <p class="where">{finding.where}</p>
          </li>
        ))}
      </ul>
      {picked.length > shown ? <button type="button" class="more" onClick={() => setShown(shown + few * 5)}>{t('app.showAll', { n: picked.length - shown })}</button> : null}
    </Section>
  );
}
