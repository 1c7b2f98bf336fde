// What the core knows about one thing: what it is, why it is so, where it came from, what comes of
// it, and what can be done to it. Part of contract.ts beside this file.
import type { Action, EventId, Outcome } from './contract';
import type { Ms } from './time';

/** Anything on the stage that can be pointed at. */
export type Thing =
  | { kind: 'message'; event: EventId; replica: number; attempt: number; copy: number }
  | { kind: 'event'; event: EventId }
  | { kind: 'replica'; replica: number }
  | { kind: 'writer' }
  /** A batch by its ref on the write side; a row of a view by its sku or orderid. */
  | { kind: 'row'; side: 'write' | number; key: string }
  | { kind: 'customer'; name: string }
  /** By their numbers in the report. */
  | { kind: 'read'; read: number }
  | { kind: 'command'; command: number };

/** A text, a count, a time on the clock (before the opening below 0), or how long it lasts. */
export type Param = string | number | { clock_ms: Ms } | { lasts_ms: Ms };

/** A sentence to come: `inspect.CODE` in core/words, and what belongs into it. */
export interface Phrase {
  code: string;
  params: Record<string, Param>;
}

export interface Inspection {
  thing: Thing;
  /** False: at this time there is no such thing. The lists are empty then. */
  found: boolean;
  title: Phrase;
  /** In the order in which they are to be shown; those of one row stand together. */
  facts: Fact[];
  caused_by: Relation[];
  led_to: Relation[];
  acts: PossibleAct[];
}

export interface Fact {
  /** The heading that it stands under. */
  row: string;
  says: Phrase;
  /** What it tells of. */
  thing: Thing | null;
}

export interface Relation {
  says: Phrase;
  thing: Thing;
}

/** Something that can be done to it now. */
export interface PossibleAct {
  name: string;
  action: Action;
  /**
   * A field of the action that is the person's to choose, '' if none is; what stands there is a
   * proposal.
   */
  asks: '' | 'by_ms' | 'down_ms' | 'sku' | 'orderid';
  /** What there is to choose from; empty: any number of milliseconds. */
  options: string[];
  /** Why it cannot be done; null: it can. */
  why_not: Phrase | null;
}

/** What there is in the shop by name, and names that are still free. */
export interface Shelves {
  skus: string[];
  refs: string[];
  orderids: string[];
  free_ref: string;
  free_orderid: string;
  /** Who brings in batches. */
  stocks_by: string;
}

/** What whoever gave the last command was told. */
export interface Told {
  command: number;
  outcome: Outcome;
  /** Of `rejected`: a code, and the field of the command's JSON that it is about. */
  reason: string;
  pointer: string;
}
