import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app/context';
import { LeverActions } from '../live/LeverActions';
import { WithLoaded, WithRun } from '../parts/WithRun';
import { figuresOf, isBehind, nameOf, rowsBehind } from './figures';
import { FigureTable } from './FigureTable';
import { ResultsOf } from './ResultsOf';

/** What stands behind something that the reader selected: its rows in the run shown, then the figures of the case with grade and sources. */
export function EvidencePanel(): VNode {
  const { store, texts: { t } } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const subject = store.subject.value;
  useEffect(() => {
    if (subject && !dialog.current?.open) dialog.current?.showModal();
    if (!subject && dialog.current?.open) dialog.current.close();
  }, [subject]);
  const close = (): void => { store.subject.value = null; };
  return (
    <dialog class="panel" ref={dialog} onClose={close} aria-labelledby="panel-title" onClick={(event) => { if (event.target === dialog.current) close(); }}>
      {subject ? (
        <div class="panel-body">
          <header>
            <h2 id="panel-title">{t('evidence.of', { what: nameOf(subject, store.names) })}</h2>
            <button type="button" class="close" onClick={close} aria-label={t('app.close')}>×</button>
          </header>
          <LeverActions subject={subject} />
          <h3>{t('evidence.results')}: {store.titleOf(store.shown.value)}</h3>
          <WithRun>{(run) => <ResultsOf run={run} subject={subject} />}</WithRun>
          <WithLoaded of={store.evidence}>
            {(evidence) => {
              const rows = rowsBehind(subject, store.names);
              const figures = figuresOf(evidence).filter((figure) => isBehind(figure, rows));
              return figures.length === 0 ? <p class="empty">{t('evidence.none')}</p> : <FigureTable figures={figures} sources={evidence.sources} caption={t('evidence.title')} />;
            }}
          </WithLoaded>
        </div>
      ) : null}
    </dialog>
  );
}
