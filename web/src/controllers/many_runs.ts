// A scenario run under many seeds on threads of its own: how far it is, and what has come of it up
// to now. It stays as it ended, with what it was made for. 'change' tells that there is news.
import type { Core, Figures, Happens, Runs, Seeds, Tally } from '../core/contract';
import type { WorkerClient } from '../worker/client';
import { SeedPool } from './seed_pool';

export class ManyRunsTask extends EventTarget {
  state: 'running' | 'done' | 'cancelled' | 'broken' = 'running';
  figures: Figures;
  /** Why it broke. */
  why = '';
  private readonly pool: SeedPool;
  private readonly tally: Tally;

  constructor(
    readonly runs: Runs,
    readonly happens: Happens,
    readonly seeds: Seeds,
    core: Core,
    openWorker: () => Promise<WorkerClient>,
  ) {
    super();
    this.pool = new SeedPool(openWorker);
    this.tally = core.new_tally();
    this.figures = this.tally.figures();
    this.work();
  }

  private async work(): Promise<void> {
    try {
      const refusal = await this.pool.run(
        this.runs.scenario_json,
        this.seeds,
        async (thread, first, count) => {
          const counted = await thread.runs({ runs: 'tally', first, count });
          if (this.state !== 'running') return false;
          this.tally.merge(counted);
          this.figures = this.tally.figures();
          this.changed();
          return true;
        },
      );
      this.end(refusal ? 'broken' : 'done', refusal?.message);
    } catch (error) {
      this.end('broken', String(error));
    }
  }

  cancel(): void {
    this.end('cancelled');
  }

  private end(state: 'done' | 'cancelled' | 'broken', why = ''): void {
    if (this.state !== 'running') return;
    this.state = state;
    this.why = why;
    this.pool.close();
    this.tally.delete();
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
