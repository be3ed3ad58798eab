import type { VNode } from 'preact';
import { useApp } from '../app/context';
import type { Brief, BriefFigure, DependenceStep } from '../document/brief';
import { groupBy } from '../document/group';
import { Num } from '../parts/Num';
import { Section } from '../parts/Section';

/** The largest buyer, processor, route and lender of what hosts ship, now and after the best option. */
export function DependenceStrip({ brief }: { brief: Brief }): VNode {
  const { store, texts: { t } } = useApp();
  const best = brief.options.find((row) => row.option === brief.verdict.best);
  const groups = [...groupBy(brief.dependence, (step) => step.mineral ?? '')].filter(([mineral]) => mineral !== '' || brief.dependence.some((step) => step.who));
  return (
    <Section id="strip" title={t('strip.title')} how={best ? t('strip.how', { option: best.title }) : t('strip.howNow')}>
      <div class="strips">
        {groups.map(([mineral, steps]) => (
          <table class="card strip">
            <caption>{mineral ? store.names.mineral(mineral) : t('strip.everything')}</caption>
            <thead class="unseen"><tr><th scope="col">{t('control.by')}</th><th scope="col">{t('strip.now')}</th><th scope="col">{t('strip.after')}</th></tr></thead>
            <tbody>{steps.map((step) => <Step step={step} hasAfter={best !== undefined} />)}</tbody>
          </table>
        ))}
      </div>
    </Section>
  );
}

function Step({ step, hasAfter }: { step: DependenceStep; hasAfter: boolean }): VNode {
  const { texts: { t } } = useApp();
  return (
    <tr>
      <th scope="row">{t(`strip.${step.by}`)}</th>
      {step.now ? <Held who={step.who} figure={step.now} label={t('strip.now')} /> : <td class="held" colSpan={2}><span class="absent">{t('strip.unknown')}</span></td>}
      {hasAfter && step.now ? <Held who={step.who_after ?? step.who} figure={step.largest_after ?? step.after} label={t('strip.after')} isAfter /> : null}
    </tr>
  );
}

function Held({ who, figure, label, isAfter }: { who: string | undefined; figure: BriefFigure | undefined; label: string; isAfter?: boolean }): VNode {
  const { store: { names } } = useApp();
  if (!figure) return <td class="held"><span class="absent">–</span></td>;
  return (
    <td class={`held ${isAfter ? 'after' : ''}`}>
      <span class="held-text"><small>{label}</small> {names.country(who ?? '')} <strong><Num value={figure.value} unit="share" /></strong></span>
      <span class="held-bar" aria-hidden="true"><span style={{ width: `${100 * Math.min(1, figure.value)}%` }} /></span>
    </td>
  );
}
