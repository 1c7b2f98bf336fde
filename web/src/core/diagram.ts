// The run as a space-time diagram: strokes between lanes, in pixels. Part of contract.ts beside this
// file.
import type { Ms } from './time';

/** What a session answers about its diagram. */
export interface DiagramCalls {
  /**
   * Customers (no more than so many, the others share one), the write side, the replicas, in the
   * order of the loop.
   */
  diagram_lanes(customers_max: number): DiagramLane[];
  /**
   * What began, ended or went on between two times of the clock (before the opening below 0), on a
   * line `width_px` wide: `STROKE.stride` numbers a stroke, in the order in which they began. No
   * more than fit, nor than 400: what is too near to each other is one stroke with a count. What belongs to
   * `thing_json` ('' for nothing) comes beside them. A view like that of `messages()`.
   */
  diagram(
    from_clock_ms: Ms,
    to_clock_ms: Ms,
    width_px: number,
    customers_max: number,
    thing_json: string,
  ): Float64Array;
  /** What `STROKE.type` counts, of a command, of a message, of a read. */
  diagram_types(): { commands: string[]; events: string[]; queries: string[] };
}

export interface DiagramLane {
  kind: 'customer' | 'others' | 'writer' | 'replica';
  /** Of a customer; of others who are only one, that one's. */
  name: string;
  /** How many share the lane. */
  count: number;
  replica: number;
}

/** Places of the numbers that make up one stroke. Of several, the middle of their places. */
export const STROKE = {
  kind: 0, // place in STROKE_KINDS
  state: 1, // place in MESSAGE_STATES, COMMAND_OUTCOMES or READ_STATES
  from_lane: 2, // place in diagram_lanes()
  to_lane: 3,
  from_px: 4, // from the left, which they may lie outside of
  to_px: 5, // of what is not over: the right end
  way: 6, // how far it came between the lanes: 0 .. 1
  held_px: 7, // it was held back at to_px until then; -1: it was not
  from_clock_ms: 8, // the first of them
  to_clock_ms: 9, // the last; of what is not over, when it will be
  over: 10, // 0: nobody can say when it will be
  subject: 11, // event, or number of a command or read
  attempt: 12, // of a message, from 0
  copy: 13, // of a message: 1 the duplicate
  replica: 14, // -1: none
  type: 15, // row of diagram_types()
  phantom: 16, // of a message: 1: its event was rolled back
  flag: 17, // place in STROKE_FLAGS
  missing: 18, // of a broken guarantee: the event
  count: 19, // it stands for so many
  ahead: 20, // 0 over, 1 begun, 2 ahead of the present, but known
  chosen: 21, // 1: it is what is pointed at, 2: it belongs to it
  stride: 22,
} as const;

export const STROKE_KINDS = [
  'command',
  'message',
  'read',
  'dead_letter',
  'rolled_back',
  'follow_up_lost',
  'down',
  'stopped',
  'rebuilding',
] as const;
export const MESSAGE_STATES = [
  'on_its_way',
  'lost', // as it was sent
  'taken_away', // on the way, by an act
  'refused', // by a stopped replica
  'failed', // in the replica's handler
  'skipped', // the replica had it already
  'held_back',
  'applied',
] as const;
export const COMMAND_OUTCOMES = [
  'ok',
  'no_change',
  'out_of_stock',
  'rejected',
  'failed',
  'unknown',
  'unavailable',
] as const;
export const READ_STATES = [
  'ok',
  'not_found',
  'pending',
  'timed_out',
  'unavailable',
  'waiting',
] as const;
/** What is to be shouted of a command or a read. */
export const STROKE_FLAGS = [
  '',
  'disappointed',
  'stale',
  'read_your_writes',
  'monotonic_reads',
  'monotonic_writes',
  'writes_follow_reads',
] as const;
