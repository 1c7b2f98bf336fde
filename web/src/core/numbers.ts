// What the core says of a run in numbers, tables and lines: how stale it was, the tables of both
// sides row by row, its log, its report in sections. Part of contract.ts beside this file.
import type { Phrase, Thing } from './inspection';
import type { EventId } from './shown';
import type { Ms } from './time';

export interface NumbersCalls {
  /** Up to now. */
  staleness(): Staleness;
  /** Rows `from` to `from + count` of those that are asked for. */
  compare(which: ComparedRows, from: number, count: number): Comparison;
  /**
   * Lines `from` to `from + count` of those that the filter lets through, of the run as far as it
   * is known. A new filter looks through all of it, the same one only through what has come since.
   */
  log(filter: LogFilter, from: number, count: number): LogPage;
  /** Whose names `LogFilter.by` may be: 50 at most. */
  log_clients(): string[];
  /** The trace up to now, byte for byte as `cqrs-lab run --format ndjson` prints it. */
  trace_ndjson(): string;
  summary(): RunSummary;
  /** The hash of the report up to now, which takes a report to write. */
  report_hash(): string;
}

/** Of durations that were observed; `count` 0: none was, and the others say nothing. */
export interface Spread {
  count: number;
  p50_ms: Ms;
  p99_ms: Ms;
  max_ms: Ms;
}

/** Part of a whole; `percent` is rounded as it is to be shown. */
export interface Share {
  count: number;
  of: number;
  percent: number;
}

export interface Answers {
  stale: Share;
  /** Of stale answers, at the moment of the answer. */
  age: Spread;
  /** Stale answers that lack no change: their replica shows what is not so. */
  ageless: number;
}

export interface ReplicaStaleness {
  replica: number;
  /** From the commit of a change until the replica showed it first. */
  lag: Spread;
  /** Committed changes that it has never shown; of those, what nothing will bring. */
  not_yet: number;
  lost: number;
  answers: Answers;
}

export interface CustomerStaleness {
  name: string;
  answers: Answers;
  /** Orders that a page had promised in vain, of all orders. */
  disappointed: Share;
}

export interface Staleness {
  lag: Spread;
  answers: Answers;
  /** Customers, of those who ordered. */
  disappointed: Share;
  not_yet: number;
  lost: number;
  /** Committed changes that no replica has ever shown. */
  visible_nowhere: number;
  replicas: ReplicaStaleness[];
  /** The most stale answers first, 50 at most. */
  customers: CustomerStaleness[];
  customers_in_all: number;
  /** The file keeps no single commands and reads. */
  counts_only: boolean;
  /** False: updates leave with the commit, and no lag is set. */
  lag_is_set: boolean;
  /** Before now another lag was set. */
  lag_changed: boolean;
  set_p50_ms: Ms;
  set_p99_ms: Ms;
  /** The scale of both curves: from 0 to here, and round times on it. */
  upto_ms: Ms;
  ticks_ms: Ms[];
  lag_beyond: number;
  age_beyond: number;
  /** `POINT.stride` numbers each, from the left to the right end of the scale. */
  lag_points: Float64Array;
  age_points: Float64Array;
  /** `BAR.stride` numbers each. */
  lag_bars: Float64Array;
  age_bars: Float64Array;
}

/** Places of the numbers of a point of a curve: all are 0 to 1. */
export const POINT = {
  at: 0, // of the scale
  observed: 1, // the share up to there
  set: 2, // the share that was set up to there
  stride: 3,
} as const;
export const BAR = { from: 0, to: 1, share: 2, stride: 3 } as const;

export const COMPARED_TABLES = ['batches', 'products', 'orders'] as const;
export type ComparedTable = (typeof COMPARED_TABLES)[number];

export interface ComparedRows {
  table: ComparedTable;
  replica: number;
  differing_only: boolean;
  /** Part of a name in the row. */
  text: string;
}

export interface ComparedRow {
  /** The batch's reference, the sku, the order. */
  name: string;
  /** Of batches and orders. */
  sku: string;
  /** Of orders. */
  qty: number;
  write: Phrase;
  /** Several: rows that the replica has doubled. */
  replica: Phrase[];
  differs: boolean;
  /** Why: the first of them. Event 0: none can be named. */
  causes: { says: Phrase; event: EventId }[];
  causes_more: number;
  /** Of batches: the first of them. */
  lines: { orderid: string; qty: number }[];
  lines_in_all: number;
  lines_more: number;
}

export interface Comparison {
  rows_in_all: number;
  differing: number;
  matching: number;
  /** The place of the first row among the matching ones. */
  from: number;
  rows: ComparedRow[];
}

export const LOG_GROUPS = ['commands', 'messages', 'replicas', 'reads', 'operations'] as const;
export type LogGroup = (typeof LOG_GROUPS)[number];

export interface LogFilter {
  groups: LogGroup[];
  trouble_only: boolean;
  /** Whose command or question it goes back to; '' for anybody's. */
  by: string;
  /** -1 for any or none. */
  replica: number;
  /** 0 for any or none. */
  event: EventId;
  /** Words that all are part of a name, a kind of record or a type. */
  text: string;
}

export interface LogLine {
  /** In the trace, from 0. */
  place: number;
  clock_ms: Ms;
  /** The present has not come to it yet. */
  ahead: boolean;
  trouble: boolean;
  /** As in the trace: `applied`, `answered`, ... */
  kind: string;
  side: 'customer' | 'write' | 'channel' | 'read' | 'world';
  by: string;
  replica: number;
  event: EventId;
  says: Phrase | null;
  thing: Thing | null;
}

export interface LogPage {
  records: number;
  matching: number;
  /** Of the matching ones; the rest lies ahead. */
  before_now: number;
  from: number;
  lines: LogLine[];
}

/** A figure of the report by its name there. */
export interface Figure {
  name: string;
  n: number;
  is_ms: boolean;
}

export interface RunSummary {
  title: string;
  seed: number;
  /** Where it ends. */
  clock_ms: Ms;
  events_committed: number;
  reads: Figure[];
  messages: Figure[];
  outcomes: Figure[];
  violations: Figure[];
  replicas: {
    running: boolean;
    prefix: EventId;
    highest: EventId;
    missing: number;
    phantoms: number;
    converged: boolean;
  }[];
  /** Of the trace. */
  records: number;
  /** A report of that length is written in a moment. */
  short_enough: boolean;
}
