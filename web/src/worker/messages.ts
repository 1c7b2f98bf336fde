// What the page and the worker say to each other. The compiled core comes first, then one scenario
// or lesson at a time.
import type { Clock, Refusal } from '../core/contract';

export interface RunRequest {
  json: string;
  /** Runs on to this time, if it is given. */
  until_ms?: number;
}

export type RunResult = { ok: true; clock: Clock; events: number } | Refusal;
