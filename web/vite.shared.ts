import type { Plugin, UserConfig } from 'vite';

/** Scripts stand inside a page, where these two would end or hide them; in a string or a pattern the escaped form means the same. */
const safeInPage: Plugin = {
  name: 'safe-in-page',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replaceAll(/<\/(?=script|style)/gi, '<\\/').replaceAll('<!--', '\\x3C!--');
    }
  },
};

/** One script of the front end, with a fixed name and nothing split off, so that a page can carry it. */
export function oneScript(name: string, entry: string, emptyOutDir: boolean): UserConfig {
  return {
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [safeInPage],
    build: {
      emptyOutDir,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: { [name]: entry },
        output: { format: 'es', entryFileNames: '[name].js', assetFileNames: `${name}[extname]`, codeSplitting: false },
      },
    },
  };
}
