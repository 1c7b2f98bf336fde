// Many runs of one scenario, each under a seed of its own, and the hunt for one that goes wrong
// (core/lab/runs). Part of contract.ts beside this file.

import type { Refusal } from './contract';
import type { Phrase } from './inspection';
import type { Ms } from './time';

/**
 * What happens in each run: as here; the same, but what the person changed in the world counts from
 * the start; as here, and then a minute of customers.
 */
export type Happens = 'as_here' | 'in_this_world' | 'busy_minute';

/** What can be run many times, of what is being watched. */
export interface RunsOffer {
  /** Those that make sense here. */
  happens: Happens[];
  /** The one to begin with. */
  proposed: Happens;
  /** To whom a promise can be made. */
  customers: string[];
}

/** Where chance comes into a run. */
export type Luck =
  | 'lag'
  | 'drop'
  | 'duplicate'
  | 'commit_failure'
  | 'handler_failure'
  | 'routing'
  | 'names';

export interface Runs {
  scenario_json: string;
  /** The same for the same runs, whatever their seed and title. */
  key: string;
  /** Empty: every seed gives the same run. */
  luck: Luck[];
  opens_at_ms: Ms;
}

export interface RunsSession {
  runs_offer(): RunsOffer;
  runs_of(happens: Happens): Runs;
  /** Another number whenever the two above may answer otherwise. */
  acts_mark(): number;
}

export const PROMISES = [
  'read_your_writes',
  'monotonic_reads',
  'monotonic_writes',
  'writes_follow_reads',
  'no_stale_answer',
  'nobody_disappointed',
  'no_dead_letter',
  'converges',
  'never_oversold',
] as const;
export type PromiseName = (typeof PROMISES)[number];

/** Those that can be made to one customer. */
export const MADE_TO_A_CUSTOMER: readonly string[] = PROMISES.slice(0, 5);

/** What a hunt is after: a run in which this is broken. */
export interface Target {
  promise: PromiseName | 'invariants' | 'own';
  /** To this customer; '' for anybody. */
  by: string;
  /** Of 'own': as in docs/conditions.md. */
  condition: string;
}

/** Seeds one after the other, as they were typed. */
export interface Seeds {
  first: number;
  count: number;
  last: number;
}

/** Shares, 0 to 1. The true one lies between the others with 95 % confidence (Wilson 1927). */
export interface Proportion {
  share: number;
  low: number;
  high: number;
}

/** What came of many runs. */
export interface Figures {
  /** All of them: those that came to their end, and those that were too large to. */
  runs: number;
  finished: number;
  stopped: number;
  stopped_seeds: number[];
  /** A promise each, in the order in which they are to be shown; `seeds` are the smallest. */
  broken: { promise: PromiseName; runs: number; of_runs: Proportion; seeds: number[] }[];
  /** In all runs together. */
  reads: number;
  stale: number;
  of_reads: Proportion;
  disappointed: number;
  dead_letters: number;
  /** Of the stale answers; of runs that keep no records there are none. */
  ages: Ages;
}

export interface Ages {
  count: number;
  p50_ms: Ms;
  p90_ms: Ms;
  p99_ms: Ms;
  oldest_ms: Ms;
  bars: AgeBar[];
}

/** Ages from one on, up to and without another; `to_ms` is -1 for all that are older. */
export interface AgeBar {
  from_ms: Ms;
  to_ms: Ms;
  count: number;
  /** Its share of the highest bar. */
  of_highest: number;
}

export interface Search {
  /** The first under which it broke; null: none of them. */
  seed: number | null;
  tried: number;
  /** Of those: runs that were too large to be finished. */
  stopped: number;
}

export interface ShrinkProgress {
  /** Runs. */
  tried: number;
  /** Left, and those that there were. */
  actions: number;
  actions_first: number;
  /** Of the smallest run so far: it need not be the one that was found. */
  seed: number;
  done: boolean;
}

/** One scenario, on a thread that has time. */
export interface ManyRuns {
  /** What came of these seeds, for `Tally.merge`. */
  tally(first: number, count: number): Float64Array;
  search(target: Target, first: number, count: number): Search | Refusal;
  shrink(target: Target, seed: number): { ok: true; shrinking: Shrinking } | Refusal;
  delete(): void;
}

export interface Shrinking {
  /** Tries to leave out so many things, one after the other. */
  step(times: number): ShrinkProgress;
  /** The smallest run so far. */
  scenario_json(): string;
  delete(): void;
}

/** Adds up what threads have counted, in any order. */
export interface Tally {
  merge(numbers: Float64Array): void;
  figures(): Figures;
  delete(): void;
}

/** A run, with a link to the moment at which it breaks what was hunted. */
export interface FoundRun {
  ok: true;
  link_json: string;
  /**
   * What broke, as a heading, then how: sentences under `many_runs.told`. Empty: nothing is known
   * of it.
   */
  says: Phrase[];
}

export interface RunsCore {
  open_many_runs(json: string): { ok: true; runs: ManyRuns } | Refusal;
  new_tally(): Tally;
  /** As a person typed them; the refusal's pointer is `first` or `count`. */
  seeds_from(first: string, count: string): ({ ok: true } & Seeds) | Refusal;
  /** The refusal's pointer is `condition`. */
  check_target(target: Target): { ok: true } | Refusal;
  found_run(
    scenario_json: string,
    seed: number,
    target: Target,
    opens_at_ms: Ms,
  ): FoundRun | Refusal;
  /** What never happened in so many runs is rarer than one in this many, with 95 % confidence. */
  rarer_than_one_in(runs: number): number;
}
