import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { Names } from '../document/names';
import type { ReportSource } from '../document/source';
import type { EvidenceBody, Finding, ReportDetails, ReportHead, RunBody } from '../document/types';
import { Loaded } from './loaded';

/** What can be asked about: an asset, a good, a price. The evidence panel shows what stands behind it. */
export interface Subject { readonly kind: 'site' | 'link' | 'place' | 'commodity' | 'country'; readonly id: string; readonly commodity?: string }

/**
 * Everything that the pictures are drawn from: the document, the run shown, the run it is held against, what is picked out. The live
 * page replaces runs and changes what is shown; views only read.
 */
export class Store {
  readonly names: Names;
  private readonly document: Signal<ReportHead>;
  readonly shown: Signal<string>;
  readonly against: Signal<string>;
  readonly mineral: Signal<string>;
  readonly subject: Signal<Subject | null> = signal(null);
  private readonly runs = new Map<string, Loaded<RunBody>>();
  readonly evidence: Loaded<EvidenceBody>;
  private readonly detailed: Signal<Loaded<ReportDetails>>;
  private found: readonly Finding[] = [];

  constructor(head: ReportHead, private readonly source: ReportSource) {
    this.document = signal(head);
    this.names = new Names(head.world);
    const first = head.runs[0]?.id ?? '';
    this.shown = signal(first);
    this.against = signal(first);
    this.mineral = signal(firstMineral(head));
    this.evidence = new Loaded(() => source.evidence());
    this.detailed = signal(this.detailsAnew());
  }

  get head(): ReportHead { return this.document.value; }

  get details(): Loaded<ReportDetails> { return this.detailed.value; }

  /** Another document of the same case, with more runs; runs of the page's own stay. */
  replaceHead(head: ReportHead): void {
    const known = new Set(head.runs.map((run) => run.id));
    const own = this.document.peek().runs.filter((run) => !known.has(run.id));
    this.document.value = { ...head, runs: [...head.runs, ...own] };
    this.detailed.value = this.detailsAnew();
  }

  /** Shows a run that was solved just now, with what it finds; of those that the document does not have, the last few stay in the lists. */
  show(run: RunBody & { readonly findings: readonly Finding[] }): void {
    const head = this.document.peek();
    this.runs.set(run.id, Loaded.of<RunBody>(run));
    if (!head.runs.some((item) => item.id === run.id)) {
      const own = head.runs.filter((item) => item.id.startsWith(ownPrefix)).slice(0, -(mostOwn - 1));
      this.document.value = { ...head, runs: [...head.runs.filter((item) => !own.includes(item)), run] };
      this.found = [...this.found.filter((finding) => !own.some((item) => item.id === finding.run)), ...run.findings.filter((finding) => finding.run === run.id)];
      this.detailed.value = this.detailsAnew();
    }
    this.shown.value = run.id;
  }

  /** The run shown, its tables once they are there. */
  readonly run: ReadonlySignal<Loaded<RunBody>> = computed(() => this.runOf(this.shown.value));

  /** The mineral looked at where a picture needs one. */
  readonly oneMineral: ReadonlySignal<string> = computed(() => this.mineral.value || firstMineral(this.head));

  /** The run that it is held against. */
  readonly reference: ReadonlySignal<Loaded<RunBody>> = computed(() => this.runOf(this.against.value));

  runOf(id: string): Loaded<RunBody> {
    let run = this.runs.get(id);
    if (!run) this.runs.set(id, (run = new Loaded(() => this.source.run(id))));
    return run;
  }

  titleOf(id: string): string { return this.head.runs.find((run) => run.id === id)?.title ?? id; }

  /** Findings of the document, then those of runs solved on this page. */
  private detailsAnew(): Loaded<ReportDetails> {
    return new Loaded(async () => {
      const details = await this.source.details();
      return { ...details, findings: [...details.findings, ...this.found] };
    });
  }

  mapCode(): Promise<void> { return this.source.mapCode(); }
}

/** What ids of runs from levers begin with, and how many of them are listed. */
const ownPrefix = 'live-', mostOwn = 6;

/** The mineral of page one's product, else of the first key finding that is about one; else the first of the case. */
function firstMineral(head: ReportHead): string {
  const product = head.world.commodities.find((row) => row.id === head.brief?.product?.commodity)?.mineral;
  return product ?? head.key.find((finding) => finding.mineral)?.mineral ?? head.world.minerals[0]?.id ?? '';
}
