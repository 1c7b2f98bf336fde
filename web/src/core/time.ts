// What the core says of time: where a run stands, marks on its line, and its other ways. Part of
// contract.ts beside this file.
import type { EventId } from './shown';

/** Milliseconds of virtual time. */
export type Ms = number;

/** Places of the numbers that make up one mark. */
export const MARK = {
  clock_ms: 0, // of the first that it stands for
  kind: 1, // place in MARK_KINDS: of all that it stands for, the last of these
  count: 2,
  ahead: 3, // 1: the present has not come to it yet, but it is known
  stride: 4,
} as const;
export const MARK_KINDS = ['command', 'fault', 'stale_read', 'broken_guarantee'] as const;

/** What looking for a moment came to. */
export interface Jump {
  /** none: there is no more of the kind. too_far: none within 100,000 entries of the queue. */
  kind: 'found' | 'none' | 'too_far';
  /** Of `found`: the kind of record in the trace: `answered` (stale), `violated`, `dropped`, ... */
  what: string;
  /** Whose read or command it was; '' for nobody's. */
  by: string;
  /** The event that the fault struck; 0 for none. */
  event: EventId;
}

export interface Clock {
  now_ms: Ms;
  /** Now less the opening; never negative. */
  clock_ms: Ms;
  opens_at_ms: Ms;
  /** The next instant at which anything happens, the person's acts ahead included; -1 if none. */
  next_ms: Ms;
  /** The next arrival of anything at any replica; -1 if nothing is on its way. */
  next_arrival_ms: Ms;
  /** The last thing that has happened or is known to come, counted from the opening; 0 if none. */
  ended_clock_ms: Ms;
  /** At the opening, and nothing done yet by the person. */
  at_start: boolean;
  /** Entries of the queue done at this instant. */
  entries_done: number;
  /** Some of this instant's entries are done and some are not. */
  inside_instant: boolean;
  /** Where the file says that the run ends, which stops nobody; -1 if nowhere. */
  until_clock_ms: Ms;
  /**
   * Why the run goes no further: it takes more than 100,000,000 steps; more than 10,000,000 things
   * wait at once; the browser has no more memory for it (then the run has gone back a good way).
   * '' for nothing; moving the run clears the last.
   */
  failed: '' | 'too_many_entries' | 'too_many_waiting' | 'out_of_memory';
}

/** A line of acts that was set aside. */
export interface Branch {
  /** From 1, as the lines of the run came to be. */
  number: number;
  /** '' until it is given one. */
  name: string;
  /** How many acts it has that the present line has not. */
  acts: number;
  /** Where the clock stood when it was left. */
  left_clock_ms: Ms;
}
