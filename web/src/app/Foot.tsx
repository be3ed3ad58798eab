import type { VNode } from 'preact';
import { useApp } from './context';

/** What fixes the numbers, and in what they are counted. */
export function Foot(): VNode {
  const { store: { head }, texts: { t } } = useApp();
  return (
    <footer>
      <p>{t('foot.text', { version: head.version, hash: head.case_hash.slice(0, 12), run: head.run, year: String(head.base_year) })}</p>
      {head.warnings.length > 0 ? <ul>{head.warnings.map((warning) => <li>{warning}</li>)}</ul> : null}
      {head.withheld.length > 0 ? <ul>{head.withheld.map((item) => <li>{item}</li>)}</ul> : null}
    </footer>
  );
}
