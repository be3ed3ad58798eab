import type { VNode } from 'preact';
import { useApp } from '../app/context';
import type { Problem } from './client';
import type { Live } from './live';

/** How the levers stand: still, being solved, solved and what they changed, or refused and why. */
export function LeverState({ live }: { live: Live }): VNode {
  const { texts: { t, word } } = useApp();
  const state = live.solving.value;
  switch (state.kind) {
    case 'still': return <p class="lever-state" role="status">{t('live.still')}</p>;
    case 'solving': return <p class="lever-state" role="status">{t('live.solving')}</p>;
    case 'solved': return (
      <div class="lever-state" role="status">
        <p class={state.status === 'solved' ? 'good' : 'bad'} data-status={state.status}>
          {state.status === 'solved' ? t('live.solved', { ms: Math.round(state.milliseconds) }) : t('live.noAnswer', { status: word('status', state.status) })}
        </p>
        {state.changes.length > 0 ? <ul class="items">{state.changes.map((change) => <li>{change}</li>)}</ul> : null}
      </div>
    );
    case 'refused': return (
      <div class="lever-state failed" role="alert">
        <p>{state.reason}</p>
        {state.problems.length > 0 ? <ul>{state.problems.slice(0, shownProblems).map((problem) => <li>{told(problem)}</li>)}</ul> : null}
      </div>
    );
  }
}

const shownProblems = 12;

/** As the command line tells it. */
function told(problem: Problem): string {
  const where = `${problem.file}${problem.line === null ? '' : `:${problem.line}`}: ${problem.column === null ? '' : `${problem.column}: `}`;
  return `${where}found ${problem.found}, expected ${problem.expected}; ${problem.remedy}`;
}
