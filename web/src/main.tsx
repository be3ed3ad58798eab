import { render } from 'preact';
import { AppProvider } from './app/context';
import { Page } from './app/Page';
import { format, PageBlocks } from './document/blocks';
import type { ReportSource } from './document/source';
import { Numbers } from './i18n/numbers';
import { Texts } from './i18n/text';
import { Client } from './live/client';
import { LiveProvider } from './live/context';
import { Live } from './live/live';
import { ServedReport } from './live/source';
import { followAddress } from './state/address';
import { Store } from './state/store';
import { applyTheme } from './state/theme';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/views.css';
import './style/pageone.css';
import './style/live.css';
import './style/print.css';

const root = document.getElementById('app');
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const client = root.dataset['live'] ? new Client(root.dataset['live']) : null;
  const source: ReportSource = client ? new ServedReport(client, document) : new PageBlocks(document);
  const head = await source.head();
  const texts = new Texts(head.lang);
  document.documentElement.lang = head.lang;
  applyTheme(window);
  followAddress(window);
  if (head.format !== format) {
    root.textContent = texts.t('app.format', { found: head.format, known: format });
    return;
  }
  const store = new Store(head, source);
  const live = client ? new Live(client, store) : null;
  const app = { store, texts, numbers: new Numbers(head.lang) };
  render(<AppProvider value={app}><LiveProvider value={live}><Page /></LiveProvider></AppProvider>, root);
  await live?.followReport();
}
