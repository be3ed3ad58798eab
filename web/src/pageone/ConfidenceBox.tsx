import type { ComponentChildren, VNode } from 'preact';
import { useApp } from '../app/context';
import type { Brief } from '../document/brief';
import { grades } from '../evidence/figures';
import { Num } from '../parts/Num';
import { Section } from '../parts/Section';

/** How far to trust page one: arithmetic, ranges, evidence, the past, and what the case does not hold. */
export function ConfidenceBox({ brief }: { brief: Brief }): VNode {
  const { store: { names }, texts: { t, word }, numbers } = useApp();
  const box = brief.confidence;
  const shares = box.variance_by_grade;
  const list = (minerals: readonly string[]): string => minerals.map(names.mineral).join(', ');
  return (
    <Section id="confidence" title={t('confidence.title')} how={t('confidence.how')}>
      <div class="card confidence">
        <dl>
          <Line name={t('confidence.arithmetic')}>{t('confidence.certified', { certified: box.certified, n: box.runs, residual: numbers.residual(box.worst_residual) })}</Line>
          <Line name={t('confidence.ranges')}>{box.draws === 0 ? t('confidence.noDraws') : t('confidence.draws', { n: box.draws, base: box.base_draws, scenario: box.scenario_draws, lost: box.lost_draws })}</Line>
          <Line name={t('confidence.rests')}>
            {shares ? (
              <>
                <span class="stack" aria-hidden="true">{grades.map((grade) => <span class={`g${grade}`} style={{ flexGrow: String(Math.max(0, shares[grade] ?? 0)) }} />)}</span>
                {grades.map((grade) => <span class="pair"><span class={`grade g${grade}`}>{grade}</span> <Num value={Math.max(0, shares[grade] ?? 0)} unit="share" /> <small>{word('grade', grade)}</small></span>)}
              </>
            ) : t('confidence.notAsked')}
          </Line>
          <Line name={t('confidence.figures')}>{t('confidence.assumed', { n: box.figures, share: box.assumed_share === undefined ? '–' : numbers.share(box.assumed_share) })}</Line>
          {box.outcomes === undefined ? null : <Line name={t('confidence.past')}>{t('confidence.hits', { hits: box.hits ?? 0, n: box.outcomes })}{box.illustrative.length > 0 ? ` ${t('confidence.illustrative', { minerals: list(box.illustrative) })}` : ''}</Line>}
          {box.screening.length > 0 ? <Line name={t('confidence.screening')}>{list(box.screening)}</Line> : null}
        </dl>
        {brief.missing.length > 0 ? (
          <div class="not-known">
            <h3>{t('confidence.missing')}</h3>
            <ul>{brief.missing.map((item) => <li><strong>{item.what}</strong> <small>{item.rows}</small></li>)}</ul>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function Line({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
