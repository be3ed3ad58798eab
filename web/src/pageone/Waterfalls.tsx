import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { Waterfall } from '../charts/Waterfall';
import type { BriefProduct, PathKind, PriceFall } from '../document/brief';
import { Section } from '../parts/Section';

const kinds: readonly PathKind[] = ['today', 'best-route', 'processed-at-home'];

/** Where the end price of one product goes: today, by the best route, and processed at home, on one scale. */
export function Waterfalls({ product }: { product: BriefProduct }): VNode {
  const { store: { names }, texts: { t } } = useApp();
  const perTonne = product.per_tonne ?? 1;
  const unit = product.trade_unit ?? t('prices.tonneShort');
  const top = Math.max(...product.falls.flatMap((fall) => [fall.end, fall.gate]));
  const title = t('fall.title', { goods: names.commodity(product.commodity), site: names.site(product.site), unit });
  return (
    <Section id="waterfall" title={title} how={t('fall.how')}>
      <div class="falls">
        {kinds.map((kind) => {
          const fall = product.falls.find((item) => item.kind === kind);
          const reason = product.not_shown.find((item) => item.kind === kind);
          if (fall) return <div class="card"><FallHead fall={fall} /><Waterfall fall={fall} top={top} perTonne={perTonne} unit={unit} goods={names.commodity(product.commodity)} /></div>;
          return reason ? <div class="card missing"><h3>{t(`fall.${kind}`)}</h3><p>{reason.why}</p></div> : null;
        })}
      </div>
    </Section>
  );
}

function FallHead({ fall }: { fall: PriceFall }): VNode {
  const { store, texts: { t } } = useApp();
  const { names } = store;
  return (
    <>
      <h3>{t(`fall.${fall.kind}`)}{fall.running ? null : <small> {t('fall.idle')}</small>}</h3>
      <p class="small">{fall.plant ? t('fall.plant', { plant: names.site(fall.plant), made: names.commodity(fall.made ?? '') }) : null} {fall.route_text}</p>
    </>
  );
}
