/** The document of a report, format 1, as `Netback.Web/Document` writes it. Everything in it is data: text is only ever shown as text. */

export type Cell = string | number | boolean | null;

/** A table with its columns named once. */
export interface RawTable {
  readonly columns: readonly string[];
  readonly units?: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Country { readonly id: string; readonly name: string; readonly bloc?: string }
export interface Place { readonly id: string; readonly name: string; readonly country: string; readonly kind?: string; readonly lat?: number; readonly lon?: number }
export interface Mineral { readonly id: string; readonly name: string; readonly screening: boolean; readonly illustrative: boolean }
export interface Commodity {
  readonly id: string; readonly name: string; readonly mineral: string; readonly form: string; readonly contained: number;
  readonly market?: string; readonly trade_unit?: string; readonly per_tonne?: number;
}
export interface Site { readonly id: string; readonly name: string; readonly place: string; readonly kind?: string; readonly operator?: string }
export interface Supply { readonly id: string; readonly site: string; readonly commodity: string }
export interface Process { readonly id: string; readonly site: string; readonly inputs: readonly string[]; readonly outputs: readonly string[] }
export interface Demand { readonly id: string; readonly place: string; readonly commodity: string }
export interface Link {
  readonly id: string; readonly name: string; readonly from: string; readonly to: string; readonly mode?: string; readonly km?: number;
  readonly capacity?: number; readonly corridors: readonly string[]; readonly countries: readonly string[];
}
export interface Measure { readonly id: string; readonly kind: string; readonly commodity?: string; readonly origin?: string; readonly destination?: string; readonly unit?: string; readonly legal?: string; readonly value?: number }

export interface World {
  readonly countries: readonly Country[];
  readonly places: readonly Place[];
  readonly minerals: readonly Mineral[];
  readonly commodities: readonly Commodity[];
  readonly sites: readonly Site[];
  readonly supplies: readonly Supply[];
  readonly processes: readonly Process[];
  readonly demands: readonly Demand[];
  readonly links: readonly Link[];
  readonly measures: readonly Measure[];
  readonly hosts: readonly string[];
}

export interface Certificate {
  readonly status: string; readonly reason: string | null; readonly welfare: number | null;
  readonly primal_residual: number | null; readonly dual_residual: number | null; readonly complementarity: number | null; readonly gap: number | null;
  readonly conflict: readonly string[];
}

export interface RunHead {
  readonly id: string; readonly title: string; readonly changes: readonly string[]; readonly status: string; readonly certificate: Certificate;
}

/** A run with its result tables; no table without a certified answer. */
export interface RunBody extends RunHead { readonly tables: Readonly<Record<string, RawTable>> }

export interface FindingFigure {
  readonly name: string; readonly value: number; readonly unit: string; readonly low?: number; readonly median?: number; readonly high?: number; readonly draws: number;
}
export interface Finding {
  readonly id: string; readonly run: string; readonly topic: string; readonly subject: string; readonly headline: string; readonly mineral?: string;
  readonly direction: string; readonly illustrative: boolean; readonly where: string; readonly figures: readonly FindingFigure[];
}

export interface ReportHead {
  readonly format: number; readonly lang: string; readonly title: string; readonly question?: string; readonly case: string; readonly case_hash: string;
  readonly base_year: number; readonly year: number; readonly run: string; readonly version: string; readonly visibility: string;
  readonly withheld: readonly string[]; readonly warnings: readonly string[]; readonly draws: number; readonly seed: number;
  readonly world: World;
  readonly runs: readonly RunHead[];
  readonly key: readonly Finding[];
  readonly brief?: import('./brief').Brief;
}

/** What page one does not need: every finding, and the runs side by side. */
export interface ReportDetails {
  readonly findings: readonly Finding[];
  readonly comparison: Readonly<Record<string, RawTable>>;
}

export interface Source {
  readonly id: string; readonly title: string; readonly publisher: string | null; readonly date: string | null; readonly address: string | null; readonly note: string | null;
}

export interface EvidenceBody {
  readonly figures: RawTable;
  readonly sources: readonly Source[];
  readonly ranges: Readonly<Record<string, RawTable>>;
}
