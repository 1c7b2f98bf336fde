// What the page asks of the core, and nothing else does the page know of it.
//
// core/lab answers these calls, web/bindings.cpp translates them, lesson_core.ts and lab_core.ts
// beside this file are the only importers of the WASM: what the first scene needs, and everything. Names on the wire are snake_case, as in the scenario file and the
// report (docs/semantics.md).
//
// Two kinds of time: `*_ms` counts from the start of the run, `*clock_ms` from the opening of the
// scene (`opens_at_ms` of a lesson, 0 for a scenario). People are only ever shown the second. The
// page adds, subtracts, sorts and compares none of the values below; where it needs a number, the
// core has a field for it.
//
//   const opened = core.open(text);
//   if (!opened.ok) show(opened.pointer, opened.message);
//   else opened.session.act('{"by":"harry","command":"Allocate","orderid":"order-1","sku":"LAMP","qty":1}');

import type { CodeCalls } from './code';
import type { DiagramCalls } from './diagram';
import type { Inspection, Shelves, Told } from './inspection';
import type { LaneCalls } from './lanes';
import type { LessonCalls } from './lesson';
import type { LinkOpened } from './link';
import type { NumbersCalls } from './numbers';
import type { RunsCore, RunsSession } from './runs';
import type { Customer, DomainEvent, EventId, Replica, WriteModel, Writer } from './shown';
import type { Branch, Clock, Jump, Ms } from './time';
import type { TrackerCalls } from './tracker';
import type { TwoWorlds } from './two_worlds';
import type { WaysCore } from './ways';
import type { WorldSettings } from './world';

export type * from './code';
export * from './diagram';
export type * from './inspection';
export * from './lanes';
export type * from './lesson';
export type * from './link';
export * from './numbers';
export * from './runs';
export type * from './shown';
export * from './time';
export type * from './tracker';
export type * from './two_worlds';
export * from './ways';
export * from './world';

/** A refusal: the JSON pointer of the place, and what was expected there. Nothing has happened. */
export interface Refusal {
  ok: false;
  pointer: string;
  message: string;
}

export type Opened = { ok: true; session: Session } | Refusal;
export type Acted = { ok: true } | Refusal;

export interface Core extends LessonCalls, RunsCore, WaysCore {
  /**
   * Takes a scenario file (`cqrs-lab/1`) or a lesson (`cqrs-lab-lesson/1`; all but its scenario,
   * its name and `opens_at_ms` is let pass). The session has run everything up to and including the
   * opening time.
   */
  open(json: string): Opened;
  /** Takes what `link_json` gave: the run as it was, at the moment at which it was. */
  open_link(json: string): LinkOpened;
  /** A second world beside a run of this core. */
  two_worlds(session: Session): { ok: true; worlds: TwoWorlds } | Refusal;
}

/** One run that is being watched. Every list comes in the order in which it is to be shown. */
export interface Session
  extends CodeCalls,
    DiagramCalls,
    LaneCalls,
    NumbersCalls,
    RunsSession,
    TrackerCalls {
  /**
   * Rises whenever anything below, `clock()` and `messages()` apart, may answer differently than
   * before.
   */
  revision(): number;
  title(): string;
  /** The lesson's name; of a scenario, empty. */
  lesson(): string;
  clock(): Clock;

  /**
   * Runs everything up to and including `now_ms`. An earlier time than now is ignored: see `seek`.
   */
  advance_to(now_ms: Ms): void;
  /**
   * To the next instant at which anything happens (`next_ms`); where nothing does, nothing happens.
   */
  step_forward(): void;
  /**
   * To the last instant before now at which anything happened, all of that instant done; the
   * opening at the earliest. The person's acts that are now ahead are kept, and happen again when
   * time reaches them.
   */
  step_back(): void;
  /**
   * The same by single entries of the queue, of which an instant may have many: (now_ms,
   * entries_done) is a position between two of them.
   */
  step_entry_forward(): void;
  step_entry_back(): void;
  /**
   * To the next moment worth a look (a stale read, a broken guarantee, a fault), seen before or
   * not, and to the last one before now. Where there is none, nothing happens.
   */
  jump_forward(): Jump;
  jump_back(): Jump;
  /**
   * To any time from the opening on, there and back; `now_ms` may lie beyond all that is known to
   * come.
   */
  seek(now_ms: Ms): void;
  /** Back to the opening, every act of the person forgotten. */
  reset(): void;
  /**
   * An action of the scenario file without `at`: a command, a query, a change, an operate. It
   * happens now: when the call returns, everything pending at this instant has run. The person's
   * acts ahead of now are set aside.
   */
  act(action_json: string): Acted;
  /** What the person has done. */
  acts(): Acts;
  /** Lines of acts that were set aside, the oldest first. */
  branches(): Branch[];
  /**
   * Takes up a branch, by its place in the list, where it was left; the present line is set aside
   * if it has acts that the branch lacks.
   */
  return_to_branch(place: number): void;
  rename_branch(place: number, name: string): void;
  remove_branch(place: number): void;

  /**
   * What is on its way, or was lost a moment ago, in the order of sending; of very many, the 2000
   * that arrive first (`lanes` counts them all). A view into the core's memory, `MESSAGE.stride` numbers a message, at the places that `MESSAGE` names. Taken anew
   * after each call and never kept: memory may grow and move.
   */
  messages(): Float64Array;
  /**
   * Marks on a line of time that begins at the opening, `length_ms` long and `width_px` wide, by
   * time: `MARK.stride` numbers each. No more than fit, nor than 200: where they would cover each
   * other, one stands for all. A view like that of `messages()`.
   */
  marks(length_ms: Ms, width_px: number): Float64Array;
  /** What `MESSAGE.type` counts: `Allocated`, `BatchCreated`, ... */
  event_types(): string[];
  event(id: EventId): DomainEvent;

  writer(): Writer;
  write_model(): WriteModel;
  replicas(): Replica[];
  /**
   * Everybody who buys or asks in the file or in the person's acts (who only creates batches does
   * not), in the order of first appearance, from the opening on, also before they have done
   * anything.
   */
  customers(): Customer[];
  /** About one thing (JSON of a `Thing`) at this moment. */
  inspect(thing_json: string): Inspection;
  /** The lines of the trace that speak of it, as JSON, the latest 200. */
  raw_records(thing_json: string): string[];
  shelves(): Shelves;
  /** Null: no command was given yet. */
  told(): Told | null;
  /** Does anybody in the run go by that name? */
  is_taken(client: string): boolean;
  /** As in the scenario file, at this moment, every setting given. */
  settings(): Settings;
  /** Which of them gives the answers at this moment. */
  answering_side(): Side;
  /** The same as a person changes them. */
  world(): WorldSettings;
  /**
   * Each is an act: what was typed or chosen in a control, by its name; a preset; undoing the last
   * change. A refusal's pointer is the setting.
   */
  set_control(name: string, typed: string): Acted;
  choose_preset(name: string): Acted;
  undo_change(): Acted;
  /** Another run to open: the file's actions in the present world, with so many replicas. */
  with_replicas(typed: string): { ok: true; json: string } | Refusal;
  /** The scenario as a file, the person's acts as its last actions. */
  scenario_json(): string;
  /**
   * The moment to be passed on (`cqrs-lab-link/1`): file, acts, position, and the hash of the report
   * with `until` at now, which takes a report to write.
   */
  link_json(hashed: boolean): string;
  /** The report with `until` at now (docs/semantics.md, section 8): one line of JSON. */
  report_json(): string;

  /** Frees the C++ object; no call may follow. */
  delete(): void;
}

