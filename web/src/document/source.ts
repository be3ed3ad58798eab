import type { EvidenceBody, ReportDetails, ReportHead, RunBody } from './types';

/** Where a report comes from: blocks of the page, or a server. */
export interface ReportSource {
  head(): Promise<ReportHead>;
  details(): Promise<ReportDetails>;
  run(id: string): Promise<RunBody>;
  evidence(): Promise<EvidenceBody>;
  /** Runs the script that draws maps. */
  mapCode(): Promise<void>;
}
