// What the core shows of a run at one moment: both sides, the writer, the customers
// (web/stage_to_js.cpp fills them in).

import type { Ms } from './time';

/** Events count from 1; 0 stands for none. */
export type EventId = number;

export type EventType =
  | 'BatchCreated'
  | 'BatchQuantityChanged'
  | 'Allocated'
  | 'Deallocated'
  | 'OutOfStock';

/** An event as committed; fields that its type does not have are ''/null/0. */
export interface DomainEvent {
  id: EventId;
  at_ms: Ms;
  clock_ms: Ms;
  /** Whose order it is about; if none, whose command caused it. */
  by: string;
  type: EventType;
  committed: boolean;
  sku: string;
  orderid: string;
  ref: string;
  batchref: string;
  qty: number;
  delta: number;
  eta: string | null;
}

export interface WriteModel {
  batches: BatchRow[];
  /** Every line that any customer ordered: allocated, out of stock (`batchref` null), or lost. */
  orders: OrderRow[];
  events_committed: number;
  last_event: EventId;
}

export interface BatchRow {
  ref: string;
  sku: string;
  eta: string | null;
  purchased: number;
  available: number;
  /** A running replica has another number for it, or has not heard of it. */
  differs: boolean;
  /** What they lack of it. */
  behind: Lack[];
}

/** Committed events that a running replica has not applied, by id. */
export interface Lack {
  replica: number;
  events: EventId[];
}

export interface OrderRow {
  orderid: string;
  sku: string;
  qty: number;
  batchref: string | null;
  by: string;
  /** The other side has it otherwise, or not at all. */
  differs: boolean;
  /** False for a line that this replica lacks; always true on the write side. */
  here: boolean;
  /** On the write side: what the running replicas lack of the order. */
  behind: Lack[];
  /** At a replica: what it lacks of the order. */
  missing_events: EventId[];
}

/** How far a replica has come, and its views. */
export interface Replica {
  running: boolean;
  /** Nothing; the first event; all from the first one up to the prefix; all there is. */
  has: 'nothing' | 'one' | 'some' | 'all';
  /** The first event that was ever committed; 0: none was. */
  first: EventId;
  /** It has everything up to and including this one. */
  prefix: EventId;
  highest: EventId;
  /** Events applied beyond the prefix. */
  later: number;
  /** Committed events not applied. */
  missing: number;
  /** The first of them; 0: none is missing. */
  waits_for: EventId;
  /** And it is on its way, or will be sent again. */
  coming: boolean;
  /** Applied events that were rolled back. */
  phantoms: number;
  /** The first of them, by id. */
  held_back: EventId[];
  held_back_count: number;
  /** Of a rebuild under way: events done, and in all; 0 and 0 where there is none. */
  replayed: number;
  to_replay: number;
  waiting_reads: number;
  /** A row per sku that this replica or the write side knows. */
  products: ProductRow[];
  /** The rows of the view, then (`here` false) the lines that it lacks. */
  orders: OrderRow[];
}

export interface ProductRow {
  sku: string;
  /** False where this replica has not heard of the sku: then it has 0 of it. */
  here: boolean;
  in_stock: number;
  incoming: number;
  next_eta: string | null;
  differs: boolean;
  truth_in_stock: number;
  truth_incoming: number;
  /** Committed events that bear on the sku and are not applied here, by id. */
  missing_events: EventId[];
}

/** The one writer, and what became of the last command. */
export interface Writer {
  down: boolean;
  /** Of one that is down: when it will be back. */
  back_clock_ms: Ms;
  commands: number;
  /** Events stored with their commit and not sent yet. */
  outbox_count: number;
  /** The first of them, by id. */
  outbox: EventId[];
  /** Sendings that the relay does when the writer is back. */
  put_off: number;
  /** Reallocations still to do then. */
  follow_ups: number;
  last: LastCommand | null;
}

export interface LastCommand {
  /** In the report, from 0. */
  number: number;
  by: string;
  type: 'CreateBatch' | 'Allocate' | 'ChangeBatchQuantity';
  /** Fields that its type does not have are '' or 0. */
  sku: string;
  orderid: string;
  ref: string;
  qty: number;
  at_ms: Ms;
  clock_ms: Ms;
  outcome: Outcome;
  reason: string;
  /** What its units of work came to, in order. */
  steps: CommandStep[];
}

/**
 *   committed             an event
 *   told                  an event that was sent before the commit, which then failed
 *   rolled_back           a unit of work, its commit failed
 *   rolled_back_by_crash  a unit of work, the writer crashed before the commit
 *   crashed               the writer did, what was committed stays
 *   follow_up_lost        nobody will reallocate a line that was taken off
 */
export interface CommandStep {
  kind:
    | 'committed'
    | 'told'
    | 'rolled_back'
    | 'rolled_back_by_crash'
    | 'crashed'
    | 'follow_up_lost';
  event: EventId;
  down_ms: Ms;
}

export type Outcome =
  | 'ok'
  | 'no_change'
  | 'out_of_stock'
  | 'rejected'
  | 'failed'
  | 'unknown'
  | 'unavailable';

export type ReadStatus = 'ok' | 'not_found' | 'pending' | 'timed_out' | 'unavailable' | 'waiting';