/** Places of the numbers that make up one message. */
export const MESSAGE = {
  event: 0,
  replica: 1,
  attempt: 2, // from 0
  copy: 3, // 0 the first, 1 the duplicate
  sent_at_ms: 4,
  arrives_at_ms: 5,
  arrives_clock_ms: 6,
  remaining_ms: 7, // arrival less now
  progress: 8, // 0 sent .. 1 arrived
  type: 9, // row of event_types()
  fate: 10, // one of FATES
  faded: 11, // of what was lost: 0 just now .. 1 no longer shown
  phantom: 12, // 1: its event was rolled back
  stride: 13,
} as const;

/**
 * What became of a message, by the number at MESSAGE.fate. Of what is not on its way, `progress`
 * says where it is.
 */
export const FATES = [
  'on_its_way',
  'lost', // under way
  'refused', // by a stopped replica
  'failed', // in the replica's handler
  'dead_letter', // given up by the relay
] as const;

/** An act of the person: the action as it was given, with the time it got. */
export type Act = Action & { at_ms: Ms; clock_ms: Ms };

export interface Acts {
  /** Those up to now, in order. */
  done: Act[];
  /** How many lie ahead, after going back. */
  ahead: number;
}

export type Action =
  | { by: string; command: 'Allocate'; orderid: string; sku: string; qty: number }
  | {
      by: string;
      command: 'CreateBatch';
      ref: string;
      sku: string;
      qty: number;
      eta: string | null;
    }
  | { by: string; command: 'ChangeBatchQuantity'; ref: string; qty: number }
  | { by: string; query: 'availability'; sku: string }
  | { by: string; query: 'allocations'; orderid: string }
  | IssueAction
  | { change: Partial<Settings> }
  | {
      operate: string;
      replica?: number;
      event?: number;
      by_ms?: Ms;
      clear?: boolean;
      point?: string;
      down_ms?: Ms;
    };

/** What somebody does in an issue tracker; an id that is null is that of their last report. */
export type IssueAction =
  | {
      by: string;
      command: 'ReportIssue';
      /** Not there where the run chooses the ids. */
      issue_id?: string | null;
      reporter_name: string;
      reporter_email: string;
      description?: string;
    }
  | { by: string; command: 'TriageIssue'; issue_id: string | null; category: string }
  | {
      by: string;
      command: 'AssignIssue';
      issue_id: string | null;
      assigned_to: string;
      assigned_by: string;
    }
  | { by: string; command: 'PickIssue'; issue_id: string | null; picked_by: string }
  | { by: string; command: 'CloseIssue'; issue_id: string | null }
  | { by: string; query: 'open_issues' }
  | { by: string; query: 'issue'; issue_id: string | null }
  | { by: string; query: 'assigned'; assigned_to: string };

export type Lag =
  | { constant: Ms }
  | { uniform: [Ms, Ms] }
  | { exponential: Ms }
  | { pareto: [Ms, number] }
  | { mix: [number, Lag][] };

export type Side = 'write' | 'read';

export interface Settings {
  publishing: 'in_process' | 'after_commit' | 'before_commit' | 'outbox';
  lag: Lag;
  drop: number;
  duplicate: number;
  delivery: 'ordered' | 'unordered';
  projection: 'book' | 'idempotent' | 'sequenced';
  replicas: number;
  routing: 'sticky' | 'round_robin' | 'random';
  reads: 'eventual' | 'read_your_writes' | 'monotonic_reads' | 'session' | 'strong';
}
