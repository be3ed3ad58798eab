import type { ComponentType, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { EvidencePanel } from '../evidence/EvidencePanel';
import { LeverPanel } from '../live/LeverPanel';
import { Summary } from '../pageone/Summary';
import { view, type ViewName } from '../state/address';
import { AccountsView } from '../views/AccountsView';
import { ChainView } from '../views/ChainView';
import { DependenceView } from '../views/DependenceView';
import { EvidenceView } from '../views/EvidenceView';
import { FindingsView } from '../views/FindingsView';
import { MapView } from '../views/MapView';
import { PricesView } from '../views/PricesView';
import { ScenariosView } from '../views/ScenariosView';
import { useApp } from './context';
import { Foot } from './Foot';
import { Masthead } from './Masthead';
import { Menu } from './Menu';

const shown: Readonly<Record<ViewName, ComponentType>> = {
  summary: Summary, map: MapView, chain: ChainView, prices: PricesView, dependence: DependenceView, accounts: AccountsView,
  scenarios: ScenariosView, findings: FindingsView, evidence: EvidenceView,
};

/** The whole page: title, menu, one view, foot, and the evidence panel over them. */
export function Page(): VNode {
  const { texts: { t } } = useApp();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const name = view.value;
  useEffect(() => {
    if (!isFirst.current) {
      main.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    isFirst.current = false;
  }, [name]);
  const View = shown[name];
  return (
    <>
      <a class="skip" href="#content" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{t('app.skip')}</a>
      <Masthead isSmall={name !== 'summary'} />
      <Menu />
      <LeverPanel />
      <main id="content" tabIndex={-1} ref={main} aria-label={t(`view.${name}`)} class={`view-${name}`}><View /></main>
      <Foot />
      <EvidencePanel />
    </>
  );
}
