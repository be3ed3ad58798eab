import type { VNode } from 'preact';
import { useApp } from '../app/context';
import type { PowerReply } from '../document/brief';
import { Num } from '../parts/Num';
import { Section } from '../parts/Section';

/** What each power that has stated moves would do about the best option. */
export function Replies({ replies }: { replies: readonly PowerReply[] }): VNode | null {
  const { store: { names }, texts: { t } } = useApp();
  if (replies.length === 0) return null;
  return (
    <Section id="replies" title={t('replies.title')} how={t('replies.how')}>
      <ul class="replies">
        {replies.map((reply) => (
          <li class="card">
            <p class="kind">{names.country(reply.power)} · {reply.credible ? t('replies.credible') : t('replies.notCredible')}</p>
            <p class="say">{reply.text}</p>
            {reply.power_change === undefined || reply.hosts_change === undefined ? null : (
              <dl class="facts">
                <div><dt>{t('replies.power', { who: names.country(reply.power) })}</dt><dd><Num value={reply.power_change} signed short /></dd></div>
                <div><dt>{t('replies.hosts')}</dt><dd><Num value={reply.hosts_change} signed short /></dd></div>
              </dl>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
