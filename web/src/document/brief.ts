/** The economics of page one, as `Studies/Brief` makes them. What is absent has no property; money is USD a year unless its name says otherwise. */

export interface BriefFigure { readonly name: string; readonly value: number; readonly unit: string; readonly low?: number; readonly median?: number; readonly high?: number; readonly draws: number }

export interface BriefSentence { readonly topic: 'do' | 'turns' | 'unknown'; readonly text: string }

export interface BriefOption {
  readonly option: string; readonly title: string; readonly kind: 'nothing' | 'wait' | 'option'; readonly by?: string; readonly for_hosts: boolean;
  readonly year: number; readonly status: string; readonly worst_residual: number; readonly unique: boolean;
  readonly by_host: readonly { readonly country: string; readonly change?: BriefFigure }[];
  readonly together?: BriefFigure; readonly value_kept?: BriefFigure; readonly largest_buyer?: string; readonly buyer_share?: BriefFigure; readonly netback?: BriefFigure;
  readonly public_cost_of_hosts?: number; readonly public_cost_of_others?: number;
  readonly moves: readonly string[]; readonly screening: readonly string[]; readonly illustrative: readonly string[];
}

export type PathKind = 'today' | 'best-route' | 'processed-at-home';

export interface PriceFall {
  readonly kind: PathKind; readonly run: string; readonly market: string; readonly route: readonly string[]; readonly route_text: string;
  readonly plant?: string; readonly made?: string; readonly running: boolean; readonly end: number;
  readonly steps: readonly { readonly part: string; readonly usd_per_tonne: number }[]; readonly gate: number;
}

export interface BriefProduct {
  readonly commodity: string; readonly site: string; readonly named: boolean; readonly screening: boolean; readonly trade_unit?: string; readonly per_tonne?: number;
  readonly falls: readonly PriceFall[]; readonly not_shown: readonly { readonly kind: PathKind; readonly why: string }[];
}

export interface DependenceStep {
  readonly by: 'buyer' | 'processor' | 'route' | 'lender'; readonly mineral?: string; readonly who?: string; readonly now?: BriefFigure; readonly after?: BriefFigure;
  readonly who_after?: string; readonly largest_after?: BriefFigure;
}

export interface PowerReply {
  readonly power: string; readonly option: string; readonly move?: string; readonly title?: string; readonly credible: boolean;
  readonly power_change?: number; readonly hosts_change?: number; readonly text: string; readonly judged: number; readonly left_out: number;
}

export interface BriefConfidence {
  readonly worst_residual: number; readonly certified: number; readonly runs: number; readonly variance_by_grade?: Readonly<Record<string, number>>;
  readonly assumed_share?: number; readonly figures: number; readonly outcomes?: number; readonly hits?: number;
  readonly illustrative: readonly string[]; readonly screening: readonly string[];
  readonly base_draws: number; readonly scenario_draws: number; readonly draws: number; readonly lost_draws: number;
}

export interface Brief {
  readonly hosts: readonly string[];
  readonly sentences: readonly BriefSentence[];
  readonly verdict: { readonly reason: string; readonly better: boolean; readonly best?: string; readonly runner_up?: string };
  readonly options: readonly BriefOption[];
  readonly product?: BriefProduct;
  readonly dependence: readonly DependenceStep[];
  readonly replies: readonly PowerReply[];
  readonly confidence: BriefConfidence;
  readonly missing: readonly { readonly what: string; readonly rows: string }[];
  readonly unsorted: readonly string[];
  readonly extra_solves: number;
}
