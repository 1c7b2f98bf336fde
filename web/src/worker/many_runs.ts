// One scenario under many seeds, as far as this thread is asked for it.
import type { ManyRuns, Refusal, Shrinking } from '../core/contract';
import type { Lab } from '../core/instantiate';
import type { RunsRequest, RunsResults } from './messages';

const notOpen: Refusal = { ok: false, pointer: '', message: 'nothing is open' };

export class SeedBench {
  private runs?: ManyRuns;
  private shrinking?: Shrinking;

  constructor(private readonly core: Lab) {}

  answer(request: RunsRequest): RunsResults[keyof RunsResults] {
    if (request.runs === 'open') return this.open(request.json);
    if (request.runs === 'shrink_on') return this.shrinkOn(request.times);
    if (!this.runs) return notOpen;
    if (request.runs === 'tally') return this.runs.tally(request.first, request.count);
    if (request.runs === 'search')
      return this.runs.search(request.target, request.first, request.count);
    const begun = this.runs.shrink(request.target, request.seed);
    if (!begun.ok) return begun;
    this.shrinking = begun.shrinking;
    return { ok: true };
  }

  private open(json: string): RunsResults['open'] {
    const opened = this.core.open_many_runs(json);
    if (!opened.ok) return opened;
    this.runs?.delete();
    this.runs = opened.runs;
    return { ok: true };
  }

  private shrinkOn(times: number): RunsResults['shrink_on'] {
    const { shrinking } = this;
    if (!shrinking) throw new Error(notOpen.message);
    return { ...shrinking.step(times), scenario_json: shrinking.scenario_json() };
  }
}
