// What has been asked of many runs, and what came of it: it lasts from one run that is watched to
// the next, so that a bad one can be opened, and the others are still there.
import { HuntTask } from '../controllers/hunt';
import { ManyRunsTask } from '../controllers/many_runs';
import type { Core, FoundRun, Happens, Runs, Seeds, Target } from '../core/contract';
import type { Workshop } from './panel';

const desks = new WeakMap<Workshop, RunsDesk>();

export class RunsDesk extends EventTarget {
  many?: ManyRunsTask;
  hunt?: HuntTask;
  /** As they are typed. */
  count = '1000';
  first = '1';
  target: Target = { promise: 'monotonic_reads', by: '', condition: '' };
  /** What was found last, and has been opened or could not be. */
  private seen?: FoundRun;

  private constructor(private readonly workshop: Workshop) {
    super();
  }

  static of(workshop: Workshop): RunsDesk {
    const desk = desks.get(workshop) ?? new RunsDesk(workshop);
    desks.set(workshop, desk);
    return desk;
  }

  run(runs: Runs, happens: Happens, seeds: Seeds, core: Core): void {
    this.many?.cancel();
    this.many = new ManyRunsTask(runs, happens, seeds, core, this.openWorker);
    this.listen(this.many);
  }

  search(runs: Runs, seeds: Seeds, core: Core): void {
    this.hunt?.cancel();
    this.hunt = new HuntTask(runs, { ...this.target }, seeds, core, this.openWorker);
    this.listen(this.hunt);
  }

  /** What the hunt has just come to, once. */
  newlyFound(): FoundRun | undefined {
    const found = this.hunt?.found;
    if (!found || found === this.seen) return undefined;
    this.seen = found;
    return found;
  }

  private readonly openWorker = () => this.workshop.openWorker();

  private listen(task: EventTarget): void {
    task.addEventListener('change', () => this.changed());
    this.changed();
  }

  changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
