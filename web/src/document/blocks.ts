import { spelledOut, type PackedRun } from './packed';
import type { ReportSource } from './source';
import type { EvidenceBody, ReportDetails, ReportHead, RunBody } from './types';

/** The format that this program reads. */
export const format = 1;

/** A report whose parts stand in the page itself, packed: the file needs nothing else, and the first picture waits for one part only. */
export class PageBlocks implements ReportSource {
  constructor(private readonly page: Document) {}

  async head(): Promise<ReportHead> {
    return JSON.parse(this.block('document')) as ReportHead;
  }

  async details(): Promise<ReportDetails> {
    return JSON.parse(await unpacked(this.block('details'))) as ReportDetails;
  }

  async run(id: string): Promise<RunBody> {
    const packed = JSON.parse(await unpacked(this.block(`run-${id}`))) as PackedRun;
    return packed.like === undefined ? (packed as RunBody) : spelledOut(packed, await this.run(packed.like));
  }

  async evidence(): Promise<EvidenceBody> {
    return JSON.parse(await unpacked(this.block('evidence'))) as EvidenceBody;
  }

  /** The policy of the page knows the hash of this text, so it may run where it is put. */
  async mapCode(): Promise<void> {
    const script = this.page.createElement('script');
    script.type = 'module';
    script.textContent = await unpacked(this.block('code-map'));
    this.page.head.append(script);
  }

  private block(id: string): string {
    const text = this.page.getElementById(id)?.textContent;
    if (!text) throw new Error(`the page has no block ${id}`);
    return text;
  }
}

/** Base64, then gzip. */
export async function unpacked(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
