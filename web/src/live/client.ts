import type { EvidenceBody, RawTable, ReportDetails, ReportHead, RunBody } from '../document/types';
import { isUntouched, type Pull, type Scenario } from './scenario';

/** Something wrong with the levers, as `netback check` tells it. */
export interface Problem { readonly file: string; readonly line: number | null; readonly column: string | null; readonly found: string; readonly expected: string; readonly remedy: string }

/** The server has no answer, and says why. */
export class Refused extends Error {
  constructor(readonly status: number, detail: string, readonly problems: readonly Problem[]) { super(detail); }
}

export interface NamedScenario { readonly name: string; readonly title: string; readonly kind: string | null; readonly by: string | null; readonly player: string | null; readonly note: string | null }

export interface Scenarios { readonly complete: boolean; readonly scenarios: readonly NamedScenario[] }

export type Assets = Readonly<Record<'links' | 'sites' | 'supplies' | 'processes' | 'measures', RawTable>>;

const json = 'application/json';
const yaml = 'application/yaml';

/** Talks to the server that the page came from, and to nobody else. */
export class Client {
  constructor(private readonly base: string) {}

  report = (): Promise<ReportHead> => this.get('report');
  details = (): Promise<ReportDetails> => this.get('details');
  evidence = (): Promise<EvidenceBody> => this.get('evidence');
  scenarios = (): Promise<Scenarios> => this.get('scenarios');
  assets = (): Promise<Assets> => this.get('assets');
  run = (id: string): Promise<RunBody> => this.get(`runs/${encodeURIComponent(id)}`);

  /** The run without its findings, which take as long as a small market: they are asked for when somebody reads them. */
  async solve(pull: Pull, signal: AbortSignal): Promise<RunBody> {
    const query = new URLSearchParams([['findings', 'no'], ...pull.scenarios.map((name) => ['scenario', name])]);
    const levers = isUntouched(pull.levers) ? '' : JSON.stringify(pull.levers);
    return (await this.post(`solve?${query}`, levers, json, json, signal)).json() as Promise<RunBody>;
  }

  /** Levers as the text of a scenario's file. */
  async saved(levers: Scenario): Promise<string> { return (await this.post('scenario', JSON.stringify(levers), json, yaml)).text(); }

  /** Levers out of the text of a scenario's file. */
  async loaded(text: string): Promise<Scenario> { return (await this.post('scenario', text, yaml, json)).json() as Promise<Scenario>; }

  private async get<T>(path: string): Promise<T> { return (await answered(await fetch(`${this.base}/${path}`))).json() as Promise<T>; }

  private async post(path: string, body: string, type: string, accept: string, signal?: AbortSignal): Promise<Response> {
    return answered(await fetch(`${this.base}/${path}`, { method: 'POST', body, headers: { 'Content-Type': type, Accept: accept }, ...(signal ? { signal } : {}) }));
  }
}

async function answered(response: Response): Promise<Response> {
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; problems?: Problem[] };
  throw new Refused(response.status, problem.detail ?? response.statusText, problem.problems ?? []);
}
