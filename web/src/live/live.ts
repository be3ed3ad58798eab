import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { Loaded } from '../state/loaded';
import type { Store } from '../state/store';
import { Refused, type Assets, type Client, type Problem, type Scenarios } from './client';
import { begun, redone, stepped, undone, type History } from './history';
import { countOf, untouched, type Pull, type Scenario } from './scenario';

export type Solving =
  | { readonly kind: 'still' }
  | { readonly kind: 'solving' }
  | { readonly kind: 'solved'; readonly status: string; readonly milliseconds: number; readonly changes: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly problems: readonly Problem[] };

/** Time that levers must rest before they are solved, so that a number being typed is not solved digit by digit. */
const rest = 120;

/** How often to ask whether the scenarios of the case are solved by now. */
const patience = 3000;

/** The levers of the page: what is pulled, what was, and the run that follows from it. Views only see the run. */
export class Live {
  readonly solving: Signal<Solving> = signal({ kind: 'still' });
  readonly scenarios: Loaded<Scenarios>;
  readonly assets: Loaded<Assets>;
  private readonly history: Signal<History<Pull>> = signal(begun(untouched));
  private current: AbortController | null = null;
  private timer = 0;

  constructor(private readonly client: Client, private readonly store: Store) {
    this.scenarios = new Loaded(() => client.scenarios());
    this.assets = new Loaded(() => client.assets());
    let isFirst = true;
    effect(() => {
      const pull = this.pull.value;
      if (isFirst) isFirst = false;
      else this.solveSoon(pull);
    });
  }

  readonly pull: ReadonlySignal<Pull> = computed(() => this.history.value.present);
  readonly canUndo: ReadonlySignal<boolean> = computed(() => this.history.value.past.length > 0);
  readonly canRedo: ReadonlySignal<boolean> = computed(() => this.history.value.future.length > 0);

  set(pull: Pull): void { this.history.value = stepped(this.history.peek(), pull); }
  change(levers: Scenario): void { this.set({ ...this.pull.peek(), levers }); }
  reset(): void { this.set(untouched); }
  undo(): void { this.history.value = undone(this.history.peek()); }
  redo(): void { this.history.value = redone(this.history.peek()); }

  saved(): Promise<string> { return this.client.saved(this.pull.peek().levers); }

  async load(text: string): Promise<void> {
    try {
      this.set({ scenarios: [], levers: await this.client.loaded(text) });
    } catch (error) {
      this.solving.value = refusal(error);
    }
  }

  /** Takes the report with every scenario once the server has it. */
  async followReport(): Promise<void> {
    while (!(await this.client.scenarios()).complete) await new Promise((resolve) => setTimeout(resolve, patience));
    this.store.replaceHead(await this.client.report());
  }

  private solveSoon(pull: Pull): void {
    clearTimeout(this.timer);
    this.current?.abort();
    this.solving.value = { kind: 'solving' };
    this.timer = window.setTimeout(() => void this.solve(pull), countOf(pull) === 0 ? 0 : rest);
  }

  private async solve(pull: Pull): Promise<void> {
    const own = new AbortController();
    this.current = own;
    const begin = performance.now();
    try {
      const run = await this.client.solve(pull, own.signal);
      if (own.signal.aborted) return;
      this.store.show(run);
      this.solving.value = { kind: 'solved', status: run.status, milliseconds: performance.now() - begin, changes: run.changes };
    } catch (error) {
      if (!own.signal.aborted) this.solving.value = refusal(error);
    }
  }
}

function refusal(error: unknown): Solving {
  return { kind: 'refused', reason: error instanceof Error ? error.message : String(error), problems: error instanceof Refused ? error.problems : [] };
}
