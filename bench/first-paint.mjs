// Milliseconds from opening a page to the first picture of it that holds anything: the median, the fastest and the slowest of many.
//   node bench/first-paint.mjs out/central-asia/index.html [times] [path of Chromium]
// Software rendering, a fresh profile each time. Nothing but Node and Chromium is needed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [page, times = '50', chromium = '/usr/bin/chromium'] = process.argv.slice(2);
if (!page) {
  console.error('usage: node bench/first-paint.mjs PAGE [TIMES] [CHROMIUM]');
  process.exit(2);
}

const flags = ['--headless=new', '--remote-debugging-pipe', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--window-size=1440,900',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const paints = [];
for (let i = 0; i < Number(times); i++) paints.push(await firstPaint());
paints.sort((a, b) => a - b);
console.log(`first contentful paint of ${page}, ${paints.length} times, software rendering: median ${Math.round(paints[paints.length >> 1])} ms, `
  + `from ${Math.round(paints[0])} to ${Math.round(paints.at(-1))} ms`);

/** Opens the page in a browser of its own and asks it when it first painted. */
async function firstPaint() {
  const profile = mkdtempSync(join(tmpdir(), 'netback-paint-'));
  const browser = spawn(chromium, [...flags, `--user-data-dir=${profile}`], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => browser.on('exit', done));
  const send = speaker(browser.stdio[3], browser.stdio[4]);
  try {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    await send('Page.navigate', { url: pathToFileURL(resolve(page)).href }, sessionId);
    for (;;) {
      const expression = "document.querySelector('main section') && performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
      const { result } = await send('Runtime.evaluate', { expression }, sessionId);
      if (result.value > 0) return result.value;
      await new Promise((done) => setTimeout(done, 20));
    }
  } finally {
    await send('Browser.close', {}).catch(() => browser.kill());
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Messages of the DevTools protocol over a pair of pipes, each ended by a zero. */
function speaker(to, from) {
  const waiting = new Map();
  let next = 0;
  let buffer = '';
  from.setEncoding('utf8').on('data', (text) => {
    const messages = (buffer + text).split('\0');
    buffer = messages.pop();
    for (const message of messages.map((item) => JSON.parse(item))) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  });
  return async (method, params, sessionId) => {
    const id = ++next;
    const answer = new Promise((done) => waiting.set(id, done));
    to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}
