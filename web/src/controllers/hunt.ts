// The hunt for a run in which something breaks: seeds are tried until one does, then that run is
// made smaller and smaller, on a thread of its own. 'change' tells that there is news.
import type { Core, FoundRun, Runs, Seeds, ShrinkProgress, Target } from '../core/contract';
import type { WorkerClient } from '../worker/client';
import { SeedPool } from './seed_pool';

/** Things tried at once, before it is said how far it is: at first, and how long they may take. */
const STEP_MS = 80;
const STEPS_MAX = 200;

export class HuntTask extends EventTarget {
  state: 'searching' | 'shrinking' | 'found' | 'none' | 'cancelled' | 'broken' = 'searching';
  /** Seeds tried, and those of them whose runs were too large to be finished. */
  tried = 0;
  stopped = 0;
  /** The first seed under which it breaks. */
  seed?: number;
  shrunk?: ShrinkProgress;
  /** The smallest run so far. */
  smallest?: string;
  /** The run that it has come to. */
  found?: FoundRun;
  why = '';
  private readonly pool: SeedPool;
  private thread?: WorkerClient;

  constructor(
    readonly runs: Runs,
    readonly target: Target,
    readonly seeds: Seeds,
    private readonly core: Core,
    private readonly openWorker: () => Promise<WorkerClient>,
  ) {
    super();
    this.pool = new SeedPool(openWorker);
    this.work();
  }

  get over(): boolean {
    return this.state !== 'searching' && this.state !== 'shrinking';
  }

  private async work(): Promise<void> {
    try {
      await this.search();
      if (this.over) return;
      if (this.seed === undefined) this.end('none');
      else await this.shrink(this.seed);
    } catch (error) {
      this.end('broken', String(error));
    }
  }

  private async search(): Promise<void> {
    const { target, seeds, runs } = this;
    const refusal = await this.pool.run(runs.scenario_json, seeds, async (thread, first, count) => {
      const search = await thread.runs({ runs: 'search', target, first, count });
      if (this.over) return false;
      if ('ok' in search) throw new Error(search.message);
      this.tried += search.tried;
      this.stopped += search.stopped;
      // Threads come back in any order: of what they found the first counts.
      if (search.seed !== null) this.seed = Math.min(search.seed, this.seed ?? search.seed);
      this.changed();
      return this.seed === undefined;
    });
    this.pool.close();
    if (refusal) throw new Error(refusal.message);
  }

  private async shrink(seed: number): Promise<void> {
    this.state = 'shrinking';
    this.smallest = this.runs.scenario_json;
    this.changed();
    const thread = await this.openWorker();
    this.thread = thread;
    if (this.over) return thread.close();
    await thread.runs({ runs: 'open', json: this.runs.scenario_json });
    const begun = await thread.runs({ runs: 'shrink', target: this.target, seed });
    if (!begun.ok) throw new Error(begun.message);
    let times = 1;
    while (!this.over && !this.shrunk?.done) {
      const began = performance.now();
      const { scenario_json, ...progress } = await thread.runs({ runs: 'shrink_on', times });
      if (this.over) return;
      this.shrunk = progress;
      this.smallest = scenario_json;
      this.changed();
      const took = performance.now() - began;
      times = Math.ceil(Math.min((times * STEP_MS) / took, times * 2, STEPS_MAX));
    }
    this.settle();
  }

  /** What it has come to, as a run to be opened. */
  private settle(): void {
    const { core, smallest, target, runs } = this;
    const seed = this.shrunk?.seed ?? this.seed;
    if (smallest === undefined || seed === undefined) return;
    const found = core.found_run(smallest, seed, target, runs.opens_at_ms);
    if (!found.ok) throw new Error(found.message);
    this.found = found;
    this.end('found');
  }

  /** A run that was found already, however large it still is, is what it has come to then. */
  cancel(): void {
    try {
      if (this.state === 'shrinking') this.settle();
      else this.end('cancelled');
    } catch (error) {
      this.end('broken', String(error));
    }
  }

  private end(state: 'found' | 'none' | 'cancelled' | 'broken', why = ''): void {
    if (this.over) return;
    this.state = state;
    this.why = why;
    this.pool.close();
    this.thread?.close();
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
