import type { VNode } from 'preact';
import { useApp } from '../app/context';
import type { BriefSentence } from '../document/brief';

/** What to do and what it is worth, what that turns on, what is not known. */
export function Sentences({ sentences }: { sentences: readonly BriefSentence[] }): VNode {
  const { texts: { t } } = useApp();
  return (
    <section class="sentences" aria-label={t('summary.sentences')}>
      {sentences.map(({ topic, text }) => (
        <div class={topic}>
          <h2>{t(`sentence.${topic}`)}</h2>
          <p>{text}</p>
        </div>
      ))}
    </section>
  );
}
