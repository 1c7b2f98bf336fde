// Seeds shared out among threads, in order, a handful at a time: so many that a thread is busy for
// a moment, so that it is soon known how far they are. What comes of it must not depend on how they
// were shared out.
import type { Refusal, Seeds } from '../core/contract';
import type { WorkerClient } from '../worker/client';

/** What a thread is asked for at once takes about so long. */
const BATCH_MS = 80;
const BATCH_MAX = 2000;
/** From batch to batch it grows no faster than this. */
const GROWTH_MAX = 4;
/** A thread more is worth its start for so many seeds. */
const SEEDS_PER_THREAD = 200;
const THREADS_MAX = 8;

/** False: seeds behind these are not wanted any more. */
export type Work = (thread: WorkerClient, first: number, count: number) => Promise<boolean>;

const threadsFor = ({ count }: Seeds): number => {
  const cores = Math.max(1, navigator.hardwareConcurrency - 1);
  return Math.min(cores, THREADS_MAX, Math.ceil(count / SEEDS_PER_THREAD));
};

export class SeedPool {
  private readonly threads: WorkerClient[] = [];
  private next = 0;
  private left = 0;
  private closed = false;
  private end: () => void = () => undefined;
  private readonly ended = new Promise<void>((resolve) => {
    this.end = resolve;
  });

  constructor(private readonly openWorker: () => Promise<WorkerClient>) {}

  /** Of the scenario; it is over early when the pool is closed. */
  async run(json: string, seeds: Seeds, work: Work): Promise<Refusal | undefined> {
    this.next = seeds.first;
    this.left = seeds.count;
    let refusal: Refusal | undefined;
    const one = async () => {
      refusal = (await this.work(json, work)) ?? refusal;
    };
    const all = Promise.all(Array.from({ length: threadsFor(seeds) }, one));
    await Promise.race([all, this.ended]);
    return refusal;
  }

  private async work(json: string, work: Work): Promise<Refusal | undefined> {
    const thread = await this.openWorker();
    if (this.closed) thread.close();
    this.threads.push(thread);
    const opened = await thread.runs({ runs: 'open', json });
    if (!opened.ok) return opened;
    let size = 1;
    while (this.left > 0 && !this.closed) {
      const first = this.next;
      const count = Math.min(size, this.left);
      this.next += count;
      this.left -= count;
      const began = performance.now();
      if (!(await work(thread, first, count))) this.left = 0;
      const took = performance.now() - began;
      size = Math.ceil(Math.min((count * BATCH_MS) / took, size * GROWTH_MAX, BATCH_MAX));
    }
    return undefined;
  }

  /** Ends all threads at once. */
  close(): void {
    this.closed = true;
    for (const thread of this.threads) thread.close();
    this.end();
  }
}
