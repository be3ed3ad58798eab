import type { VNode } from 'preact';
import { useApp } from '../app/context';

/** Title with its question, case, year, run, and for whose eyes it is. Away from the summary it takes one line. */
export function Masthead({ isSmall }: { isSmall: boolean }): VNode {
  const { store: { head }, texts: { t, word } } = useApp();
  const solved = head.runs.filter((run) => run.status === 'solved').length;
  const all = head.runs.length;
  return (
    <header class={isSmall ? 'masthead small' : 'masthead'}>
      <div class="stamps">
        <span class={`stamp ${head.visibility}`}>{word('visibility', head.visibility)}</span>
        {head.withheld.length > 0 ? <span class="stamp-note">{t('head.withheld', { n: head.withheld.length })}</span> : null}
      </div>
      <h1>{head.title}</h1>
      {head.question ? <p class="question">{head.question}</p> : null}
      <dl class="facts">
        <Fact name={t('head.case')}>{head.case}</Fact>
        <Fact name={t('head.year')}>{String(head.year)}</Fact>
        <Fact name={t('head.money')}>{t('head.moneyOf', { year: String(head.base_year) })}</Fact>
        <Fact name={t('head.run')}><code>{head.run}</code></Fact>
        <Fact name={t('head.certificate')}>
          <span class={solved === all ? 'good' : 'bad'}>{solved === all ? t('head.allSolved', { n: all }) : t('head.someSolved', { solved, n: all })}</span>
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: VNode | string }): VNode {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
