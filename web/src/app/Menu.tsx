import type { VNode } from 'preact';
import { view, views } from '../state/address';
import { theme, themes } from '../state/theme';
import { useApp } from './context';

/** The views, and light or dark. */
export function Menu(): VNode {
  const { texts: { t } } = useApp();
  return (
    <div class="menu">
      <nav aria-label={t('app.views')}>
        <ul>
          {views.map((name) => <li><a href={`#${name}`} aria-current={name === view.value ? 'page' : undefined}>{t(`view.${name}`)}</a></li>)}
        </ul>
      </nav>
      <label class="theme">
        <span class="unseen">{t('theme.label')}</span>
        <select value={theme.value} onChange={(event) => { theme.value = event.currentTarget.value as (typeof themes)[number]; }}>
          {themes.map((name) => <option value={name} selected={name === theme.value}>{t(`theme.${name}`)}</option>)}
        </select>
      </label>
    </div>
  );
}
