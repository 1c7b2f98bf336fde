// Five ways to answer "what is allocated to this order?", side by side (core/allocation/ways), on a
// database engine that whoever asks brings along. Part of contract.ts beside this file.
import type { Refusal } from './contract';

export const WAYS = [
  'repository',
  'orm_lazy',
  'orm_eager',
  'hand_written_sql',
  'view_table',
  'event_store',
] as const;
export type Way = (typeof WAYS)[number];

/** What an answer took. */
export interface WayCost {
  statements: number;
  /** That came back from the database. */
  rows: number;
  /** Of SQLite's virtual machine. */
  vm_steps: number;
  aggregates: number;
  batches: number;
  lines: number;
  /** Rows and objects together. */
  looked_at: number;
}

export interface WayRow {
  sku: string;
  qty: number;
  /** Null: out of stock. */
  batchref: string | null;
}

/** One order of the run that is watched, as a way answers. */
export interface OwnWay {
  way: Way;
  rows: WayRow[];
  cost: WayCost;
  time_us: number;
  /** Rows that are not as on the write side. */
  stale_rows: number;
}

export type OwnWays = { ok: true; orders: string[]; ways: OwnWay[] } | Refusal;

export interface MeasuredWay {
  way: Way;
  /** Of a usual order, and of a large one. */
  cost: WayCost;
  large: WayCost;
  time_us: number;
  /** Right after a line was allocated. */
  stale_rows: number;
  /** A larger order takes more statements. */
  grows: boolean;
}

interface Price {
  statements: number;
  vm_steps: number;
}

export interface ShopMeasured {
  orders: number;
  lines: number;
  batches: number;
  products: number;
  ways: MeasuredWay[];
  /** How SQLite finds the rows of a statement. */
  plans: { statement: string; steps: string[] }[];
  agree: boolean;
  /** What one Allocate costs the normalised tables, and the view's on top. */
  allocate_tables: Price;
  allocate_view: Price;
  rebuilt_events: number;
  rebuild_us: number;
}

export interface GrowthBar {
  looked_at: number;
  time_us: number;
  /** 0 to 1 of the longest, on a logarithmic scale. */
  looked_at_length: number;
  time_length: number;
}

/** A shop at each size it was measured at; its growth has a row for each way. */
export type Measured = { ok: true; sizes: ShopMeasured[]; growth: GrowthBar[][] } | Refusal;

/** What the core asks of a database engine; how the bytes are laid out, web/js_runner.hpp says. */
export interface SqlEngine {
  /** The texts of the statements, by their numbers. */
  know(texts: string[]): void;
  /** Runs the statements; what came of the last goes into the room. A text: what went wrong. */
  run(statements: Uint8Array, room: Uint8Array): true | string;
  /** A text: what went wrong. */
  script(sql: string): true | string;
  /** A step each; a text: what went wrong. */
  plan(sql: string): string[] | string;
}

export interface WaysDesk {
  /** The tables, empty. */
  open(): { ok: true } | Refusal;
  /** Orders are placed until there are so many. */
  grow_to(orders: number): { ok: true } | Refusal;
  /** The shop as it is now, beside the sizes before. */
  compare(): Measured;
  delete(): void;
}

export interface WaysCore {
  WaysDesk: new (engine: SqlEngine) => WaysDesk;
  /** The run of a link (`link_json`): the order at this place of its orders, in each way. */
  own_ways(link: string, engine: SqlEngine, order: number): OwnWays;
}

/** The tables of the run that is watched, or those of the shop that grows. */
export type TablesOf = 'own' | 'shop';

/** Why a query is not answered: `message` is SQLite's own, where it has one. */
export interface QueryRefused {
  ok: false;
  why: 'empty' | 'several' | 'write' | 'interrupted' | 'sql';
  message: string;
}

export interface QueryRows {
  ok: true;
  columns: string[];
  /** As text; null is nothing. */
  rows: (string | null)[][];
  /** There are more rows than are shown. */
  more: boolean;
  vm_steps: number;
}

export type QueryAnswer = QueryRows | QueryRefused;
