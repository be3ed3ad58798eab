import type { ReportSource } from '../document/source';
import type { EvidenceBody, ReportDetails, ReportHead, RunBody } from '../document/types';
import type { Client } from './client';

/** A report that a server holds. */
export class ServedReport implements ReportSource {
  constructor(private readonly client: Client, private readonly page: Document) {}

  head(): Promise<ReportHead> { return this.client.report(); }
  details(): Promise<ReportDetails> { return this.client.details(); }
  run(id: string): Promise<RunBody> { return this.client.run(id); }
  evidence(): Promise<EvidenceBody> { return this.client.evidence(); }

  mapCode(): Promise<void> {
    return new Promise((resolve, reject) => {
      const script = this.page.createElement('script');
      script.type = 'module';
      script.src = 'map.js';
      script.onload = () => resolve();
      script.onerror = () => reject(new Error('map.js'));
      this.page.head.append(script);
    });
  }
}
