import { signal, type ReadonlySignal } from '@preact/signals';

export type LoadState<T> = { readonly kind: 'waiting' } | { readonly kind: 'ready'; readonly value: T } | { readonly kind: 'failed'; readonly reason: string };

/** Something that is fetched when it is first looked at, once. */
export class Loaded<T> {
  private readonly current = signal<LoadState<T>>({ kind: 'waiting' });
  private asked = false;

  constructor(private readonly load: () => Promise<T>) {}

  /** Something that is there already. */
  static of<T>(value: T): Loaded<T> {
    const loaded = new Loaded<T>(() => new Promise((resolve) => { resolve(value); }));
    loaded.asked = true;
    loaded.current.value = { kind: 'ready', value };
    return loaded;
  }

  get state(): ReadonlySignal<LoadState<T>> {
    if (!this.asked) {
      this.asked = true;
      this.load().then(
        (value) => { this.current.value = { kind: 'ready', value }; },
        (error: unknown) => { this.current.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }; },
      );
    }
    return this.current;
  }

  /** The value, or null while it is not there. */
  get value(): T | null {
    const state = this.state.value;
    return state.kind === 'ready' ? state.value : null;
  }
}
