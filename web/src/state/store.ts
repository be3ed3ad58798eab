import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { Names } from '../document/names';
import type { ReportSource } from '../document/source';
import type { EvidenceBody, ReportHead, RunBody } from '../document/types';
import { Loaded } from './loaded';

/** What can be asked about: an asset, a good, a price. The evidence panel shows what stands behind it. */
export interface Subject { readonly kind: 'site' | 'link' | 'place' | 'commodity' | 'country'; readonly id: string; readonly commodity?: string }

/**
 * Everything that the pictures are drawn from: the document, the run shown, the run it is held against, what is picked out. The live
 * page replaces runs and changes what is shown; views only read.
 */
export class Store {
  readonly names: Names;
  readonly shown: Signal<string>;
  readonly against: Signal<string>;
  readonly mineral: Signal<string>;
  readonly subject: Signal<Subject | null> = signal(null);
  private readonly runs = new Map<string, Loaded<RunBody>>();
  private readonly evidenceLoaded: Loaded<EvidenceBody>;

  constructor(readonly head: ReportHead, private readonly source: ReportSource) {
    this.names = new Names(head.world);
    const first = head.runs[0]?.id ?? '';
    this.shown = signal(first);
    this.against = signal(first);
    this.mineral = signal(firstMineral(head));
    this.evidenceLoaded = new Loaded(() => source.evidence());
  }

  /** The run shown, its tables once they are there. */
  readonly run: ReadonlySignal<Loaded<RunBody>> = computed(() => this.runOf(this.shown.value));

  /** The mineral looked at where a picture needs one. */
  readonly oneMineral: ReadonlySignal<string> = computed(() => this.mineral.value || firstMineral(this.head));

  /** The run that it is held against. */
  readonly reference: ReadonlySignal<Loaded<RunBody>> = computed(() => this.runOf(this.against.value));

  get evidence(): Loaded<EvidenceBody> { return this.evidenceLoaded; }

  runOf(id: string): Loaded<RunBody> {
    let run = this.runs.get(id);
    if (!run) this.runs.set(id, (run = new Loaded(() => this.source.run(id))));
    return run;
  }

  titleOf(id: string): string { return this.head.runs.find((run) => run.id === id)?.title ?? id; }

  mapCode(): Promise<void> { return this.source.mapCode(); }
}

/** The mineral of the first key finding that is about one; else the first of the case. */
function firstMineral(head: ReportHead): string {
  const named = head.key.map((id) => head.findings.find((finding) => finding.id === id)?.mineral).find((mineral) => mineral);
  return named ?? head.world.minerals[0]?.id ?? '';
}
