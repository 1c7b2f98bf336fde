// What the page and the worker say to each other. The compiled core comes first, then one request
// at a time.
import type { Clock, Refusal, Search, ShrinkProgress, Target } from '../core/contract';

/** One scenario or lesson. */
export interface RunRequest {
  json: string;
  /** Runs on to this time, if it is given. */
  until_ms?: number;
}

export type RunResult = { ok: true; clock: Clock; events: number } | Refusal;

/** Of one scenario under many seeds: it is opened first, and stays open for the others. */
export type RunsRequest =
  | { runs: 'open'; json: string }
  | { runs: 'tally'; first: number; count: number }
  | { runs: 'search'; target: Target; first: number; count: number }
  | { runs: 'shrink'; target: Target; seed: number }
  /** Tries to leave out so many things of the run that is being made smaller. */
  | { runs: 'shrink_on'; times: number };

export interface RunsResults {
  open: { ok: true } | Refusal;
  tally: Float64Array;
  search: Search | Refusal;
  shrink: { ok: true } | Refusal;
  /** With the smallest run so far. */
  shrink_on: ShrinkProgress & { scenario_json: string };
}

/** A run of a lesson beside the stage: by its name, in a way, after a change of the settings. */
export type AsideOf = { run: string } | { way: string } | { changed: string };

/** It goes on a part at a time, so that whoever waits hears how far it is. */
export type AsideRequest = { aside: 'begin'; json: string; of: AsideOf } | { aside: 'on' };

export interface AsideResult {
  /** From 0 to 1. */
  part: number;
  /** At its end: what conditions see of it. */
  seen?: string;
}

export type Request = RunRequest | RunsRequest | AsideRequest;

/** The core gave up: what the browser says of it. */
export interface Broken {
  broken: string;
}
