import type { EvidenceBody, Finding, RawTable, ReportDetails, ReportHead, RunBody } from '../document/types';
import type { Pull, Scenario } from './scenario';

/** Something wrong with the levers, as `netback check` tells it. */
export interface Problem { readonly file: string; readonly line: number | null; readonly column: string | null; readonly found: string; readonly expected: string; readonly remedy: string }

/** The server has no answer, and says why. */
export class Refused extends Error {
  constructor(readonly status: number, detail: string, readonly problems: readonly Problem[]) { super(detail); }
}

/** A run as the server answers with it: with what it finds against the base. */
export interface SolvedRun extends RunBody { readonly findings: readonly Finding[] }

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
  run = (id: string): Promise<SolvedRun> => this.get(`runs/${encodeURIComponent(id)}`);

  async solve(pull: Pull, signal: AbortSignal): Promise<SolvedRun> {
    const query = new URLSearchParams(pull.scenarios.map((name) => ['scenario', name]));
    return (await this.post(`solve?${query}`, JSON.stringify(pull.levers), json, json, signal)).json() as Promise<SolvedRun>;
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
