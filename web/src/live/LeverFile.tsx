import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { useApp } from '../app/context';
import type { Live } from './live';

const fileName = 'levers.yaml';

/** Keeps the levers as a scenario's file, and takes one. */
export function LeverFile({ live }: { live: Live }): VNode {
  const { texts: { t } } = useApp();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="tool" onClick={() => void live.saved().then(save)}>{t('live.save')}</button>
      <button type="button" class="tool" onClick={() => input.current?.click()}>{t('live.load')}</button>
      <input ref={input} type="file" accept=".yaml,.yml,.json" hidden aria-label={t('live.load')} onChange={(event) => void load(event.currentTarget, live)} />
    </>
  );
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

async function load(input: HTMLInputElement, live: Live): Promise<void> {
  const text = await input.files?.[0]?.text();
  input.value = '';
  if (text !== undefined) await live.load(text);
}
