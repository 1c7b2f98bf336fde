// The issue tracker as the core shows it (core/lab/tracker, web/tracker_bindings.cpp): people with
// the page in front of them, the issues of the write side, and what each replica has of them.
import type { Action } from './contract';
import type { Phrase } from './inspection';
import type { BrokenPromise, EventId, Lack, Lamp, Outcome, ReadStatus } from './shown';
import type { Ms } from './time';

export interface TrackerCalls {
  /** The domain of the run, by its name in the file. */
  domain(): 'allocation' | 'issues';
  /** Null: the run is not an issue tracker's. */
  tracker(): Tracker | null;
}

export interface Tracker {
  /** Whoever does anything in the file or in the person's acts, in the order of first appearance. */
  people: TrackerPerson[];
  /** In the order of their reports; of very many the latest. */
  write: WriteIssue[];
  replicas: TrackerReplica[];
  /** What was asked of the write side last. */
  last_command: Phrase | null;
}

export type TrackerControlName =
  | 'report'
  | 'list'
  | 'work'
  | 'open'
  | 'own'
  | 'reload'
  | 'triage'
  | 'assign'
  | 'pick'
  | 'close';

/** Something that somebody can do on the page in front of them. */
export interface TrackerControl {
  name: TrackerControlName;
  /** The issue; of `assign` the engineer, of `triage` the category; '' for the list. */
  about: string;
  /** For `act`. What a report says is for the page to add, as `description`. */
  action: Action;
}

export interface IssueShown {
  issue_id: string;
  /** The first line of its description; '' where that is not known. */
  title: string;
  reporter: string | null;
  /** When it was reported. */
  clock_ms: Ms | null;
  /** '' in the list of open issues. */
  state: 'awaiting_triage' | 'awaiting_assignment' | 'ready_for_work' | 'closed' | '';
  category: string | null;
  assignee: string | null;
  /** The assignee was told. */
  notified: boolean;
}

export interface AnsweredRow {
  issue_id: string;
  /** '' among somebody's work. */
  title: string;
  /** Who reported it; among somebody's work, who assigned it. */
  by: string;
  clock_ms: Ms;
  /** A row of this issue stands above. */
  again: boolean;
  look: TrackerControl;
}

export interface TrackerPerson {
  name: string;
  showing: 'nothing' | 'list' | 'issue' | 'work' | 'receipt';
  /** The issue, or whose work; '' for the list. */
  about: string;
  /** Of an answer; '' for a receipt. */
  status: ReadStatus | '';
  rows: AnsweredRow[];
  rows_in_all: number;
  /** Null where the answer has none. */
  issue: IssueShown | null;
  /** Of an issue that is not in the answer: this person reported it, and may say "not there yet". */
  own: boolean;
  command_type: string;
  outcome: Outcome | '';
  reason: string;
  /** Refused, though the page before showed it free. */
  disappointed: boolean;
  clock_ms: Ms;
  /** Which replica answered; -1 for the write side or a receipt. */
  replica: number;
  read: number | null;
  command: number | null;
  waited_ms: Ms;
  gave_up_waiting: boolean;
  broken: BrokenPromise[];
  asking: TrackerAsking | null;
  lamp: Lamp;
  controls: TrackerControl[];
}

/** A later read that got no answer. */
export interface TrackerAsking {
  read: number;
  status: 'waiting' | 'timed_out' | 'unavailable';
  query: string;
  about: string;
  replica: number;
  waits_for: EventId;
}

export interface WriteIssue {
  issue: IssueShown;
  version: number;
  /** Nobody will tell the assignee. */
  never_told: boolean;
  differs: boolean;
  behind: Lack[];
}

/**
 * What is the matter with a row of a replica: changes are missing; it shows what was never committed;
 * a row of the issue stands above; every change is here, one of them applied wrongly.
 */
export type Matter = 'none' | 'lacks' | 'phantom' | 'doubled' | 'wrong';

export interface ReplicaIssue {
  issue: IssueShown;
  /** False: it is missing here, and shown as the write side has it. */
  here: boolean;
  differs: boolean;
  matter: Matter;
  missing_events: EventId[];
}

export interface TrackerReplica {
  open_issues: ReplicaIssue[];
  issues: ReplicaIssue[];
}
