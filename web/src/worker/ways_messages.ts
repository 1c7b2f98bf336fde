// What the page and the worker with SQLite say to each other. The compiled modules come first, then
// one request at a time.
import type { Measured, OwnWays, QueryAnswer, Refusal, TablesOf } from '../core/contract';

export interface WaysModules {
  lab: WebAssembly.Module;
  sqlite: WebAssembly.Module;
}

export type WaysRequest =
  | { ways: 'own'; link: string; order: number }
  | { ways: 'grow'; orders: number }
  | { ways: 'compare' }
  | { ways: 'query'; sql: string; of: TablesOf };

export interface WaysResults {
  own: OwnWays;
  grow: { ok: true } | Refusal;
  compare: Measured;
  query: QueryAnswer;
}