/**
 * A customer and the page in front of it: its latest answered read or its latest Allocate,
 * whichever came later in the run. So the card is right by itself when time goes back.
 */
export interface Customer {
  name: string;
  showing: 'nothing' | 'product' | 'order' | 'receipt';
  /**
   * The sku read or ordered; for an order's page that of its first line or of the customer's own
   * order; where there is none of these, the first sku that was ever in the shop: what "to the
   * shop" leads to. '' in an empty world.
   */
  sku: string;
  /** The order read or given; '' for a product's page. */
  orderid: string;
  /** Of a read. '' for a receipt. */
  status: ReadStatus | '';
  in_stock: number;
  incoming: number;
  next_eta: string | null;
  lines: { sku: string; qty: number; batchref: string | null }[];
  /** Of a receipt: what the customer was told. '' for a read. */
  outcome: Outcome | '';
  /** Why it was rejected, by the codes of core/words. */
  reason: string;
  /** Of a receipt: how many. 0 for a read. */
  ordered: number;
  /** When the page shown was made. */
  at_ms: Ms;
  clock_ms: Ms;
  /** Which replica answered; -1 for the write side or a receipt. */
  replica: number;
  /** The page's read by its number in the report; null for a receipt, or no page. */
  read: number | null;
  /** The receipt's command. */
  command: number | null;
  /** How long the answer was waited for. */
  waited_ms: Ms;
  /** The wait was given up, and the answer is what there was then. */
  gave_up_waiting: boolean;
  /**
   * Of an order's page without a line: this customer gave that order itself, so it may say "not
   * there yet"; anybody else can say no more than "no such order".
   */
  own_order: boolean;
  /** What the page's answer broke. */
  broken: BrokenPromise[];
  /** A later read that got no answer. */
  asking: Asking | null;
  /** Of a receipt: out of stock, though the product page before it had promised enough. */
  disappointed: boolean;
  /** What that product page had said; 0 where `disappointed` is false. */
  promised_in_stock: number;
  promised_incoming: number;
  /**
   * The latest order that this customer itself has given: what it may say "not there yet" by. ''
   * for none.
   */
  own_orderid: string;
  /** A name that no order has yet, for its next one. */
  next_orderid: string;
  lamp: Lamp;
}

export interface Asking {
  read: number;
  status: 'waiting' | 'timed_out' | 'unavailable';
  /** What was asked about; the other is ''. */
  sku: string;
  orderid: string;
  /** The replica asked; -1 for the write side. */
  replica: number;
  /** Of one that waits: the event up to which its replica must have everything; 0 otherwise. */
  waits_for: EventId;
  clock_ms: Ms;
}

export type Guarantee =
  | 'read_your_writes'
  | 'monotonic_reads'
  | 'monotonic_writes'
  | 'writes_follow_reads';

/** A session guarantee that an answer broke, and what had promised otherwise. */
export interface BrokenPromise {
  guarantee: Guarantee;
  /** The change that is missing from the answer. */
  event: EventId;
  /** And it is on its way to the replica that answered. */
  coming: boolean;
  /** read_your_writes: the reader's own command that made the change. */
  other_command: number | null;
  /** monotonic_reads: the reader's earlier answer that had it; of the same page if there is one. */
  other_read: number | null;
  same_page: boolean;
  /** What that earlier page had said, if it was this product's. */
  said_in_stock: number | null;
  /** The other two: the later change that is in the answer; 0 otherwise. */
  other_event: EventId;
  other_by: string;
  /** When the earlier read was answered, or the other change was made. */
  other_clock_ms: Ms;
}

/**
 * What the customer cannot see: the page in front of it against the truth now. Seen by the core
 * from outside; it takes no number and changes no session.
 *
 *   none            the page says what is true (or is a receipt, which says what was done)
 *   stale_answer    the answer was stale, as the report has it, and does not say what is true now
 *   aged_page       the answer was right; the truth has moved on since
 *   wrong_for_good  the replica that answered lacks a change that bears on the page, and nothing
 *                   will bring it
 */
export interface Lamp {
  kind: 'none' | 'stale_answer' | 'aged_page' | 'wrong_for_good';
  /**
   * Of what is wrong for good: its replica lacks changes that will not come; has one that was
   * rolled back (phantom); or has all there is, and its rows are wrong all the same (mangled).
   */
  why: 'lacks' | 'phantom' | 'mangled';
  /**
   * Committed events that bear on the page and are not in it: of a stale answer those that it
   * lacked, of an aged page those since it was made, of what is wrong for good all.
   */
  versions_behind: number;
  /** By which the page of a stale answer has aged besides. */
  changes_since: number;
  /**
   * Of the answer, as reported: from the commit of the oldest of them to the answer. 0 for an aged
   * page.
   */
  age_ms: Ms;
  /** Them, by id. */
  missing_events: EventId[];
  /**
   * When the page became wrong: the answer for a stale one, the first commit after it for an aged
   * one.
   */
  since_ms: Ms;
  truth_in_stock: number;
  truth_incoming: number;
  /** A copy of one of them is on its way to the replica that answered. */
  on_its_way: boolean;
}
