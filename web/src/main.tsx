import { render } from 'preact';
import { AppProvider } from './app/context';
import { Page } from './app/Page';
import { format, PageBlocks } from './document/blocks';
import { Numbers } from './i18n/numbers';
import { Texts } from './i18n/text';
import { followAddress } from './state/address';
import { Store } from './state/store';
import { applyTheme } from './state/theme';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/views.css';
import './style/print.css';

const root = document.getElementById('app');
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const source = new PageBlocks(document);
  const head = await source.head();
  const texts = new Texts(head.lang);
  document.documentElement.lang = head.lang;
  applyTheme(window);
  followAddress(window);
  if (head.format !== format) {
    root.textContent = texts.t('app.format', { found: head.format, known: format });
    return;
  }
  const app = { store: new Store(head, source), texts, numbers: new Numbers(head.lang) };
  render(<AppProvider value={app}><Page /></AppProvider>, root);
}
